"""Each family of semantics reads maps in its own way: one file, found by being here."""
