"""Verbs of drills and duty."""

from serambi.drills.services.duty import answer_message, check_handset, write_roster
from serambi.drills.services.escalate import escalate
from serambi.drills.services.run import discard, end, note, prepare, replied, send

__all__ = [
    "answer_message",
    "check_handset",
    "discard",
    "end",
    "escalate",
    "note",
    "prepare",
    "replied",
    "send",
    "write_roster",
]
