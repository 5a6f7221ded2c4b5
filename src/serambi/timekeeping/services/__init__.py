"""The verbs of timekeeping."""
