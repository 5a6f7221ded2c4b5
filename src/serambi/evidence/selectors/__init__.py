"""Reads of evidence."""

from serambi.evidence.selectors.live import live, live_all, live_keys
from serambi.evidence.selectors.shelf import Standing, states

__all__ = ["Standing", "live", "live_all", "live_keys", "states"]
