"""The index rows."""

from serambi.search.models.entry import SearchEntry

__all__ = ["SearchEntry"]
