"""Reads: clocks, lists, one complaint for the desk and for its complainant, figures."""
