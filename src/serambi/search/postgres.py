"""The query as a tsquery.

The words are lexemes already (the same ones that FTS5 gets), so they are quoted and cast, not
parsed: no dictionary of the server has a say, and no operator can come from what people type.
"""

from serambi.search.normalise import Query

CONDITION = "{terms_vector} @@ %s::tsquery"


def match(office_id: int, query: Query, *, every: bool) -> str:
    """The tsquery text: all words (`every`) or any of them, within one office."""
    parts = [f"'{office_id}_{stem}'" for stem in query.stems]
    if query.prefix:
        parts[-1] = f"({parts[-1]} | '{office_id}_{query.prefix}':*)"
    return (" & " if every else " | ").join(parts)
