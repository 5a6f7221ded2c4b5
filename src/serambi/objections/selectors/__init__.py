"""Reads of objections: clocks, the desk's list, one objection, tracking."""
