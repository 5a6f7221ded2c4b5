"""Finding."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, QuerySet
from django.db.models.sql.compiler import SQLCompiler

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import engine, spelling
from serambi.search.candidates import THINGS
from serambi.search.expression import Circle, Filters, Node, whole
from serambi.search.finding import Hit, Results, search
from serambi.search.models import SearchEntry, SearchText
from serambi.search.query import parse
from serambi.search.reach import Reach

__all__ = [
    "Hit",
    "Pointer",
    "Results",
    "about",
    "find",
    "indexed",
    "meant",
    "numbers",
    "office_names",
]


def find(
    office: Office,
    text: str,
    *,
    kinds: Sequence[str] | None = None,
    limit: int = 25,
    offset: int = 0,
    widen: bool = True,
    at_least: int = 1,
    filters: Filters | None = None,
    reach: Reach = Reach.OFFICE,
    people: bool = False,
) -> Results:
    """What in `office` holds all words of `text`, best first; some of them when none holds all.

    Only the newest 2,000 things and 1,000 pages are ranked: points for words in the title, often in
    the body, in the order typed; then by date. Three queries; one more for a wider `reach`; when
    nothing holds all the words, four more to widen, where `at_least` is how many of the words a
    thing must hold. For `people`, few results or none also have their spelling mended and what
    holds most of the words below them.
    """
    wanted = filters or Filters(kinds=tuple(kinds or ()))
    return search(
        office, parse(text), wanted, reach,
        place=(offset, limit), least=at_least if widen else 0, people=people,
    )  # fmt: skip


def meant(office: Office, text: str, *, found: bool) -> str:
    """What was probably meant by `text`, which `found` hardly anything or nothing; "" for itself.

    Up to four queries, three more for each further word in doubt.
    """
    return spelling.meant(office, parse(text), Circle(str(office.pk)), found=found)


class _Newest(Func):
    """True for the newest rows that hold what a question to the word index asks.

    The limit stands inside, so that neither engine sorts or reads more than it must.
    """

    output_field = BooleanField()

    def __init__(self, node: Node, limit: int) -> None:
        super().__init__(F("id"))
        self.question = engine.newest(node, limit)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *_args: Any, **_extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        pk, _params = compiler.compile(self.get_source_expressions()[0])
        statement, params = self.question
        return f"{pk} IN ({statement})", params


def numbers(office: Office, text: str, *, kind: str) -> QuerySet[SearchEntry, int | None]:
    """The numbers of the newest 2,000 things of `kind` that hold all words of `text`.

    A query that has not run: it fits into `number__in`.
    """
    query = parse(text)
    with office_scope(office):
        if not query:
            return SearchEntry.objects.none().values_list("number", flat=True)
        node = whole(query, Circle(str(office.pk)), Filters(kinds=(kind,)))
        rows = SearchEntry.objects.filter(_Newest(node, THINGS))
        return rows.values_list("number", flat=True)


def indexed(*, kind: str, offices: Collection[int], ids: Iterable[UUID | str]) -> set[str]:
    """Which of `ids` stand in the index of `offices` as things of `kind`; one query."""
    rows = SearchEntry.objects.filter(
        office_id__in=offices, kind=kind, object_id__in=[str(one) for one in ids]
    )
    return set(rows.values_list("object_id", flat=True))


class Pointer(NamedTuple):
    """Title and address of something in the index."""

    title: str
    url: str


def about(office: Office, *, kind: str, facet: str, value: str, limit: int = 5) -> list[Pointer]:
    """The newest things of `kind` whose `facet` holds `value` as one of its words; one query.

    For rooms that must not know each other: what points at an entry says so in its facets.
    """
    match: Mapping[str, str] = {f"facets__{facet}__icontains": value}
    rows = SearchText.objects.filter(entry__office=office, entry__kind=kind, **match)
    found = rows.order_by("-entry__moment", "-entry_id").values_list("title", "url")[:limit]
    return [Pointer(title, url) for title, url in found]


def office_names(ids: Iterable[int]) -> dict[int, str]:
    """The names of the offices with these ids; no query for none."""
    wanted = list(ids)
    if not wanted:
        return {}
    return dict(Office.objects.filter(pk__in=wanted).order_by().values_list("pk", "name"))
