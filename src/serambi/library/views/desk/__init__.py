"""Desk pages of the library."""
