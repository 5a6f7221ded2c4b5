"""Proofs of an office, and whether they still hold: live records, links, papers, photos, statements.

A live record is something that Serambi knows by itself (`live`); any other proof is looked at by the
watch, and each look that saw something new is kept as a row. Other rooms may call
`selectors.live.live`, `selectors.live.live_keys`, `selectors.shelf.states` and the models; the room
knows nothing of questions, cycles or scores.
"""
