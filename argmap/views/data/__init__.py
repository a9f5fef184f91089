"""What views are made of: diagrams, tables, timelines."""
