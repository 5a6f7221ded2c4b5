"""Shapes of moving."""

from serambi.moving.models.old_address import OldAddress

__all__ = ["OldAddress"]
