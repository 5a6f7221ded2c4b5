"""Which engine keeps the word index; the rest of the room asks here and knows neither."""

from collections.abc import Iterable

from django.db import connection

from serambi.search import postgres, sqlite
from serambi.search.expression import Node, Question


def newest(node: Node, limit: int, *, many: bool = False) -> Question:
    """Asks for the ids of the newest rows that hold `node`; `many` when hundreds of thousands may."""
    if connection.vendor == "postgresql":
        return postgres.newest(node, limit, many=many)
    return sqlite.newest(node, limit)


def find() -> str:
    """The function (text, piece) that says where a piece stands in a text, 0 for nowhere."""
    return postgres.FIND if connection.vendor == "postgresql" else sqlite.FIND


def write(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Set the index words of each row (its id, its words), in the caller's transaction."""
    if connection.vendor == "postgresql":
        postgres.write(rows)
    else:
        sqlite.write(rows)
