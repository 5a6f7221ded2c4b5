"""Parsing and messages of the complaint pages."""
