"""Reads of coverage."""
