"""Shapes and constraints of objections."""
