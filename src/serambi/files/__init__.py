"""Uploads and made documents: judged by content, rebuilt without what hides in them, kept apart.

Other rooms call `services.receive`, `services.store_bytes`, `services.attach`, `services.read` and
`http.serve`. Nothing here is reachable by a path: bytes lie under opaque names outside any web
root and leave only through a view that has its own access rule.
"""
