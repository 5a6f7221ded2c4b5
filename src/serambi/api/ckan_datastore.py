"""CKAN's datastore_search over the rows of a dataset."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from serambi.api.ckan_errors import Missing, Wrong, whole
from serambi.datasets.columns import Column, Type
from serambi.datasets.exporting.writers import typed
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.reading import columns_of, rows_of
from serambi.offices.scoping import all_offices

MOST_ROWS = 32_000
_TYPES = {Type.INTEGER: "numeric", Type.NUMBER: "numeric", Type.YEAR: "int4", Type.DATE: "date", Type.YES_NO: "bool"}  # fmt: skip
Numbered = tuple[int, Sequence[str]]


def datastore_search(args: Mapping[str, Any], root: str) -> Any:
    """Rows of a dataset's CSV resource: `limit`, `offset`, `filters`, `q`, `fields`."""
    wanted = str(args.get("resource_id") or args.get("id") or "")
    if not wanted:
        raise Wrong("resource_id", "Missing value")
    version = _version(wanted)
    columns = columns_of(version)
    places = {one.name: place for place, one in enumerate(columns)}
    limit, offset = whole(args, "limit", 100, MOST_ROWS), whole(args, "offset", 0, 10**7)
    filters = _filters(args.get("filters"), places)
    words = str(args.get("q") or "").casefold().split()
    shown = _fields(args.get("fields"), places)
    narrowed = bool(filters or words)
    matching = _matching(version, filters, words)
    if narrowed:
        kept = list(matching)
        total, page = len(kept), kept[offset : offset + limit]
    else:
        total, page = version.rows, list(islice(matching, offset, offset + limit))
    return {
        "resource_id": wanted,
        "fields": [
            {"id": "_id", "type": "int"},
            *(_described(columns[places[name]]) for name in shown),
        ],
        "records_format": "objects",
        "records": [_record(columns, places, shown, row) for row in page],
        "limit": limit,
        "offset": offset,
        "total": total,
        "total_was_estimated": False,
        "include_total": True,
    }


def _version(resource_id: str) -> DatasetVersion:
    named = re.fullmatch(r"d-([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})-csv", resource_id)
    if named is None:
        raise Missing
    with all_offices():
        found: DatasetVersion | None = (
            DatasetVersion.objects.select_related("stored")
            .filter(
                dataset=UUID(named.group(1)),
                dataset__state=Dataset.State.PUBLISHED,
                state=DatasetVersion.State.PUBLISHED,
            )
            .first()
        )
    if found is None:
        raise Missing
    return found


def _matching(
    version: DatasetVersion, filters: dict[int, set[str]], words: list[str]
) -> Iterator[Numbered]:
    for number, row in enumerate(rows_of(version), start=1):
        if any(row[place] not in values for place, values in filters.items()):
            continue
        if words:
            whole_row = " ".join(row).casefold()
            if not all(word in whole_row for word in words):
                continue
        yield number, row


def _filters(value: Any, places: dict[str, int]) -> dict[int, set[str]]:
    if value in (None, ""):
        return {}
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise Wrong("filters", "Not a JSON object") from error
    if not isinstance(value, dict) or not set(value) <= set(places):
        raise Wrong("filters", "Not an object of known fields")
    return {
        places[name]: {_plain(v) for v in (one if isinstance(one, list) else [one])}
        for name, one in value.items()
    }


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _fields(value: Any, places: dict[str, int]) -> list[str]:
    if value in (None, ""):
        return list(places)
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list):
        raise Wrong("fields", "Not a list")
    wanted = [str(name).strip() for name in names if str(name).strip() != "_id"]
    if unknown := [name for name in wanted if name not in places]:
        raise Wrong("fields", f"Field {unknown[0][:60]} does not exist")
    return wanted


def _described(column: Column) -> dict[str, Any]:
    info = {"label": column.title, "notes": column.unit}
    return {"id": column.name, "type": _TYPES.get(column.type, "text"), "info": info}


def _record(
    columns: Sequence[Column], places: dict[str, int], shown: list[str], row: Numbered
) -> dict[str, Any]:
    number, cells = row
    said = {name: typed(columns[places[name]], cells[places[name]]) for name in shown}
    return {"_id": number, **said}
