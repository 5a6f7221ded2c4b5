"""Shapes and constraints of library."""
