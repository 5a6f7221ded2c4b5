"""The verbs of evidence."""

from serambi.evidence.services.add import Pointing, add
from serambi.evidence.services.change import change, remove
from serambi.evidence.services.look import ask_again, look, note

__all__ = ["Pointing", "add", "ask_again", "change", "look", "note", "remove"]
