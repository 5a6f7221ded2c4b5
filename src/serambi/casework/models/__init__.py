"""Shapes and constraints of casework, one noun per file."""

from serambi.casework.models.applicant import Applicant, NameToken
from serambi.casework.models.clock import ClockRow
from serambi.casework.models.decision import Decision, DecisionItem
from serambi.casework.models.desk import Disposition, Note
from serambi.casework.models.draft import RequestDraft
from serambi.casework.models.kept_draft import KeptDraft
from serambi.casework.models.order import Order
from serambi.casework.models.request import InformationRequest

__all__ = [
    "Applicant",
    "ClockRow",
    "Decision",
    "DecisionItem",
    "Disposition",
    "InformationRequest",
    "KeptDraft",
    "NameToken",
    "Note",
    "Order",
    "RequestDraft",
]
