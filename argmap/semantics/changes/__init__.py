"""What if: claims and steps changed in thought, and what the readings say then. The map stays as it is."""
