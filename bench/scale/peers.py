"""The plain index beside ours: what a careful engineer gets from each engine as it comes.

FTS5 with its own tokeniser (unicode61) ranked by bm25, or a tsvector of the server's `indonesian`
configuration ranked by ts_rank. The office stands in the index as a word, because a filter on a
column would read the nation's lists; the answer is the first 25 with a snippet, and the count.
"""

import re

from django.db import connection

from serambi.offices.models import Office

_WORD = re.compile(r"\w+")

SQLITE = [
    """CREATE VIEW plain_text AS SELECT t.entry_id AS id, t.title, t.body, 'o' || e.office_id AS office
        FROM search_searchtext t JOIN search_searchentry e ON e.id = t.entry_id""",
    """CREATE VIRTUAL TABLE plain USING fts5(
        title, body, office, content='plain_text', content_rowid='id', tokenize='unicode61')""",
    "INSERT INTO plain(plain) VALUES ('rebuild')",
]
POSTGRES = [
    """CREATE TABLE plain AS SELECT t.entry_id AS id, to_tsvector('indonesian', t.title || ' ' || t.body)
        || to_tsvector('simple', 'o' || e.office_id) AS words
        FROM search_searchtext t JOIN search_searchentry e ON e.id = t.entry_id""",
    "ALTER TABLE plain ADD PRIMARY KEY (id)",
    "CREATE INDEX plain_words ON plain USING gin (words)",
]
SQLITE_TOP = """SELECT rowid, snippet(plain, -1, '<mark>', '</mark>', '…', 30) FROM plain
    WHERE plain MATCH %s ORDER BY rank LIMIT 25"""
SQLITE_COUNT = "SELECT count(*) FROM plain WHERE plain MATCH %s"
POSTGRES_TOP = """SELECT t.entry_id, ts_headline('indonesian', t.title || ' ' || t.body, query) FROM
    (SELECT id, query, ts_rank(words, query) AS worth FROM plain, CAST(%s AS tsquery) AS query
     WHERE words @@ query ORDER BY worth DESC LIMIT 25) AS best
    JOIN search_searchtext t ON t.entry_id = best.id ORDER BY worth DESC"""
POSTGRES_COUNT = "SELECT count(*) FROM plain WHERE words @@ CAST(%s AS tsquery)"


def build() -> None:
    """Make the plain index over what stands in ours."""
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRES:
            cursor.execute(statement)


def search(text: str, office: Office | None) -> int:
    """Read the first page of `text` in `office` (or the nation); how many there are."""
    words = _WORD.findall(text.lower())
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            asked = " AND ".join(f'"{word}"' for word in words[:-1]) + (
                " AND " if words[1:] else ""
            )
            asked = f'{{title body}} : ({asked}"{words[-1]}" *)'
            if office is not None:
                asked = f"({asked}) AND (office : o{office.pk})"
            top, count = SQLITE_TOP, SQLITE_COUNT
        else:
            cursor.execute(
                "SELECT to_tsquery('indonesian', %s)::text",
                [" & ".join([*words[:-1], f"{words[-1]}:*"])],
            )
            asked = cursor.fetchone()[0]
            if office is not None:
                asked = f"({asked}) & 'o{office.pk}'"
            top, count = POSTGRES_TOP, POSTGRES_COUNT
        cursor.execute(top, [asked])
        cursor.fetchall()
        cursor.execute(count, [asked])
        total: int = cursor.fetchone()[0]
        return total
