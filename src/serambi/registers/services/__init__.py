"""The verbs of registers."""
