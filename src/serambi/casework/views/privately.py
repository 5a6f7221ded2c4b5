"""Pages about one person's request are kept by no cache and listed by no search engine."""

from serambi.identity.privately import P, View, private

__all__ = ["P", "View", "private"]
