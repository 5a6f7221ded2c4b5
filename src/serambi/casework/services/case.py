"""What every act shares: taking hold of the case, moving its state, writing the ledger."""

from datetime import datetime
from typing import Any
from uuid import UUID

from serambi.casework import ledger_rows
from serambi.casework.access import require
from serambi.casework.models import ClockRow, InformationRequest
from serambi.casework.selectors.clock import CaseClock, clock_of
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import NotFound
from serambi.identity.actors import Actor
from serambi.law.calendar import WorkingCalendar
from serambi.law.clock_acts import Category
from serambi.law.clocks import ClockKind
from serambi.law.lifecycle import Act, State
from serambi.ledger import registry
from serambi.ledger.rows import ROWS, write_down
from serambi.ledger.services import append
from serambi.offices.models import Office

OBJECT = "request"
ENDED = {
    State.DIHENTIKAN,
    State.DICABUT,
    State.SELESAI,
    State.DITOLAK,
    State.TIDAK_DIKUASAI,
    State.BELUM_DIDOKUMENTASIKAN,
}
"""States in which the office owes nothing more; only an objection reopens them."""


def hold(office: Office, case_id: UUID) -> InformationRequest:
    """The case locked for this transaction (a row lock on PostgreSQL, IMMEDIATE on SQLite).

    Raises NotFound for a case of another office.
    """
    case: InformationRequest | None = (
        InformationRequest.objects.select_for_update().filter(office=office, pk=case_id).first()
    )
    if case is None:
        raise NotFound("case.unknown", "Permohonan ini tidak ada di kantor ini.")
    case.office = office
    if found := ledger_rows.misfit(case):
        write_down(office, found)  # before this act's own leaf makes the changed rows look right
    return case


def hold_for(office: Office, case_id: UUID, actor: Actor, act: Act) -> InformationRequest:
    """The locked case, after checking that `actor` may do `act` now."""
    case = hold(office, case_id)
    require(actor, case, act)
    return case


def move(case: InformationRequest, state: State, *fields: str) -> None:
    """Set the state and save it together with the named fields."""
    case.state = state.value
    if state in ENDED:
        case.ended_at = clock.now()
        fields = (*fields, "ended_at")
    case.save(update_fields=["state", *fields])


def tick(
    case: InformationRequest,
    kind: ClockKind,
    note: str = "",
    *,
    category: Category | None = None,
    at: datetime | None = None,
) -> None:
    """Add a clock row at `at`, else at the present instant."""
    ClockRow.objects.create(
        office=case.office,
        case=case,
        kind=kind.value,
        at=at or clock.now(),
        category=category.value if category else "",
        note=note,
    )


def recompute(case: InformationRequest, calendar: WorkingCalendar | None = None) -> CaseClock:
    """Derive the due dates again and store the promise in force.

    The date never moves earlier: neither a changed calendar nor a corrected regime or receipt
    shortens what was issued. What the rule alone would give stays in `first_due_on`.
    """
    found = clock_of(case, calendar)
    case.due_on = max(case.due_on, found.in_force.date)
    case.first_due_on = found.dates.answer.date
    case.calendar_version = found.in_force.calendar_version
    case.save(update_fields=["due_on", "first_due_on", "calendar_version"])
    return clock_of(case, calendar)


def log(case: InformationRequest, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the office's ledger, after the rows were changed.

    Payloads never carry personal data. Each holds the digest of the case's rows as they stand now.
    """
    if ROWS not in payload:
        payload[ROWS] = ledger_rows.stored_digest(case)
    append(office=case.office, actor=actor, act=act.code, obj=(OBJECT, case.pk), payload=payload)


def day_words(case: InformationRequest) -> str:
    """The due day in words, for sentences."""
    return format_day(case.due_on)
