"""The office's log: who did what to which thing and when, provably unchanged.

Rooms declare their acts in `events.py` through `registry.register`, append with
`services.append` inside their own transaction, and read with `selectors.thread`.
"""
