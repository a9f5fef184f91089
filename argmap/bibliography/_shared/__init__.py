"""What the formats of bibliographies share: ids, dates, and sources made of fields."""
