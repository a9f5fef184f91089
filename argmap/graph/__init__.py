"""Everything that follows from a map's links: walks, stances, cycles, replies, counts."""
