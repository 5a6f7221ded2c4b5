"""Pages of announcements without delay."""
