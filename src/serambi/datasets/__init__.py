"""Datasets by the standard of Satu Data: described, checked cell by cell, examined, published.

A producer writes the description and brings a table; another person, as walidata, examines and
publishes it. Other rooms may use `models`, `selectors` and `access`; rows are read through
`reading.rows_of`. A version never changes; a dataset is withdrawn with a reason, never deleted.
"""
