"""Proof of `law/`: every branch is taken by its own tests, and a changed line makes them fail."""
