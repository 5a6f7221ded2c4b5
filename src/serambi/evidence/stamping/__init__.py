"""The time burnt into a photo, in a process of its own.

`python -I -m serambi.evidence.stamping claimed` reads a photo and writes the time that its camera
claims; `… stamp LINE…` reads a photo and writes it as JPEG with the lines burnt in.
It knows no Django, no secret and no database.
"""
