"""Verbs of the survey."""

from serambi.survey.services.answer import answer
from serambi.survey.services.fee import declare_fee
from serambi.survey.services.invite import invite, invite_by_mail
from serambi.survey.services.paper import enter_paper
from serambi.survey.services.reporting import make_report, publish
from serambi.survey.services.rounds import close_round, count_round, open_round

__all__ = [
    "answer",
    "close_round",
    "count_round",
    "declare_fee",
    "enter_paper",
    "invite",
    "invite_by_mail",
    "make_report",
    "open_round",
    "publish",
]
