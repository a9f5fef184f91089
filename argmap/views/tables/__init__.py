"""Maps as rows and trees: the tables, timelines and outlines that documents are made of, as data."""
