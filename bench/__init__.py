"""How fast the product is beside the limits of the machine it runs on. `make bench` runs it.

Absolute figures drift from machine to machine and from hour to hour, so nothing here is judged by
them: product and limits are measured in turn, in several rounds of one run, and only the ratios of
the medians are compared with the targets. Everything listens on loopback, lives in a folder that is
removed at the end, and is stopped by the number of its process.
"""
