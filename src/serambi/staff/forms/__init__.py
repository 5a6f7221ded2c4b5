"""Parsing of what administrators and invited people type."""
