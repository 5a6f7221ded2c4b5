"""A made-up office's shelf of about two thousand documents, and two hundred judged queries.

`corpus` writes the shelf, always the same; every document carries facts (what it is, about which
stage, year, place) that its words may or may not say. `queries.csv` holds what people type and, by
those facts, what is of use to them: 3 what was looked for, 2 nearly, 1 related. The judgments were
written from the facts before any ranking was tried. Rows with an odd number were tuned on, the
others were held out.
"""
