"""Access rows of the younger rooms, one file per room."""
