"""Looking whether an address on the web still answers, without being led inside our own network."""

from serambi.coverage.linkwatch.doors import Rules
from serambi.coverage.linkwatch.looking import Look, Page, Verdict, fetch, look
from serambi.coverage.linkwatch.manners import agent_words, rules_here

__all__ = ["Look", "Page", "Rules", "Verdict", "agent_words", "fetch", "look", "rules_here"]
