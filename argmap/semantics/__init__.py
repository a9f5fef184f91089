"""What stands, and under which reading. A module here is a semantics; what they reckon with stands in packages."""
