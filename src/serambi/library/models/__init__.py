"""Shapes and constraints of the library of answers."""

from serambi.library.models.policy import ReleasePolicy
from serambi.library.models.release import Release, ReleaseFile

__all__ = ["Release", "ReleaseFile", "ReleasePolicy"]
