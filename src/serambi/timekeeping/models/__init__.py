"""Shapes and constraints of timekeeping."""
