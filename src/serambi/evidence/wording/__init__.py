"""The words of somebody's web page, read in a process of its own.

`python -I -m serambi.evidence.wording [CHARSET]` reads a page and writes its words as JSON.
It knows no Django, no secret and no database.
"""
