"""The record of a kept file and of its pages."""

from serambi.files.models.page import FilePage
from serambi.files.models.stored import Purpose, Reading, Scan, State, StoredFile

__all__ = ["FilePage", "Purpose", "Reading", "Scan", "State", "StoredFile"]
