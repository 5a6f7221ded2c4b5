"""Parsing of what people type about drills and duty."""
