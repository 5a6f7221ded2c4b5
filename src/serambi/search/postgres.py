"""The word index in PostgreSQL: a tsvector per row with a GIN index.

The words are lexemes already (the same ones that FTS5 gets), so they are quoted and cast, not
parsed: no dictionary of the server has a say, and no operator can come from what people type.
"""

from collections.abc import Iterable

from django.db import connection

from serambi.search.expression import Node

# OFFSET 0 keeps the limit out of the search for words: with it inside, the planner walks the
# table from its end and reads all of it for a rare word.
NEWEST = (
    "SELECT id FROM (SELECT id FROM search_terms WHERE terms @@ %s::tsquery OFFSET 0) AS held"
    " ORDER BY id DESC LIMIT %s"
)
FIND = "strpos"
_SIGNS = {"and": " & ", "or": " | "}


def text(node: Node) -> str:
    """The tsquery text of `node`."""
    if node.sign == "word":
        return f"'{node.word}'"
    if node.sign == "beginning":
        return f"'{node.word}':*"
    return f"({_SIGNS[node.sign].join(text(part) for part in node.parts)})"


def write(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Set the words of each row (its id, its words)."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_terms(id, terms) VALUES (%s, array_to_tsvector(%s))"
            " ON CONFLICT (id) DO UPDATE SET terms = excluded.terms",
            list(rows),
        )
