"""Shapes and constraints of classification."""
