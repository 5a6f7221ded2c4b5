"""The query as a tsquery.

The words are lexemes already (the same ones that FTS5 gets), so they are quoted and cast, not
parsed: no dictionary of the server has a say, and no operator can come from what people type.
"""

from collections.abc import Sequence

from serambi.search.normalise import Query, kind_word

NEWEST = (
    "SELECT id FROM search_searchentry WHERE terms_vector @@ %s::tsquery ORDER BY id DESC LIMIT %s"
)


def match(office_id: int, query: Query, kinds: Sequence[str], *, every: bool) -> str:
    """The tsquery text: all words (`every`) or any of them, of one office and some kinds."""
    parts = [f"'{office_id}_{stem}'" for stem in query.stems]
    if query.prefix:
        parts[-1] = f"({parts[-1]} | '{office_id}_{query.prefix}':*)"
    words = (" & " if every else " | ").join(parts)
    if not kinds:
        return words
    among = " | ".join(f"'{kind_word(office_id, kind)}'" for kind in kinds)
    return f"({words}) & ({among})"
