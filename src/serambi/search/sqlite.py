"""The word index in FTS5 (https://sqlite.org/fts5.html, 3.1 and 4.4.4).

Every word is quoted and consists of ASCII letters, digits and underscores, so no FTS5 operator can
come from what people type. The table keeps no text of its own; a row that is deleted takes its
words along by a trigger (migration 0004).
"""

from collections.abc import Iterable

from django.db import connection

from serambi.search.expression import Node, Question

_NEWEST = (
    "SELECT rowid AS id FROM search_terms WHERE search_terms MATCH %s ORDER BY rowid DESC LIMIT %s"
)
FIND = "instr"
_SIGNS = {"and": " AND ", "or": " OR ", "not": " NOT "}


def text(node: Node) -> str:
    """The FTS5 expression of `node`."""
    if node.sign == "word":
        return f'"{node.word}"'
    if node.sign == "beginning":
        return f'"{node.word}" *'
    return f"({_SIGNS[node.sign].join(text(part) for part in node.parts)})"


def newest(node: Node, limit: int) -> Question:
    """The newest rows that hold `node`; FTS5 reads its lists from their end, however long they are."""
    return _NEWEST, (text(node), limit)


def write(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Set the words of each row (its id, its words)."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT OR REPLACE INTO search_terms(rowid, terms) VALUES (%s, %s)",
            [(pk, " ".join(words)) for pk, words in rows],
        )
