"""The record of a kept file."""

from serambi.files.models.stored import Purpose, State, StoredFile

__all__ = ["Purpose", "State", "StoredFile"]
