"""Moving in and moving out: folders of files, old addresses, and everything an office owns.

This room sees every other room's rows, so it stands above them all; nothing calls it.
"""
