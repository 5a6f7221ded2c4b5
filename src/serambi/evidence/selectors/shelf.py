"""The office's proofs and how they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from serambi.core.errors import NotFound
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.standing import BAD, State
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SHORTEST_DIGEST = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """How one proof stood when it was last looked at; `address` is where a reader finds it."""

    id: UUID
    number: int
    kind: str
    title: str
    state: State
    holds: bool
    sentence: str
    address: str
    url: str
    page: str
    is_public: bool
    checked_at: datetime | None
    expires_on: date | None

    @property
    def state_name(self) -> str:
        """The state in words."""
        return str(self.state.label)


def states(office: Office, ids: Iterable[UUID], urls: Iterable[str] = ()) -> dict[UUID, Standing]:
    """How the office's proofs with these keys, or at these addresses, stand; one query.

    Unknown ones are left out.
    """
    wanted = Q(pk__in=list(ids)) | Q(url__in=list(urls))
    with office_scope(office):
        rows = Evidence.objects.filter(wanted, office=office, removed_at=None)
        return {row.pk: standing_of(office, row) for row in rows}


def standing_of(office: Office, row: Evidence) -> Standing:
    """The same for a row that was read already."""
    return Standing(
        id=row.pk,
        number=row.number,
        kind=row.kind,
        title=row.title,
        state=State(row.state),
        holds=row.holds,
        sentence=row.sentence,
        address=row.address,
        url=row.url,
        page=f"/{office.code}/bukti/{row.number}/",
        is_public=row.is_public,
        checked_at=row.checked_at,
        expires_on=row.expires_on,
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the shelf is asked for: words in title or note, a state or "bad", a kind."""

    q: str = ""
    state: str = ""
    kind: str = ""


ORDER = Case(
    *(When(state=state, then=Value(place)) for place, state in enumerate(State.values)),
    output_field=IntegerField(),
)
"""What is broken first, what holds last."""


def shelf(rows: QuerySet[Evidence], wanted: Wanted) -> QuerySet[Evidence]:
    """`rows` (as `access.visible_to` gives them) that are not removed and fit, the worst first."""
    found = rows.filter(removed_at=None)
    if wanted.state == "bad":
        found = found.filter(state__in=BAD)
    elif wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    for word in wanted.q.split()[:8]:
        found = found.filter(Q(title__icontains=word) | Q(note__icontains=word))
    return found.select_related("owner").order_by(ORDER, "number")


def counts(rows: QuerySet[Evidence]) -> Mapping[str, int]:
    """How many proofs of `rows` are in each state, one query; states without any are left out."""
    told = rows.filter(removed_at=None).order_by().values_list("state").annotate(n=Count("pk"))
    return dict(told)


def by_number(rows: QuerySet[Evidence], number: int) -> Evidence:
    """One proof of `rows`. Raises NotFound."""
    found = rows.select_related(
        "owner", "file", "original", "statement__letter", "statement__signer"
    )
    row: Evidence | None = found.filter(number=number).first()
    if row is None:
        raise NotFound("evidence.unknown", "Bukti ini tidak ada.")
    return row


def sightings(row: Evidence, most: int = 60) -> list[Sighting]:
    """What looks found over time, the newest first."""
    return list(Sighting.objects.filter(evidence=row)[:most])


def sighting(row: Evidence, digest: str) -> Sighting:
    """One sighting by the first letters of its digest, at least 12. Raises NotFound."""
    found: Sighting | None = None
    if len(digest) >= SHORTEST_DIGEST:
        found = Sighting.objects.filter(evidence=row, digest__startswith=digest).last()
    if found is None:
        raise NotFound("evidence.sighting", "Keadaan ini tidak tercatat.")
    return found
