"""Shapes and constraints of registers."""
