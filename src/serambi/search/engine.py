"""Which engine keeps the word index; the rest of the room asks here and knows neither."""

from collections.abc import Iterable

from django.db import connection

from serambi.search import postgres, sqlite
from serambi.search.expression import Node


def newest() -> str:
    """SQL with two places, the question's text and a number: the newest rows that hold it."""
    return postgres.NEWEST if connection.vendor == "postgresql" else sqlite.NEWEST


def find() -> str:
    """The function (text, piece) that says where a piece stands in a text, 0 for nowhere."""
    return postgres.FIND if connection.vendor == "postgresql" else sqlite.FIND


def text(node: Node) -> str:
    """`node` in the engine's own signs."""
    return postgres.text(node) if connection.vendor == "postgresql" else sqlite.text(node)


def write(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Set the index words of each row (its id, its words), in the caller's transaction."""
    if connection.vendor == "postgresql":
        postgres.write(rows)
    else:
        sqlite.write(rows)
