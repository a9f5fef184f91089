"""Part of a map, chosen by an expression: parsed without a map, read against one, cut out as a map."""
