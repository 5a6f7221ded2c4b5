"""Parsing of what the redaction desk sends."""
