"""Shapes and constraints of disputes."""
