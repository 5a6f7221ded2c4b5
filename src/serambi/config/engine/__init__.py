"""The database engine of an office on SQLite: Django's own, with writers that wait attentively."""
