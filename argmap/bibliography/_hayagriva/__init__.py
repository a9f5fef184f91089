"""What the reader and the writer of Hayagriva share: kinds, strings, names and dates."""
