"""Verbs of evaluation."""

from serambi.evaluation.services.attend import add_guest, sign
from serambi.evaluation.services.begin import open_meeting
from serambi.evaluation.services.close import done, drop, reopen
from serambi.evaluation.services.decide import MeetingDecision, decide, undecide
from serambi.evaluation.services.estimate import estimate
from serambi.evaluation.services.hold import cancel
from serambi.evaluation.services.invite import invite
from serambi.evaluation.services.news import draft_news
from serambi.evaluation.services.plan import Plan, change, plan
from serambi.evaluation.services.recount import recount
from serambi.evaluation.services.seal import add_addendum, seal
from serambi.evaluation.services.typing import type_minutes
from serambi.evaluation.services.watch import Watched, watch_links

__all__ = [
    "MeetingDecision",
    "Plan",
    "Watched",
    "add_addendum",
    "add_guest",
    "cancel",
    "change",
    "decide",
    "done",
    "draft_news",
    "drop",
    "estimate",
    "invite",
    "open_meeting",
    "plan",
    "recount",
    "reopen",
    "seal",
    "sign",
    "type_minutes",
    "undecide",
    "watch_links",
]
