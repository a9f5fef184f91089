"""What every semantics reads: a map as claims and steps, and its translations into the field's frameworks."""
