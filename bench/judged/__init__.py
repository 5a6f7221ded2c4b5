"""Two hundred judged queries on both engines, beside each engine's own full-text search.

`make bench-search` prints nDCG@10 and recall@20 of the tuned and the held-out half and writes
`bench/SEARCH.md`; it stops when the two engines do not show the same first ten for every query.
"""
