"""The verbs of registers."""

from serambi.registers.services.copies import Progress, ask_copy, make

__all__ = ["Progress", "ask_copy", "make"]
