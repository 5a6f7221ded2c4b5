"""Reads about disputes."""
