"""The lines of each book, read from the rooms below."""
