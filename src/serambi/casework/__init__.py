"""The legal life of an information request, from receipt to hand-over.

Owns requests, applicants, clock events, decisions and the acts on them. `services` are the only
writers; `intake` and the pages call them. Timing ("late") is always derived by `selectors.clock`,
never stored as a state.
"""
