"""Reads of casework: clocks, inbox, tracking, figures."""
