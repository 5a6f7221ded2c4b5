"""Which services came to their end in a period, and which of them were not asked yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from serambi.casework.models import InformationRequest
from serambi.objections.models import Objection
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey.models import Occasion
from serambi.survey.periods import Period

Kind = Occasion.Kind
M = TypeVar("M", InformationRequest, Objection)


BATCH = 200
"""Services read at once by the sweep over all offices."""


@dataclass(frozen=True, slots=True)
class Service:
    """A finished service: its number for the desk, and how its user can be reached."""

    kind: str
    about_id: UUID
    number: str
    ended_at: datetime
    email: str
    phone: str


def count(office: Office, period: Period) -> int:
    """How many services ended in the period, whatever their outcome."""
    with office_scope(office):
        return _requests(office, period).count() + _objections(office, period).count()


def unasked(office: Office, period: Period, *, unreached: bool = False) -> Iterator[Service]:
    """Services that ended in the period without an invitation so far, the oldest first; with
    `unreached` those only whose user left no e-mail address. Two queries."""
    with office_scope(office):
        requests = _left(_requests(office, period), Kind.REQUEST).select_related("applicant")
        for row in requests.filter(applicant__email="") if unreached else requests:
            yield _service(Kind.REQUEST, row, row.applicant.email, row.applicant.phone)
        objections = _left(_objections(office, period), Kind.OBJECTION).select_related("objector")
        for one in objections.filter(objector__email="") if unreached else objections:
            yield _service(Kind.OBJECTION, one, one.objector.email, one.objector.phone)


def waiting_for_mail(since: datetime, now: datetime) -> Iterator[tuple[Office, Service]]:
    """Services of every office that ended from `since` up to `now`, whose user left an e-mail
    address and has no invitation; the oldest first. One query for each `BATCH` of them.
    """
    for kind, whom in ((Kind.REQUEST, "applicant"), (Kind.OBJECTION, "objector")):
        after = Q(ended_at__gte=since)
        while batch := _batch(kind, whom, after & Q(ended_at__lte=now)):
            for row in batch:
                who = getattr(row, whom)
                yield row.office, _service(kind, row, who.email, who.phone)
            last = batch[-1]
            after = Q(ended_at__gte=last.ended_at) & ~Q(ended_at=last.ended_at, pk__lte=last.pk)


def _batch(kind: Kind, whom: str, ended: Q) -> Sequence[InformationRequest | Objection]:
    reached = ~Q(**{f"{whom}__email": ""})
    if kind is Kind.REQUEST:
        requests = _left(InformationRequest.objects.filter(ended, reached), kind)
        return list(requests.select_related("office", whom)[:BATCH])
    objections = _left(Objection.objects.filter(ended, reached), kind)
    return list(objections.select_related("office", whom)[:BATCH])


def is_asked(office: Office, kind: str, about_id: UUID) -> bool:
    """True if the service got its invitation."""
    with office_scope(office):
        return Occasion.objects.filter(office=office, kind=kind, about_id=about_id).exists()


def ended_at(office: Office, kind: str, about_id: UUID) -> datetime | None:
    """When the service ended; None while it runs or for one that is not of this office."""
    model = InformationRequest if kind == Kind.REQUEST else Objection
    with office_scope(office):
        row = model.objects.filter(office=office, pk=about_id, ended_at__isnull=False).first()
    return row.ended_at if row is not None else None


def _requests(office: Office, period: Period) -> QuerySet[InformationRequest]:
    first, after = period.instants(office.tz)
    return InformationRequest.objects.filter(office=office, ended_at__gte=first, ended_at__lt=after)


def _objections(office: Office, period: Period) -> QuerySet[Objection]:
    first, after = period.instants(office.tz)
    return Objection.objects.filter(office=office, ended_at__gte=first, ended_at__lt=after)


def _left(rows: QuerySet[M], kind: Kind) -> QuerySet[M]:
    asked = Occasion.objects.filter(office=OuterRef("office"), kind=kind, about_id=OuterRef("pk"))
    return rows.filter(~Exists(asked)).order_by("ended_at", "id")


def _service(kind: Kind, row: InformationRequest | Objection, email: str, phone: str) -> Service:
    assert row.ended_at is not None  # noqa: S101 - the queries ask for it
    return Service(kind.value, row.pk, row.register_no, row.ended_at, email, phone)
