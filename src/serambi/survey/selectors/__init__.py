"""Reads of the survey."""
