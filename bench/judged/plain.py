"""Full-text search as each engine comes: FTS5 with unicode61 and bm25, tsvector with `indonesian`.

A row is a whole document with the text of all its pages. The last word may be a beginning, as ours.
"""

import re

from django.db import connection

from tests.search.judged.corpus import shelf

_WORD = re.compile(r"\w+")


def build() -> None:
    """The shelf in one table of its own."""
    rows = [(one.key, one.title, " ".join((one.body, *one.pages))) for one in shelf()]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("CREATE VIRTUAL TABLE plain USING fts5(key UNINDEXED, title, body)")
            cursor.executemany("INSERT INTO plain VALUES (%s, %s, %s)", rows)
            return
        cursor.execute("CREATE TABLE plain (key text, words tsvector)")
        cursor.executemany(
            "INSERT INTO plain VALUES (%s, setweight(to_tsvector('indonesian', %s), 'A')"
            " || to_tsvector('indonesian', %s))",
            rows,
        )


def all_else_any(text: str) -> list[str]:
    """Documents with all the words; when there are none, with any."""
    return _top(text, every=True) or _top(text, every=False)


def any_word(text: str) -> list[str]:
    """Documents with any of the words."""
    return _top(text, every=False)


def _top(text: str, *, every: bool) -> list[str]:
    words = _WORD.findall(text.lower())
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            sign = " AND " if every else " OR "
            asked = sign.join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}" *'])
            cursor.execute(
                "SELECT key FROM plain WHERE plain MATCH %s ORDER BY bm25(plain, 0, 4, 1), rowid LIMIT 20",
                [asked],
            )
        else:
            sign = " & " if every else " | "
            cursor.execute(
                "SELECT key FROM plain, to_tsquery('indonesian', %s) AS query WHERE words @@ query"
                " ORDER BY ts_rank(words, query) DESC, key LIMIT 20",
                [sign.join([*words[:-1], f"{words[-1]}:*"])],
            )
        return [key for (key,) in cursor.fetchall()]
