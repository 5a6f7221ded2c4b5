"""Invented people, days and texts that fill the gallery; nothing here reaches an office."""
