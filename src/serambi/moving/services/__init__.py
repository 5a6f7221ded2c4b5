"""Verbs of moving."""

from serambi.moving.services.export import Step, export_office
from serambi.moving.services.load import Loaded, load_office

__all__ = ["Loaded", "Step", "export_office", "load_office"]
