"""Hypothesis without a database on disk and without a stop-watch."""

from hypothesis import HealthCheck, settings

settings.register_profile("law", database=None, deadline=None, derandomize=True, max_examples=150)
settings.register_profile(
    "mutants",
    settings.get_profile("law"),
    max_examples=25,
    suppress_health_check=list(HealthCheck),
)
"""For `make proof-law`: a mutant has to fall to few examples, the same ones each time."""
settings.load_profile("law")
