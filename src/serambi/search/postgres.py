"""The word index in PostgreSQL: a tsvector per row with a GIN index.

The words are lexemes already (the same ones that FTS5 gets), so they are quoted and cast, not
parsed: no dictionary of the server has a say, and no operator can come from what people type.

**Where very many may hold the words** reading all of them only to keep the newest is what costs.
So every row has one more word, for the shelf of 32,768 ids that it stands on, and the newest two
shelves are asked first, then eight more, then the rest: GIN jumps over what is not on them, and
UNION ALL under a limit begins a part only when those before it have not given enough.
"""

from collections.abc import Iterable

from django.db import connection

from serambi.search.expression import Node, Question

# OFFSET 0 keeps the limit out of the search for words: with it inside, the planner walks the
# table from its end and reads all of it for a rare word.
_NEWEST = (
    "SELECT id FROM (SELECT id FROM search_terms WHERE terms @@ %s::tsquery OFFSET 0) AS held"
    " ORDER BY id DESC LIMIT %s"
)
SHELF = 15
_STEPS = (("", 0, 1), ("", 2, 9), ("!", 0, 9))
_STEP = """(SELECT id FROM (SELECT id FROM search_terms WHERE terms @@
    (%s || ' & {sign}(' || (
        SELECT string_agg('''n__b' || (last.shelf - back) || '''', ' | ')
        FROM (SELECT coalesce(max(id), 0) >> {shelf} AS shelf FROM search_terms) AS last,
            generate_series({first}, {end}) AS back
    ) || ')')::tsquery OFFSET 0) AS held ORDER BY id DESC LIMIT %s)"""
_ALL_STEPS = " UNION ALL ".join(
    _STEP.format(sign=sign, shelf=SHELF, first=first, end=end) for sign, first, end in _STEPS
)
_NEWEST_OF_MANY = f"SELECT id FROM ({_ALL_STEPS}) AS steps LIMIT %s"  # noqa: S608 - texts of ours
FIND = "strpos"
_SIGNS = {"and": " & ", "or": " | ", "not": " & !"}


def text(node: Node) -> str:
    """The tsquery text of `node`."""
    if node.sign == "word":
        return f"'{node.word}'"
    if node.sign == "beginning":
        return f"'{node.word}':*"
    return f"({_SIGNS[node.sign].join(text(part) for part in node.parts)})"


def newest(node: Node, limit: int, *, many: bool = False) -> Question:
    """The newest rows that hold `node`; `many` when hundreds of thousands may."""
    words = text(node)
    if many:
        return _NEWEST_OF_MANY, (*(words, limit) * len(_STEPS), limit)
    return _NEWEST, (words, limit)


def shelf_word(pk: int) -> str:
    """The index word of the shelf that a row stands on."""
    return f"n__b{pk >> SHELF}"


def write(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Set the words of each row (its id, its words)."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_terms(id, terms) VALUES (%s, array_to_tsvector(%s))"
            " ON CONFLICT (id) DO UPDATE SET terms = excluded.terms",
            [(pk, [*words, shelf_word(pk)]) for pk, words in rows],
        )
