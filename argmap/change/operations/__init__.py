"""Operations on frozen maps, one a file: each returns a new map, and says what stands in its way."""
