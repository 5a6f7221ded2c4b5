"""Verbs of the library."""

from serambi.library.services.edit import rewrite, settle, take_in, take_out
from serambi.library.services.policy import set_policy
from serambi.library.services.publish import decline, publish, recheck, withdraw
from serambi.library.services.queue import queue, waiting_cases

__all__ = [
    "decline",
    "publish",
    "queue",
    "recheck",
    "rewrite",
    "set_policy",
    "settle",
    "take_in",
    "take_out",
    "waiting_cases",
    "withdraw",
]
