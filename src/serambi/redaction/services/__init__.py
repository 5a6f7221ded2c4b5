"""The verbs of redaction."""

from serambi.redaction.services.begin import begin, survey
from serambi.redaction.services.boxes import black_words, change, draw, remove, settle, undo
from serambi.redaction.services.making import finish, submit
from serambi.redaction.services.replacing import put_in_place
from serambi.redaction.services.second import approve, drop, send_back, take_back

__all__ = [
    "approve",
    "begin",
    "black_words",
    "change",
    "draw",
    "drop",
    "finish",
    "put_in_place",
    "remove",
    "send_back",
    "settle",
    "submit",
    "survey",
    "take_back",
    "undo",
]
