"""A redaction, its boxes, and the steps that can be taken back."""

from serambi.redaction.models.box import Box, Step
from serambi.redaction.models.redaction import Redaction

__all__ = ["Box", "Redaction", "Step"]
