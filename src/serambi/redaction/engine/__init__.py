"""Looking into files, painting over and proving, in a process of its own.

`python -I -m serambi.redaction.engine VERB` reads one question from standard input under limits of
memory and time and answers on standard output. It knows no Django, no secret and no database; when
a parser dies in it, only the question goes unanswered.
"""
