"""Verbs of the evaluation of openness."""
