"""Hypothesis without a database on disk and without a stop-watch."""

from hypothesis import settings

settings.register_profile("law", database=None, deadline=None, derandomize=True, max_examples=150)
settings.load_profile("law")
