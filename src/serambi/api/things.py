"""Every published entry and dataset as one kind of value, read in pieces by key."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.encoding import iri_to_uri

from serambi.catalogue.models import CatalogueEntry, EntryFile, EntryLink
from serambi.catalogue.words import category_name, heading_title
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.words import KINDS, LICENCES, MEDIA
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

PIECE = 200
ENTRY, DATASET = "informasi", "data"
FREQUENCIES = {
    Dataset.Frequency.ONCE: "NEVER",
    Dataset.Frequency.STAGE: "IRREG",
    Dataset.Frequency.MONTHLY: "MONTHLY",
    Dataset.Frequency.QUARTERLY: "QUARTERLY",
    Dataset.Frequency.HALF_YEARLY: "ANNUAL_2",
    Dataset.Frequency.YEARLY: "ANNUAL",
}


@dataclass(frozen=True, slots=True)
class Distribution:
    """One way to get a thing. `id` is stable; `download` is "" for a link to another site."""

    id: str
    title: str
    format: str
    media_type: str
    address: str
    download: str = ""
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """A published entry or dataset of one office; addresses are whole."""

    kind: str
    id: UUID
    number: int
    slug: str
    title: str
    description: str
    url: str
    issued: datetime
    modified: datetime
    keywords: tuple[str, ...]
    category: str = ""
    producer: str = ""
    frequency: str = ""
    licence: str = ""
    regions: tuple[str, ...] = ()
    period_from: date | None = None
    period_to: date | None = None
    language: str = "id"
    distributions: tuple[Distribution, ...] = ()


def place_of(root: str, office: Office) -> str:
    """The office's address without a slash at its end; `root` is the site's."""
    return f"{root.rstrip('/')}/{office.code}"


def things(office: Office, root: str) -> Iterator[Thing]:
    """All datasets, then all entries, 200 at a time."""
    yield from datasets(office, root)
    after = 0
    while piece := entries(office, root, after=after, limit=PIECE):
        yield from piece
        after = piece[-1].number


def entries(office: Office, root: str, *, after: int = 0, limit: int = PIECE) -> list[Thing]:
    """Published entries with a number above `after`, in their order. Three queries."""
    with office_scope(office):
        rows = CatalogueEntry.objects.filter(
            office=office, state=CatalogueEntry.State.PUBLISHED, number__gt=after
        )
        return entry_things(office, root, rows.order_by("number")[:limit])


def newest_entries(office: Office, root: str, limit: int) -> list[Thing]:
    """The entries published last."""
    with office_scope(office):
        rows = CatalogueEntry.objects.filter(office=office, state=CatalogueEntry.State.PUBLISHED)
        return entry_things(office, root, rows.order_by("-published_at", "number")[:limit])


def entry_things(office: Office, root: str, rows: Iterable[CatalogueEntry]) -> list[Thing]:
    """The rows with their files and links. Call inside the office's scope."""
    found = list(rows)
    place = place_of(root, office)
    files: dict[UUID, list[EntryFile]] = defaultdict(list)
    links: dict[UUID, list[EntryLink]] = defaultdict(list)
    keys = [row.pk for row in found]
    attached = EntryFile.objects.filter(entry__in=keys, removed_at=None).select_related("stored")
    for file in attached.order_by("pk"):
        files[file.entry_id].append(file)
    for link in EntryLink.objects.filter(entry__in=keys, removed_at=None).order_by("pk"):
        links[link.entry_id].append(link)
    return [_entry(place, row, files[row.pk], links[row.pk]) for row in found]


def datasets(office: Office, root: str, *, after: int = 0, limit: int | None = None) -> list[Thing]:
    """Published datasets with a number above `after`, in their order. One query."""
    with office_scope(office):
        rows = Dataset.objects.filter(
            office=office, state=Dataset.State.PUBLISHED, number__gt=after
        )
        return dataset_things(office, root, rows.order_by("number")[:limit])


def dataset_things(office: Office, root: str, rows: Iterable[Dataset]) -> list[Thing]:
    """The rows with their public version. Call inside the office's scope."""
    found = list(rows)
    place = place_of(root, office)
    versions = DatasetVersion.objects.select_related("stored").in_bulk(
        [row.current_id for row in found if row.current_id]
    )
    return [_dataset(place, row, versions[row.current_id]) for row in found if row.current_id]


def _entry(
    place: str, row: CatalogueEntry, files: Sequence[EntryFile], links: Sequence[EntryLink]
) -> Thing:
    url = f"{place}/informasi/{row.slug}/"
    ways = [
        Distribution(
            f"e-{row.pk}-{file.pk}",
            file.title,
            file.stored.name.rpartition(".")[2].upper(),
            file.stored.media_type,
            url,
            f"{url}berkas/{file.pk}/",
            file.stored.size,
            file.stored.sha256,
        )
        for file in files
    ]
    ways += [
        Distribution(
            f"l-{row.pk}-{link.pk}", link.label, "HTML", "text/html", iri_to_uri(link.url) or ""
        )
        for link in links
    ]
    words = (category_name(row.category), heading_title(row.heading), row.unit)
    return Thing(
        ENTRY, row.pk, row.number, row.slug, row.title, row.summary or row.title, url,
        issued=row.published_at or row.updated_at, modified=row.updated_at,
        keywords=tuple(word for word in words if word), category=row.category,
        producer=row.unit, language=row.language, distributions=tuple(ways),
        frequency="ANNUAL_2" if row.category == "berkala" else "",
    )  # fmt: skip


def _dataset(place: str, row: Dataset, version: DatasetVersion) -> Thing:
    url = f"{place}/data/{row.slug}/"
    ways = tuple(
        Distribution(
            f"d-{row.pk}-{kind}", f"{row.title} ({label})", label, MEDIA[kind], url,
            f"{url}unduh.{kind}",
        )
        for kind, label in KINDS
    )  # fmt: skip
    return Thing(
        DATASET, row.pk, row.number, row.slug, row.title,
        row.summary or row.definition or row.title, url,
        issued=row.published_at or row.updated_at, modified=row.updated_at,
        keywords=tuple(word for word in (str(row.get_theme_display()), row.classification) if word),
        category=row.theme, producer=row.producer,
        frequency=FREQUENCIES[Dataset.Frequency(row.frequency)],
        licence=LICENCES[Dataset.Licence(row.licence)], regions=tuple(row.regions.split()),
        period_from=row.period_from, period_to=row.period_to, distributions=ways,
    )  # fmt: skip
