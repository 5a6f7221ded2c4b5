"""The texts of a few rows, read past the models: what is shown, and the stems of bodies."""

import json
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from django.db import connection

_BODIES = "SELECT entry_id, stems_body FROM search_searchtext WHERE entry_id IN ({among})"
_SHOWN = (
    "SELECT entry_id, title, body, url, facets FROM search_searchtext WHERE entry_id IN ({among})"
)


class Shown(NamedTuple):
    """What is shown of one row."""

    title: str
    body: str
    url: str
    facets: Mapping[str, str]


def bodies(ids: Collection[int]) -> dict[int, str]:
    """The stems of the bodies of the rows with these ids, in order; one query."""
    return dict(_read(_BODIES, ids))


def shown(ids: Collection[int]) -> dict[int, Shown]:
    """What is shown of the rows with these ids; one query, none for none."""
    return {
        pk: Shown(title, body, url, json.loads(facets))
        for pk, title, body, url, facets in _read(_SHOWN, ids)
    }


def _read(statement: str, ids: Collection[int]) -> list[Any]:
    if not ids:
        return []
    with connection.cursor() as cursor:
        cursor.execute(statement.format(among=", ".join(["%s"] * len(ids))), list(ids))
        found: list[Any] = cursor.fetchall()
    return found
