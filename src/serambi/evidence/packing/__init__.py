"""Making a file small enough for a question, with its text still there, in a process of its own.

`python -I -m serambi.evidence.packing KIND LIMIT` reads a file from standard input under limits of
memory and time, and writes the smaller one to standard output and what it did to standard error.
It knows no Django, no secret and no database.
"""
