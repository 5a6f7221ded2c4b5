"""The shelf at the desk, and what the public sees of it."""
