"""The verbs of objections."""
