"""Judging and rebuilding an upload, in a process of its own.

`python -I -m serambi.files.inspection KIND` reads the upload from standard input under limits of
memory and time, and writes the rebuilt file to standard output. It knows no Django, no secret and
no database; when a parser dies in it, only the upload is refused.
"""
