"""Who may see and do what with a test and an entry; object form and list form agree (tested)."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.core import clock
from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law import consequence_test as test_law
from serambi.law import exempt_item as item_law
from serambi.law.roles import CASE_ROLES, STAFF_ROLES, Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

Cell = Callable[[Role], Any]
EVERYONE = (*STAFF_ROLES, Role.SISTEM)


def can_see(actor: Actor, thing: ConsequenceTest | ExemptionRecord) -> bool:
    """True for the office's own staff with a case role; the admin of accounts sees no test."""
    return actor.office_id == thing.office_id and actor.has(*CASE_ROLES)


def tests_visible_to(actor: Actor) -> QuerySet[ConsequenceTest]:
    """The tests that `actor` may see."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return ConsequenceTest.objects.none()
    return ConsequenceTest.objects.filter(office_id=actor.office_id)


def records_visible_to(actor: Actor) -> QuerySet[ExemptionRecord]:
    """The entries that `actor` may see with all that stands in them."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return ExemptionRecord.objects.none()
    return ExemptionRecord.objects.filter(office_id=actor.office_id)


def can_propose(actor: Actor, office: Office) -> bool:
    """True if the actor may begin a test: whoever may write its proposal."""
    first = test_law.State.DIUSULKAN
    return actor.office_id == office.pk and any(
        test_law.allowed(first, role, test_law.Act.PROPOSE) for role in actor.roles
    )


def state_of(record: ExemptionRecord, office: Office) -> item_law.State:
    """The entry's state today, with what follows from the day."""
    return item_law.state_on(
        item_law.State(record.state),
        clock.today(office.tz),
        expires_on=record.expires_on,
        calendar=calendar_for(office),
    )


def require_test(actor: Actor, test: ConsequenceTest, act: test_law.Act) -> test_law.Transition:
    """The transition, or NotAllowed (another role could), or Refused (nobody can now)."""
    state = test_law.State(test.state)
    found: test_law.Transition = _require(
        actor,
        test.office_id,
        lambda role: test_law.allowed(state, role, act),
    )
    return found


def require_record(actor: Actor, record: ExemptionRecord, act: item_law.Act) -> item_law.Transition:
    """The same for an entry, in the state that it has today."""
    state = state_of(record, record.office)
    if state is item_law.State.TERBUKA_OTOMATIS and record.state != state.value:
        # the sweep has not passed yet: expiring is the one thing left to do
        state = item_law.State(record.state) if act is item_law.Act.EXPIRE else state
    found: item_law.Transition = _require(
        actor,
        record.office_id,
        lambda role: item_law.allowed(state, role, act),
    )
    return found


def _require(actor: Actor, office_id: int, cell: Cell) -> Any:
    if actor.office_id == office_id and (found := _first(cell, sorted(actor.roles))):
        return found
    if _first(cell, EVERYONE):
        raise NotAllowed(
            "classification.role",
            "Peran Anda tidak dapat melakukan tindakan ini.",
            "Minta petugas yang berwenang.",
        )
    raise Refused(
        "classification.state",
        "Tindakan ini tidak dapat dilakukan pada keadaan sekarang.",
        "Muat ulang halaman untuk melihat keadaan terbaru.",
    )


def _first(cell: Cell, roles: Iterable[Role]) -> Any:
    return next((found for role in roles if (found := cell(role))), None)
