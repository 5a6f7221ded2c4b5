"""Reads of insight: figures, the porch, the directory."""
