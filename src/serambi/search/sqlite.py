"""The query as FTS5 understands it.

Every word is quoted and consists of ASCII letters, digits and one underscore, so no FTS5 operator
can come from what people type (https://sqlite.org/fts5.html, 3.1).
"""

from serambi.search.normalise import Query

CONDITION = "{pk} IN (SELECT rowid FROM search_terms WHERE search_terms MATCH %s)"


def match(office_id: int, query: Query, *, every: bool) -> str:
    """The FTS5 expression: all words (`every`) or any of them, within one office."""
    parts = [f'"{office_id}_{stem}"' for stem in query.stems]
    if query.prefix:
        parts[-1] = f'({parts[-1]} OR "{office_id}_{query.prefix}" *)'
    return (" AND " if every else " OR ").join(parts)
