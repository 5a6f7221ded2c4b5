"""Looking whether an address on the web still answers, without being led inside our own network."""

from serambi.coverage.linkwatch.looking import Look, Verdict, look

__all__ = ["Look", "Verdict", "look"]
