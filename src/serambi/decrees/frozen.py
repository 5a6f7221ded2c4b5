"""Frozen rows as values: made from the catalogue once, digested, turned back for the papers."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from serambi.catalogue.exporting.rows import Exported, exported
from serambi.catalogue.models import CatalogueEntry
from serambi.offices.models import Office

COMPARED = (
    "title", "summary", "unit", "officer", "made_on", "made_place", "period", "format",
    "retention", "language",
)  # fmt: skip
PLACED = ("category", "heading", "is_election")


@dataclass(frozen=True, slots=True)
class Frozen:
    """One line: which entry, and every column of the exported list."""

    entry_id: UUID
    row: Exported

    def values(self) -> dict[str, Any]:
        """All columns as plain JSON."""
        return self.row._asdict()


def freeze_rows(office: Office, root: str) -> list[Frozen]:
    """The published list as it is now, in its own order. Inside the office's scope; two queries."""
    rows = CatalogueEntry.objects.filter(
        office=office, state=CatalogueEntry.State.PUBLISHED
    ).order_by("number")
    ids = dict(rows.values_list("number", "pk"))
    return [
        Frozen(ids[row.number], row) for row in exported(office, rows, root) if row.number in ids
    ]


def digest_of(lines: Iterable[tuple[UUID, dict[str, Any]]]) -> str:
    """SHA-256 of the rows in order: canonical JSON, one line per row, with the entry's id."""
    whole = hashlib.sha256()
    for entry_id, values in lines:
        text = json.dumps([str(entry_id), values], sort_keys=True, ensure_ascii=False)
        whole.update(text.encode() + b"\n")
    return whole.hexdigest()
