"""Serambi: the front porch of a public office. Rooms and arrows: see ARCHITECTURE.md."""

__version__ = "0.1.0"
