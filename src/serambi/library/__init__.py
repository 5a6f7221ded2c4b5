"""Answered requests published without identity, after the release gate."""
