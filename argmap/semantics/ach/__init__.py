"""Analysis of competing hypotheses on plain data: the matrix, its scores, and what decides."""
