"""Parsing of what people type; the rules themselves stand in `validation` and `reply`."""
