"""Reads of decrees: editions, their rows, and what differs between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from serambi.core.errors import NotFound
from serambi.decrees.frozen import COMPARED, PLACED, digest_of
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.ledger.rows import Misfit
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that is in both editions with other words: column → (before, after)."""

    title: str
    columns: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What happened between two editions; titles are those of the newer one, or of the last."""

    added: list[DecreeRow]
    removed: list[DecreeRow]
    changed: list[Change]
    moved: list[Change]
    same: int

    @property
    def differs(self) -> bool:
        """False when both say the same."""
        return bool(self.added or self.removed or self.changed or self.moved)


def public_editions(office: Office) -> list[DecreeEdition]:
    """Editions with a decree, the newest first."""
    with office_scope(office):
        return list(DecreeEdition.objects.filter(office=office, published_at__isnull=False))


def all_editions(office: Office) -> list[DecreeEdition]:
    """Every edition, for the desk."""
    with office_scope(office):
        return list(DecreeEdition.objects.filter(office=office))


def edition(office: Office, year: int, number: int | None = None, *, public: bool) -> DecreeEdition:
    """One edition, by default the newest of the year. Raises NotFound."""
    with office_scope(office):
        rows = DecreeEdition.objects.filter(office=office, year=year)
        rows = rows.select_related("pdf", "xlsx", "json")
        if public:
            rows = rows.filter(published_at__isnull=False)
        if number is not None:
            rows = rows.filter(number=number)
        found: DecreeEdition | None = rows.order_by("-number").first()
    if found is None:
        raise NotFound("decree.unknown", "Daftar tahun itu tidak ada.")
    return found


def compare(older: DecreeEdition, newer: DecreeEdition) -> Comparison:
    """Rows are the same thing when they are of the same entry. Two queries, inside the scope."""
    before = {row.entry_id: row for row in DecreeRow.objects.filter(edition=older)}
    after = {row.entry_id: row for row in DecreeRow.objects.filter(edition=newer)}
    both = [(before[key], row) for key, row in after.items() if key in before]
    changed = [one for pair in both if (one := _change(*pair, COMPARED)) is not None]
    moved = [one for pair in both if (one := _change(*pair, PLACED)) is not None]
    touched = sum(
        any(a.values.get(name) != b.values.get(name) for name in (*COMPARED, *PLACED))
        for a, b in both
    )
    return Comparison(
        added=[row for key, row in after.items() if key not in before],
        removed=[row for key, row in before.items() if key not in after],
        changed=changed,
        moved=moved,
        same=len(both) - touched,
    )


def _change(before: DecreeRow, after: DecreeRow, names: tuple[str, ...]) -> Change | None:
    found = {
        name: (str(before.values.get(name, "")), str(after.values.get(name, "")))
        for name in names
        if before.values.get(name) != after.values.get(name)
    }
    return Change(after.title, found) if found else None


def lines_of(found: DecreeEdition) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """The frozen rows in order, for the digest."""
    rows = DecreeRow.objects.filter(edition=found).order_by("position")
    yield from rows.values_list("entry_id", "values").iterator(chunk_size=1_000)


def misfits(office: Office) -> list[Misfit]:
    """Editions whose rows no longer give the digest that was written when they were frozen."""
    return [
        Misfit(
            "decrees.edition",
            str(one.pk),
            f"Daftar {one.year} (perubahan {one.number})",
            "Baris yang dibekukan tidak cocok dengan sidiknya.",
        )
        for one in all_editions(office)
        if digest_of(lines_of(one)) != one.digest
    ]
