"""What assessors said of an office's openness, year by year: words, scores, sources, corrections.

A word belongs to the assessor who said it: the same score can be two words, so nothing here is ever
shown without whose it is. Other rooms may call `services.record` (once per `origin`),
`selectors.ratings_of`, `selectors.newest` and `bands`.
"""
