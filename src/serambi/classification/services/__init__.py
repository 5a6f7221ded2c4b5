"""The verbs of classification."""
