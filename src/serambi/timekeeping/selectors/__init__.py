"""Reads of timekeeping: the year, what is owed, what a decree would move."""
