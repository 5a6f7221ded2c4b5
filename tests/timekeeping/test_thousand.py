"""A holiday in mid-year over 1,000 open cases: the preview is the outcome, no date moves earlier.

Slow on purpose (some ten seconds): it is the proof for the size that no office reaches.
"""

import random
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.casework.models import Applicant, ClockRow, InformationRequest
from serambi.casework.selectors.clock import promise
from serambi.core import clock
from serambi.law.clocks import ClockKind, Regime
from serambi.ledger.models import Event
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.timekeeping.days import NewDay, Scope
from serambi.timekeeping.selectors.moves import Preview, preview
from serambi.timekeeping.services.decree import decree_day
from serambi.timekeeping.services.recompute import recompute_office
from tests.casework.cases import registered
from tests.timekeeping.conftest import Calendars

NOW = datetime(2026, 7, 15, 3, tzinfo=UTC)
HOLIDAYS = [
    NewDay(date(2026, 7, 16), False, "Libur mendadak", "SKB 9/2026", Scope.OFFICE),
    NewDay(date(2026, 7, 20), False, "Cuti bersama tambahan", "SKB 9/2026", Scope.OFFICE),
]


def open_cases(office: Office, count: int, start: int = 0) -> None:
    """`count` open cases of both regimes, some extended, copied from one that the service made."""
    chance = random.Random(count)
    with clock.fixed(NOW):
        first = registered(office).case
    whole = InformationRequest.objects.get(pk=first.pk)
    cases, rows = [], []
    for number in range(start, start + count - 1):
        received = NOW - timedelta(days=chance.randrange(14), minutes=chance.randrange(300))
        regime = chance.choice(list(Regime))
        dates = promise(received, office)[regime]
        extended = chance.random() < 0.2
        due = dates.longest if extended else dates.answer
        case = InformationRequest(
            office=office, register_no=f"S{number:04}", tracking_digest=number.to_bytes(32, "big"),
            tracking_code="", submit_key=f"00000000-0000-4000-8000-{number:012}", fingerprint="",
            state="diperpanjang" if extended else "diproses", regime=regime.value,
            regime_reason="", channel="web", details=whole.details, purpose=whole.purpose,
            way_obtain=whole.way_obtain, way_deliver=whole.way_deliver, received_at=received,
            recorded_at=received, first_due_on=dates.answer.date, due_on=due.date,
            calendar_version=due.calendar_version,
        )  # fmt: skip
        cases.append(case)
        events = [(ClockKind.RECEIVED, received)]
        if extended:
            events.append((ClockKind.EXTENDED, received + timedelta(hours=1)))
        rows += [ClockRow(office=office, case=case, kind=kind.value, at=at) for kind, at in events]
    InformationRequest.objects.bulk_create(cases)
    ClockRow.objects.bulk_create(rows)
    _applicants(office, first, cases)


def _applicants(office: Office, first: InformationRequest, cases: list[InformationRequest]) -> None:
    """Each case has its applicant; without an address nobody is mailed, so one keeps theirs."""
    Applicant.objects.bulk_create(
        Applicant(
            office=office, case=case, kind="perorangan", name="Sintetis",
            address="Jalan Contoh 1", occupation="mahasiswa",
            email=first.applicant.email if place % 4 == 0 else "",
        )
        for place, case in enumerate(cases)
    )  # fmt: skip


def look(office: Office) -> tuple[Preview, int]:
    with CaptureQueriesContext(connection) as asked:
        found = preview(office, HOLIDAYS)
    return found, len(asked)


def test_the_preview_of_a_thousand_open_cases_is_the_outcome(calendars: Calendars) -> None:
    office, count = calendars.office, 1000
    open_cases(office, count)
    with clock.fixed(NOW):
        before = dict(InformationRequest.objects.values_list("register_no", "due_on"))
        started = perf_counter()
        foreseen, queries = look(office)
        seconds = perf_counter() - started
        assert foreseen.open == count
        for one in HOLIDAYS:
            decree_day(office=office, actor=calendars.admin, day=one)
        started = perf_counter()
        moved = recompute_office(office)
        carried_out = perf_counter() - started
        again = recompute_office(office)
    after = dict(InformationRequest.objects.values_list("register_no", "due_on"))
    outcome = {no: (before[no], after[no]) for no in before if before[no] != after[no]}
    assert {one.register_no: (one.before, one.after) for one in foreseen.moves} == outcome
    assert all(after[no] >= before[no] for no in before)
    assert (moved, again) == (len(outcome), 0)
    assert 300 < len(outcome) < count
    assert Event.objects.filter(act="request.recalculated").count() == len(outcome)
    assert verify(office).ok
    assert queries <= 14
    assert seconds <= carried_out  # looking ahead costs no more than doing it, in the same run


def test_the_preview_asks_no_more_of_many_cases_than_of_few(calendars: Calendars) -> None:
    with clock.fixed(NOW):
        open_cases(calendars.office, 20)
        few = look(calendars.office)
        open_cases(calendars.office, 200, start=100)
        many = look(calendars.office)
    assert few[1] == many[1]
    assert len(many[0].moves) > len(few[0].moves)
