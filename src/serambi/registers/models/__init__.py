"""What registers remembers: the copies that were made."""

from serambi.registers.models.copy import RegisterCopy

__all__ = ["RegisterCopy"]
