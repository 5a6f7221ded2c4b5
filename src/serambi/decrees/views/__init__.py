"""Pages of decrees."""
