"""What the CKAN actions read, over all offices or one: datasets first, then entries."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q

from serambi.api.things import DATASET, ENTRY, Thing, dataset_things, entry_things
from serambi.catalogue.models import CatalogueEntry, CatalogueStamp
from serambi.datasets.models import Dataset
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.search.selectors import find

KINDS = {DATASET: "dataset", ENTRY: "catalogue"}
MOST_OFFICES = 60
MOST_FOUND = 1_000
STATES = {DATASET: Dataset.State.PUBLISHED, ENTRY: CatalogueEntry.State.PUBLISHED}
Found = tuple[Office, Thing]


class Key(NamedTuple):
    """What names one published thing."""

    kind: str
    office_id: int
    pk: UUID
    slug: str


PLACE = ("office_id", "number")
"""Not `office`: that would sort every thing of the nation by the code of its office for each page."""


def window(kinds: Sequence[str], start: int, count: int) -> list[Key]:
    """`count` keys of the whole nation from `start` on, read in the order of an index.

    Nothing is counted unless something is passed over.
    """
    found: list[Key] = []
    skip = start
    with all_offices():
        for kind in (DATASET, ENTRY):
            left = count - len(found)
            if kind not in kinds or left <= 0:
                continue
            sizes = _sizes(kind) if skip else []
            here = _page(kind, (), skip, left, sizes)
            skip = 0 if here else max(0, skip - sum(size for _office, size in sizes))
            found += here
    return found


def keys(
    kinds: Sequence[str], offices: Sequence[Office], start: int, count: int
) -> tuple[list[Key], int]:
    """`count` keys from `start` on, and how many there are; `offices` empty means all."""
    found: list[Key] = []
    total = 0
    with all_offices():
        for kind in (DATASET, ENTRY):
            if kind not in kinds:
                continue
            sizes = _sizes(kind, offices)
            here = sum(size for _office, size in sizes)
            first, left = max(0, start - total), count - len(found)
            if left > 0 and first < here:
                found += _page(kind, offices, first, left, sizes)
            total += here
    return found, total


def _sizes(kind: str, offices: Sequence[Office] = ()) -> list[tuple[int, int]]:
    """How many published things of a kind each office has, in the order of their keys.

    Entries are counted by the list itself whenever it changes, so 2,000,000 of them are not read.
    """
    if kind == ENTRY:
        stamps = CatalogueStamp.objects.order_by("office_id")
        stamps = stamps.filter(office__in=offices) if offices else stamps
        return [(pk, total or 0) for pk, total in stamps.values_list("office_id", "counts__total")]
    rows = Dataset.objects.filter(state=STATES[kind])
    rows = rows.filter(office__in=offices) if offices else rows
    return list(rows.order_by("office_id").values_list("office_id").annotate(Count("pk")))


def _page(
    kind: str, offices: Sequence[Office], skip: int, count: int, sizes: list[tuple[int, int]]
) -> list[Key]:
    """`count` keys after the first `skip`. It begins at the office in which they lie, so that never
    more than one office's things are passed over, however deep the page."""
    rows = _model(kind).objects.filter(state=STATES[kind])
    rows = rows.filter(office__in=offices) if offices else rows
    for office_id, size in sizes:
        if skip < size:
            rows = rows.filter(office_id__gte=office_id)
            break
        skip -= size
    else:
        if sizes:
            return []
    page = rows.order_by(*PLACE).values_list("office_id", "pk", "slug")
    return [Key(kind, *row) for row in page[skip : skip + count]]


def searched(words: str, kinds: Sequence[str], offices: Sequence[Office]) -> list[Key] | None:
    """Keys that hold the words, best first, office by office; None when there are too many
    offices to ask without naming one."""
    asked = list(offices) or list(Office.objects.order_by("code")[: MOST_OFFICES + 1])
    if len(asked) > MOST_OFFICES:
        return None
    by_search = {value: key for key, value in KINDS.items()}
    found: list[Key] = []
    for office in asked:
        hits = find(
            office, words, kinds=[KINDS[kind] for kind in kinds], limit=MOST_FOUND, widen=False
        )
        found += [
            Key(
                by_search[hit.kind],
                office.pk,
                UUID(hit.object_id),
                hit.url.rstrip("/").rpartition("/")[2],
            )
            for hit in hits.hits
        ]
    return found[:MOST_FOUND]


def things_of(found: Sequence[Key], root: str) -> list[Found]:
    """The things behind the keys, in their order; three queries per office and kind."""
    offices = Office.objects.in_bulk({key.office_id for key in found})
    held: dict[UUID, Found] = {}
    for office in offices.values():
        with office_scope(office):
            mine = [key for key in found if key.office_id == office.pk]
            tables = Dataset.objects.filter(pk__in=[k.pk for k in mine if k.kind == DATASET], state=STATES[DATASET])  # fmt: skip
            papers = CatalogueEntry.objects.filter(pk__in=[k.pk for k in mine if k.kind == ENTRY], state=STATES[ENTRY])  # fmt: skip
            read = dataset_things(office, root, tables) + entry_things(office, root, papers)
            held |= {thing.id: (office, thing) for thing in read}
    return [held[key.pk] for key in found if key.pk in held]


def one(name: str, root: str) -> Found | None:
    """The published thing with this id or name."""
    for kind in (DATASET, ENTRY):
        wanted = _named(kind, name)
        if wanted is None:
            continue
        with all_offices():
            row = (
                _model(kind).objects.filter(wanted, state=STATES[kind])
                .values_list("office_id", "pk", "slug").first()
            )  # fmt: skip
        if row is not None:
            found = things_of([Key(kind, *row)], root)
            return found[0] if found else None
    return None


def counts(offices: Sequence[Office]) -> dict[int, int]:
    """How many published things each office has. Two queries."""
    found = {office.pk: 0 for office in offices}
    with all_offices():
        for kind in (DATASET, ENTRY):
            rows = _model(kind).objects.filter(state=STATES[kind], office__in=offices)
            each = rows.order_by().values_list("office_id").annotate(Count("pk"))
            for office_id, number in each:
                found[office_id] += number
    return found


def _named(kind: str, name: str) -> Q | None:
    try:
        return Q(pk=UUID(name))
    except ValueError:
        pass
    first, _mark, rest = name.partition("-")
    code, _mark, slug = rest.partition("-")
    return Q(office__code=code, slug=slug) if first == kind and slug else None


def _model(kind: str) -> type[Dataset] | type[CatalogueEntry]:
    return Dataset if kind == DATASET else CatalogueEntry
