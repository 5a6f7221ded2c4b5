"""The list, its filters and the search at 5,000 entries in one office, 100,000 and 2,000,000 in 553.

`make bench-scale` builds both worlds on both engines in throw-away databases, measures product and
a plain index in turn, and writes `bench/SCALE.md`. It takes about half an hour and 15 GB of disk.
"""
