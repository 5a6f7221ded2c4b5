"""Shapes and constraints of disputes, one noun per file."""

from serambi.disputes.models.dispute import Dispute, DisputeNote
from serambi.disputes.models.hearing import Hearing
from serambi.disputes.models.pack import DisputePack
from serambi.disputes.models.paper import DisputePaper
from serambi.disputes.models.representative import Representative
from serambi.disputes.models.ruling import Ruling

__all__ = [
    "Dispute",
    "DisputeNote",
    "DisputePack",
    "DisputePaper",
    "Hearing",
    "Representative",
    "Ruling",
]
