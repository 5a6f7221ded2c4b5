"""Tests and entries as the desk sees them: everything on one screen in a bounded number of queries."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, QuerySet, When

from serambi.classification import events
from serambi.classification.models import (
    ConsequenceTest,
    ExemptionRecord,
    Participant,
    TestSheet,
)
from serambi.classification.selectors.active import active_records
from serambi.classification.values import Person
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.identity.models import Membership
from serambi.law import exempt_item
from serambi.law.consequence_test import OPEN
from serambi.law.consequence_test import State as TestState
from serambi.law.exempt_item import CLOSING, State, decide_until, state_on
from serambi.law.roles import CASE_ROLES, ROLE_NAMES, Role
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for, lineage


@dataclass(frozen=True, slots=True)
class DeskTest:
    """A test and all that hangs on it. `sheet` is the version that holds, `old` the replaced ones."""

    test: ConsequenceTest
    record: ExemptionRecord | None
    sheet: TestSheet | None
    people: list[Participant]
    old: list[TestSheet]
    thread: list[Event]
    letters: list[Letter]

    @property
    def unsigned(self) -> list[Participant]:
        """Participants whose signature is still missing."""
        return [one for one in self.people if one.signed_at is None]


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """An entry with its state today and, where it ends, the last day to decide its opening."""

    record: ExemptionRecord
    state: State
    decide_until: date | None
    thread: tuple[Event, ...] = ()

    @property
    def closed(self) -> bool:
        """True while it withholds something."""
        return self.state in CLOSING


def desk_test(visible: QuerySet[ConsequenceTest], office: Office, test_id: UUID) -> DeskTest:
    """One of the `visible` tests. Raises NotFound for any other."""
    test: ConsequenceTest | None = (
        visible.select_related(
            "revises", "copied_from", "entry", "created_by", "analysed_by", "decided_by"
        )
        .filter(pk=test_id)
        .first()
    )
    if test is None:
        raise NotFound("test.unknown", "Pengujian ini tidak ada di kantor ini.")
    test.office = office
    sheets = list(test.sheets.prefetch_related("participants", "scans__stored"))
    current = next((one for one in sheets if one.replaced_at is None), None)
    about = (events.TEST, test.pk)
    return DeskTest(
        test=test,
        record=ExemptionRecord.objects.filter(test=test).first(),
        sheet=current,
        people=list(current.participants.all()) if current else [],
        old=[one for one in sheets if one.replaced_at is not None],
        thread=thread(office, about),
        letters=for_object(office, about),
    )


def desk_record(visible: QuerySet[ExemptionRecord], office: Office, record_id: UUID) -> DeskRecord:
    """One of the `visible` entries. Raises NotFound for any other."""
    record: ExemptionRecord | None = (
        visible.select_related("test", "inherited_from__office", "successor", "entry", "decided_by")
        .filter(pk=record_id)
        .first()
    )
    if record is None:
        raise NotFound("record.unknown", "Butir ini tidak ada di daftar kantor ini.")
    record.office = office
    return _dated([record], office, thread(office, (events.RECORD, record.pk)))[0]


def open_tests(visible: QuerySet[ConsequenceTest]) -> QuerySet[ConsequenceTest]:
    """Tests that somebody still works on, those that wait for the head first, then the oldest."""
    waits = When(state=TestState.MENUNGGU_PERSETUJUAN.value, then=0)
    return visible.filter(state__in=[state.value for state in OPEN]).order_by(
        Case(waits, default=1), "created_at", "register_no"
    )


def ended_tests(visible: QuerySet[ConsequenceTest]) -> QuerySet[ConsequenceTest]:
    """Tests that ended, newest first."""
    return visible.exclude(state__in=[state.value for state in OPEN]).order_by("-decided_at")


def records_by_end(visible: QuerySet[ExemptionRecord], office: Office) -> list[DeskRecord]:
    """All entries: what ends first stands first, then those without an end, then what is open."""
    rows = _dated(list(visible.select_related("inherited_from__office").order_by("number")), office)
    return sorted(rows, key=_urgency)


def record_of_tests(rows: list[ConsequenceTest]) -> dict[UUID, ExemptionRecord]:
    """The entry of each test that made one."""
    return {
        record.test_id: record
        for record in ExemptionRecord.objects.filter(test__in=rows)
        if record.test_id is not None
    }


def inheritable(office: Office) -> list[ExemptionRecord]:
    """Entries that hold in the offices above, their own ones, not taken over yet; nearest first."""
    taken = set(
        ExemptionRecord.objects.filter(office=office, inherited_from__isnull=False).values_list(
            "inherited_from_id", flat=True
        )
    )
    found: list[ExemptionRecord] = []
    for upper in lineage(office)[1:]:
        with office_scope(upper):
            own = active_records(upper).filter(inherited_from__isnull=True)
            found += [row for row in own.select_related("office") if row.pk not in taken]
    return found


def staff_of(office: Office) -> dict[int, Person]:
    """Those who may take part with their account: everybody with a case role, each once."""
    rows = (
        Membership.objects.filter(office=office, ended_at__isnull=True, role__in=CASE_ROLES)
        .select_related("user")
        .order_by("pk")
    )
    found: dict[int, Person] = {}
    for row in rows:
        if row.user.is_active:
            post = row.title or str(ROLE_NAMES[Role(row.role)])
            found.setdefault(row.user_id, Person(row.user.name, post, row.user_id))
    return found


def _dated(
    rows: list[ExemptionRecord], office: Office, told: list[Event] | None = None
) -> list[DeskRecord]:
    today, calendar = clock.today(office.tz), calendar_for(office)
    held = set(active_records(office).values_list("pk", flat=True))
    found = []
    for row in rows:
        row.office = office
        state = state_on(State(row.state), today, expires_on=row.expires_on, calendar=calendar)
        if row.inherited_from_id and state in CLOSING and row.pk not in held:
            state = State.TERBUKA_OTOMATIS
        near = row.expires_on is not None and exempt_item.is_near(today, row.expires_on)
        until = decide_until(row.expires_on, calendar) if near and row.expires_on else None
        found.append(DeskRecord(row, state, until, tuple(told or ())))
    return found


def _urgency(row: DeskRecord) -> tuple[int, date, int]:
    record = row.record
    end = record.expires_on or record.review_on or date.max
    waits = row.record.opened_on is not None and row.record.blackout_checked_at is None
    group = 0 if row.closed and record.expires_on else 1 if row.closed else 2 if waits else 3
    return (group, end, record.number)


def case_number(office: Office, case_id: UUID) -> str:
    """The number of a request of `office`, read from its thread ("" for none).

    Requests stand above this room, so their rows are out of its reach.
    """
    told = thread(office, (events.CASE, case_id))
    return str(told[0].payload.get("number", "")) if told else ""
