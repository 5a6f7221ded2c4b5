"""Evaluation of public openness: instruments as data, a cycle with all its parties, scores, ranking.

Others may call `selectors.instruments` and `selectors.answers` (what an office answered, with its
evidence), and the scoring of `reckoning`. Scales and methods of assessors are rows of `law/scoring`.
"""
