"""The query as FTS5 understands it.

Every word is quoted and consists of ASCII letters, digits and one underscore, so no FTS5 operator
can come from what people type (https://sqlite.org/fts5.html, 3.1).
"""

from collections.abc import Sequence

from serambi.search.normalise import Query, kind_word

NEWEST = "SELECT rowid FROM search_terms WHERE search_terms MATCH %s ORDER BY rowid DESC LIMIT %s"


def match(office_id: int, query: Query, kinds: Sequence[str], *, every: bool) -> str:
    """The FTS5 expression: all words (`every`) or any of them, of one office and some kinds."""
    parts = [f'"{office_id}_{stem}"' for stem in query.stems]
    if query.prefix:
        parts[-1] = f'({parts[-1]} OR "{office_id}_{query.prefix}" *)'
    words = (" AND " if every else " OR ").join(parts)
    if not kinds:
        return words
    among = " OR ".join(f'"{kind_word(office_id, kind)}"' for kind in kinds)
    return f"({words}) AND ({among})"
