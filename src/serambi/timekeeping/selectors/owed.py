"""What an office owes by a working day: open requests and open objections."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import due_under
from serambi.law.calendar import WorkingCalendar
from serambi.law.rules import Regime
from serambi.objections.models import Objection
from serambi.objections.selectors.clock import answer_due
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that is owed: its rows, which of them are open, and its date by the rule."""

    name: str
    rows: Callable[[], QuerySet[Any]]
    due: Callable[[Any, WorkingCalendar], date]
    prefetch: tuple[str, ...] = ()

    def open(self, office: Office) -> QuerySet[Any]:
        """The open rows of `office`. Ask inside its scope."""
        return self.rows().filter(office=office)


def _request_due(case: InformationRequest, calendar: WorkingCalendar) -> date:
    return due_under(case, calendar).date


def _objection_due(objection: Objection, calendar: WorkingCalendar) -> date:
    regime = Regime(objection.regime)
    return answer_due(objection.received_at, regime, objection.office, calendar).date


def _open_requests() -> QuerySet[Any]:
    return InformationRequest.objects.filter(noticed_at__isnull=True, ended_at__isnull=True)


def _open_objections() -> QuerySet[Any]:
    return Objection.objects.filter(
        answered_at__isnull=True, ended_at__isnull=True, lapsed_at__isnull=True
    )


REQUESTS = Kind("Permohonan", _open_requests, _request_due, ("clock_rows",))
OBJECTIONS = Kind("Keberatan", _open_objections, _objection_due)
KINDS = (REQUESTS, OBJECTIONS)


def touched(kind: Kind, office: Office, days: Iterable[date]) -> QuerySet[Any]:
    """The open rows that a change of `days` can reach: received before the last, due from the first on."""
    listed = sorted(days)
    return kind.open(office).filter(Q(due_on__gte=listed[0]), Q(received_at__date__lte=listed[-1]))


def read(rows: QuerySet[Any], kind: Kind, office: Office) -> Iterator[Any]:
    """The rows in the order of their dates, some hundred at a time, with what their date needs."""
    ordered = rows.order_by("due_on", "received_at", "id").prefetch_related(*kind.prefetch)
    for row in ordered.iterator(chunk_size=CHUNK):
        row.office = office
        yield row


def how_many(offices: Iterable[int]) -> dict[int, int]:
    """How much is open in each of `offices` (keys), of both kinds; two queries."""
    found: dict[int, int] = {}
    with all_offices():
        for kind in KINDS:
            counted = kind.rows().filter(office__in=list(offices)).order_by()
            for row in counted.values("office").annotate(n=Count("pk")):
                found[row["office"]] = found.get(row["office"], 0) + row["n"]
    return found
