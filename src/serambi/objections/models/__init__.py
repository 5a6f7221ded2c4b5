"""Shapes and constraints of objections, one noun per file."""

from serambi.objections.models.draft import ObjectionDraft
from serambi.objections.models.objection import Objection, ObjectionGround
from serambi.objections.models.objector import Objector
from serambi.objections.models.reply import ObjectionNote, ObjectionReply
from serambi.objections.models.talk import Talk

__all__ = [
    "Objection",
    "ObjectionDraft",
    "ObjectionGround",
    "ObjectionNote",
    "ObjectionReply",
    "Objector",
    "Talk",
]
