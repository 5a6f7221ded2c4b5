"""Calendars by decree, what a new holiday moves, and the public page of rights and time limits."""
