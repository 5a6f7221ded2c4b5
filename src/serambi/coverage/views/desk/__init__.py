"""The board, one heading, and the offices below."""
