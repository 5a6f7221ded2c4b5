"""What differs between two versions, row by row, told apart by their key."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from serambi.datasets.columns import Column

MOST_SHOWN = 100
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that both versions have under one key; `cells` are (title, before, after)."""

    key: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Difference:
    """Counts of all, and the first hundred of each. `by_key` is false when rows have no key."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    by_key: bool = True
    columns_added: list[str] = field(default_factory=list)
    columns_removed: list[str] = field(default_factory=list)
    added_rows: list[Row] = field(default_factory=list)
    removed_rows: list[Row] = field(default_factory=list)
    changed_rows: list[Changed] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The three numbers, as they are kept with a version."""
        return {"added": self.added, "removed": self.removed, "changed": self.changed}


def compare(
    before: tuple[Sequence[Column], Iterable[Row]], after: tuple[Sequence[Column], Iterable[Row]]
) -> Difference:
    """From `before` to `after`, each its columns and rows. Columns are matched by name."""
    old_columns, old_rows = before
    new_columns, new_rows = after
    old_names = [one.name for one in old_columns]
    new_names = [one.name for one in new_columns]
    found = Difference(
        columns_added=[one.title for one in new_columns if one.name not in old_names],
        columns_removed=[one.title for one in old_columns if one.name not in new_names],
    )
    keys = [one.name for one in new_columns if one.key]
    if keys and set(keys) <= set(old_names):
        _by_key(found, keys, (old_columns, old_rows), (new_columns, new_rows))
    else:
        _as_a_whole(found, list(old_rows), list(new_rows))
    return found


def _by_key(
    found: Difference,
    keys: list[str],
    before: tuple[Sequence[Column], Iterable[Row]],
    after: tuple[Sequence[Column], Iterable[Row]],
) -> None:
    old_places = {one.name: place for place, one in enumerate(before[0])}
    new_places = {one.name: place for place, one in enumerate(after[0])}
    shared = [one for one in after[0] if one.name in old_places]
    old = {tuple(row[old_places[name]] for name in keys): row for row in before[1]}
    for row in after[1]:
        key = tuple(row[new_places[name]] for name in keys)
        was = old.pop(key, None)
        if was is None:
            found.added += 1
            _keep(found.added_rows, row)
            continue
        cells = tuple(
            (one.title, was[old_places[one.name]], row[new_places[one.name]])
            for one in shared
            if was[old_places[one.name]] != row[new_places[one.name]]
        )
        if cells:
            found.changed += 1
            if len(found.changed_rows) < MOST_SHOWN:
                found.changed_rows.append(Changed(" · ".join(key), cells))
    found.removed = len(old)
    for row in old.values():
        _keep(found.removed_rows, row)


def _as_a_whole(found: Difference, old: list[Row], new: list[Row]) -> None:
    """Without a key a row is added or removed, never changed; equal rows are counted."""
    found.by_key = False
    before, after = Counter(map(tuple, old)), Counter(map(tuple, new))
    for row, times in (after - before).items():
        found.added += times
        _keep(found.added_rows, row)
    for row, times in (before - after).items():
        found.removed += times
        _keep(found.removed_rows, row)


def _keep(rows: list[Row], row: Row) -> None:
    if len(rows) < MOST_SHOWN:
        rows.append(row)
