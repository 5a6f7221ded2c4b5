"""Parsing of what people type and choose."""
