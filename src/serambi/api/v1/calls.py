"""The calls of the JSON API. Pages are cut by key: `after` is where the page before ended."""

from datetime import date
from itertools import islice
from typing import Annotated
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from ninja import Path, Query, Router

from serambi.api import things
from serambi.api.v1 import shapes
from serambi.api.v1.answering import following, inside, root_of
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.datasets import selectors as datasets
from serambi.datasets.exporting.writers import record
from serambi.datasets.models import Dataset
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.table_schema import table_schema
from serambi.law.clocks import Regime
from serambi.law.headings import Category
from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.timekeeping import rights

router = Router()
Code = Annotated[str, Path(pattern=r"^\d{2}(\d{2})?$", description="Region code of the office")]
Slug = Annotated[str, Path(pattern=r"^[-a-zA-Z0-9_]{1,90}$")]
After = Annotated[int, Query(ge=0, le=2_000_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
BIG = 2_000_000_000


@router.get("/offices", response=shapes.OfficePage, summary="Offices", tags=["offices"])
def offices(
    request: HttpRequest,
    after: Annotated[str, Query(pattern=r"^\d{0,4}$")] = "",
    limit: Limit = 100,
) -> shapes.OfficePage:
    """All offices by region code."""
    rows = Office.objects.filter(code__gt=after).select_related("parent").order_by("code")
    page = list(rows[: limit + 1])
    root = root_of(request)
    items = [
        shapes.office_out(one, root, one.parent.code if one.parent else None)
        for one in page[:limit]
    ]
    return shapes.OfficePage(items=items, next=following(request, page[limit - 1].code) if len(page) > limit else None)  # fmt: skip


@router.get(
    "/offices/{code}/entries",
    response=shapes.ThingPage,
    summary="Information list",
    tags=["information"],
)
def entries(
    request: HttpRequest,
    code: Code,
    after: After = 0,
    limit: Limit = 50,
    category: Category | None = None,
    year: Annotated[int | None, Query(ge=1900, le=2200)] = None,
) -> shapes.ThingPage:
    """Published entries of the information list (DIP), in the order of the list."""
    with inside(request, code) as office:
        rows = CatalogueEntry.objects.filter(
            office=office, state=CatalogueEntry.State.PUBLISHED, number__gt=after
        )
        if category:
            rows = rows.filter(category=category.value)
        if year:
            rows = rows.filter(year=year)
        found = things.entry_things(office, root_of(request), rows.order_by("number")[: limit + 1])
    return _page(request, found, limit)


@router.get(
    "/offices/{code}/entries/{slug}",
    response=shapes.ThingOut,
    summary="One entry",
    tags=["information"],
)
def entry(request: HttpRequest, code: Code, slug: Slug) -> shapes.ThingOut:
    """One published entry with its documents."""
    with inside(request, code) as office:
        rows = CatalogueEntry.objects.filter(
            office=office, state=CatalogueEntry.State.PUBLISHED, slug=slug
        )
        return _one(things.entry_things(office, root_of(request), rows[:1]))


@router.get(
    "/offices/{code}/documents",
    response=shapes.DocumentPage,
    summary="Documents",
    tags=["information"],
)
def documents(
    request: HttpRequest, code: Code, after: After = 0, limit: Limit = 50
) -> shapes.DocumentPage:
    """Documents of the published entries. `after` and `limit` count entries."""
    with inside(request, code) as office:
        found = things.entries(office, root_of(request), after=after, limit=limit + 1)
    items = [
        shapes.DocumentOut(
            id=way.id, title=way.title, format=way.format, media_type=way.media_type,
            url=way.download, size=way.size, sha256=way.sha256, entry=one.slug, entry_url=one.url,
        )
        for one in found[:limit]
        for way in one.distributions
        if way.download
    ]  # fmt: skip
    return shapes.DocumentPage(items=items, next=_next(request, found, limit))


@router.get(
    "/offices/{code}/datasets", response=shapes.ThingPage, summary="Datasets", tags=["datasets"]
)
def dataset_list(
    request: HttpRequest, code: Code, after: After = 0, limit: Limit = 50
) -> shapes.ThingPage:
    """Published datasets."""
    with inside(request, code) as office:
        found = things.datasets(office, root_of(request), after=after, limit=limit + 1)
    return _page(request, found, limit)


@router.get(
    "/offices/{code}/datasets/{slug}",
    response=shapes.ThingOut,
    summary="One dataset",
    tags=["datasets"],
)
def dataset(request: HttpRequest, code: Code, slug: Slug) -> shapes.ThingOut:
    """One published dataset."""
    with inside(request, code) as office:
        rows = Dataset.objects.filter(office=office, state=Dataset.State.PUBLISHED, slug=slug)
        return _one(things.dataset_things(office, root_of(request), rows[:1]))


@router.get(
    "/offices/{code}/datasets/{slug}/rows",
    response=shapes.RowsPage,
    summary="Rows",
    tags=["datasets"],
)
def rows(
    request: HttpRequest,
    code: Code,
    slug: Slug,
    after: After = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> shapes.RowsPage:
    """Rows of the public version, typed; `after` is the number of the last row seen."""
    with inside(request, code) as office:
        found = datasets.by_slug(office, slug)
        version = found.current
        if found.state != Dataset.State.PUBLISHED or version is None:
            raise _unknown()
        columns = columns_of(version)
        page = list(islice(rows_of(version), after, after + limit))
    more = after + limit < version.rows
    return shapes.RowsPage(
        version=version.number, sha256=version.digest, total=version.rows,
        fields=table_schema(columns)["fields"], items=[record(columns, row) for row in page],
        next=following(request, after + limit) if more else None,
    )  # fmt: skip


@router.get(
    "/offices/{code}/answers", response=shapes.AnswerPage, summary="Answers", tags=["answers"]
)
def answers(
    request: HttpRequest,
    code: Code,
    after: Annotated[str, Query(pattern=r"^$|^\d{1,12}\.[0-9a-f-]{36}$")] = "",
    limit: Limit = 50,
) -> shapes.AnswerPage:
    """Requests that were answered and published, without who asked, newest first."""
    with inside(request, code) as office:
        shown = Release.objects.filter(office=office, state=Release.State.PUBLISHED)
        if after:
            shown = shown.filter(_older_than(after))
        page = list(shown.order_by("-published_at", "-pk")[: limit + 1])
    place = things.place_of(root_of(request), office)
    last = page[limit - 1] if len(page) > limit else None
    return shapes.AnswerPage(
        items=[shapes.answer_out(one, place) for one in page[:limit]],
        next=following(request, _mark(last)) if last else None,
    )


@router.get("/clocks", response=list[shapes.StepOut], summary="Steps and lengths", tags=["clocks"])
def clocks(request: HttpRequest, on: date | None = None) -> list[shapes.StepOut]:
    """The steps of a request with their lengths in law on a day (today by default)."""
    day = on or clock.today(Office(zone="Asia/Jakarta").tz)
    return [
        shapes.StepOut(
            code=step.code, name=str(step.name), promise=str(step.promise),
            lengths=[
                {"regime": one.regime.value, "length": one.words, "basis": one.basis, "evidence": one.evidence}
                for one in rights.lengths(step.code, day)
            ],
        )
        for step in rights.STEPS
    ]  # fmt: skip


@router.get(
    "/offices/{code}/clocks/{step}",
    response=shapes.DueOut,
    summary="When is it due?",
    tags=["clocks"],
)
def due(
    request: HttpRequest,
    code: Code,
    step: Annotated[str, Path(pattern=r"^[a-z]+\.[a-z_]+$")],
    start: date,
    regime: Regime = Regime.UMUM,
) -> shapes.DueOut:
    """The last day of a step whose clock starts on `start`, by the office's own calendar."""
    with inside(request, code) as office:
        if step not in rights.CODES:
            raise NotFound("api.step", "Langkah ini tidak ada.")
        found = rights.reckon(step, regime, start, calendar_for(office), office.tz)
    return shapes.DueOut(
        step=step, regime=regime.value, start=start, due=found.date, rule=found.rule.code,
        basis=found.rule.basis, explanation=found.sentences(),
    )  # fmt: skip


def _page(request: HttpRequest, found: list[things.Thing], limit: int) -> shapes.ThingPage:
    items = [shapes.thing_out(one) for one in found[:limit]]
    return shapes.ThingPage(items=items, next=_next(request, found, limit))


def _next(request: HttpRequest, found: list[things.Thing], limit: int) -> str | None:
    return following(request, found[limit - 1].number) if len(found) > limit else None


def _one(found: list[things.Thing]) -> shapes.ThingOut:
    if not found:
        raise _unknown()
    return shapes.thing_out(found[0])


def _unknown() -> NotFound:
    return NotFound("api.unknown", "Yang dicari tidak ada atau tidak sedang terbit.")


def _mark(row: Release) -> str:
    at = row.published_at
    return f"{int(at.timestamp()) if at else 0}.{row.pk}"


def _older_than(mark: str) -> Q:
    seconds, _dot, key = mark.partition(".")
    try:
        pk = UUID(key)
    except ValueError as error:
        raise _unknown() from error
    edge = Release.objects.filter(pk=pk).values_list("published_at", flat=True).first()
    if edge is None or int(edge.timestamp()) != int(seconds):
        raise _unknown()
    return Q(published_at__lt=edge) | Q(published_at=edge, pk__lt=pk)
