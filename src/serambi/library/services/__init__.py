"""The verbs of library."""
