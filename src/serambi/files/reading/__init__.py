"""The text of every page of a kept file, read in a process of its own.

`python -I -m serambi.files.reading KIND` reads the file from standard input under limits of memory
and time and writes its pages as JSON. No Django, no secret, no database.
"""
