"""Shapes and constraints of classification, one noun per file."""

from serambi.classification.models.choices import SignedBy, Trigger
from serambi.classification.models.record import ExemptionRecord
from serambi.classification.models.test import ConsequenceTest, Participant, SheetScan, TestSheet

__all__ = [
    "ConsequenceTest",
    "ExemptionRecord",
    "Participant",
    "SheetScan",
    "SignedBy",
    "TestSheet",
    "Trigger",
]
