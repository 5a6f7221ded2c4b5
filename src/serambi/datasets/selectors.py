"""Reads of datasets."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.datasets.models import AreaMap, Dataset, DatasetChart, DatasetVersion
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.selectors import find

KIND = "dataset"
PER_PAGE = 20
SHOWN_STATES = (DatasetVersion.State.PUBLISHED, DatasetVersion.State.SUPERSEDED)


class Page(NamedTuple):
    """One page of `total` datasets."""

    rows: Sequence[Dataset]
    total: int
    page: int
    pages: int


def public_page(office: Office, words: str, theme: str, page: int) -> Page:
    """Published datasets, last changed first; with words the best match first. Two queries more
    with words than without."""
    rows = Dataset.objects.filter(office=office, state=Dataset.State.PUBLISHED)
    rows = rows.select_related("current")
    if theme:
        rows = rows.filter(theme=theme)
    first = (page - 1) * PER_PAGE
    if words:
        hits = find(office, words, kinds=[KIND], limit=200).hits
        held = {str(one.pk): one for one in rows.filter(pk__in=[hit.object_id for hit in hits])}
        ranked = [held[hit.object_id] for hit in hits if hit.object_id in held]
        shown: Sequence[Dataset] = ranked[first : first + PER_PAGE]
        total = len(ranked)
    else:
        total = rows.count()
        shown = list(rows.order_by("-updated_at", "number")[first : first + PER_PAGE])
    return Page(shown, total, page, max(1, ceil(total / PER_PAGE)))


def theme_counts(office: Office) -> dict[str, int]:
    """How many published datasets there are per theme."""
    rows = Dataset.objects.filter(office=office, state=Dataset.State.PUBLISHED)
    return dict(rows.values_list("theme").annotate(n=Count("pk")).order_by())


def by_slug(office: Office, slug: str) -> Dataset:
    """The dataset with this address, in any state, with its public version. Raises NotFound."""
    with office_scope(office):
        found: Dataset | None = (
            Dataset.objects.select_related("current__stored")
            .filter(office=office, slug=slug)
            .first()
        )
    if found is None:
        raise NotFound("dataset.unknown", _("Kumpulan data ini tidak ada."))
    return found


def public_versions(dataset: Dataset) -> list[DatasetVersion]:
    """The versions that are or were public, newest first."""
    rows = DatasetVersion.objects.filter(dataset=dataset, state__in=SHOWN_STATES)
    return list(rows.select_related("stored").order_by("-number"))


def public_version(dataset: Dataset, number: int) -> DatasetVersion:
    """One of them. Raises NotFound."""
    for version in public_versions(dataset):
        if version.number == number:
            return version
    raise NotFound("dataset.no_version", _("Versi ini tidak ada."))


def charts_of(dataset: Dataset) -> list[DatasetChart]:
    """The pictures beside the table, in their order."""
    return list(DatasetChart.objects.filter(dataset=dataset, removed_at=None))


def desk_page(office: Office, visible: Q, state: str, page: int) -> Page:
    """Datasets that `visible` lets through, of any state, last changed first."""
    rows = Dataset.objects.filter(visible, office=office).select_related("current")
    if state == "proposed":
        rows = rows.filter(versions__state=DatasetVersion.State.PROPOSED).distinct()
    elif state:
        rows = rows.filter(state=state)
    total = rows.count()
    first = (page - 1) * PER_PAGE
    shown = list(rows.order_by("-updated_at", "number")[first : first + PER_PAGE])
    return Page(shown, total, page, max(1, ceil(total / PER_PAGE)))


def pile_counts(office: Office) -> dict[str, int]:
    """How many datasets there are in each state, and how many wait for the walidata."""
    rows = Dataset.objects.filter(office=office)
    counts: dict[str, int] = dict(rows.values_list("state").annotate(n=Count("pk")).order_by())
    waiting = DatasetVersion.objects.filter(office=office, state=DatasetVersion.State.PROPOSED)
    return {**counts, "proposed": waiting.count()}


def waiting_numbers(datasets: Sequence[Dataset]) -> set[object]:
    """Those of the datasets that have a version before the walidata."""
    rows = DatasetVersion.objects.filter(dataset__in=datasets, state=DatasetVersion.State.PROPOSED)
    return set(rows.values_list("dataset_id", flat=True))


def versions_of(dataset: Dataset) -> list[DatasetVersion]:
    """All versions for the desk, newest first."""
    rows = DatasetVersion.objects.filter(dataset=dataset)
    return list(rows.select_related("stored", "proposed_by", "examined_by").order_by("-number"))


def map_of(office: Office) -> AreaMap | None:
    """The outlines in use; None while the maps are schematic. One query."""
    with office_scope(office):
        found: AreaMap | None = AreaMap.objects.filter(office=office, replaced_at=None).first()
    return found
