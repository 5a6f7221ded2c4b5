"""Parsing of what people type in the survey."""
