"""Lists and sweeps of evaluation find their rows by index, and cost the same however long they are."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.evaluation.access import visible_to
from serambi.evaluation.models import ImprovementAction, ReadinessSnapshot
from serambi.evaluation.selectors import trend
from serambi.evaluation.selectors.board import board
from serambi.evaluation.selectors.meetings import meetings
from serambi.evaluation.sweeps import coming, rows_of
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.monev.models import Instrument, Submission
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.evaluation.conftest import Meet, decide
from tests.support.cast import ClientAs, World
from tests.support.plans import plans

Staff = Callable[[Role], Actor]
OWN = (
    "evaluation_readinesssnapshot",
    "evaluation_improvementaction",
    "evaluation_evaluationmeeting",
)


def read_whole(asking: Callable[[], object]) -> list[str]:
    """The tables of evaluation that `asking` reads from end to end."""
    words = "Seq Scan on {}" if connection.vendor == "postgresql" else "SCAN {}"
    lines = [f"{line.strip()} " for plan in plans(asking) for line in plan.lines]
    return [one for one in OWN if any(words.format(one) + " " in line for line in lines)]


def days_of(office: Office, instrument: Instrument, count: int = 200) -> None:
    today = clock.today(office.tz)
    with office_scope(office):
        ReadinessSnapshot.objects.bulk_create(
            ReadinessSnapshot(
                office=office, instrument=instrument, day=today - timedelta(days=place), score=70,
                held=1, total=103, made_at=clock.now(),
            )
            for place in range(count)
        )  # fmt: skip


@pytest.mark.parametrize("what", ["days", "peers", "written"])
def test_projections_are_found_by_index(
    world: World, questionnaire: Instrument, answered: Submission, what: str
) -> None:
    for office in (world.office, world.stranger, world.province):
        days_of(office, questionnaire)
    today = clock.today(world.office.tz)
    asking: dict[str, Callable[[], object]] = {
        "days": lambda: trend.days(world.office, questionnaire),
        "peers": lambda: trend.peers(world.office, questionnaire, Decimal(70)),
        "written": lambda: list(rows_of([questionnaire.pk], {today}).values_list("office_id")),
    }
    with all_offices():
        assert read_whole(asking[what]) == []


def test_meetings_actions_and_reminders_are_found_by_index(
    meet: Meet, world: World, staff: Staff
) -> None:
    meet("disegel")
    with all_offices():
        seen = meetings(visible_to(staff(Role.PPID)))
        assert read_whole(lambda: list(seen[:40])) == []
        assert read_whole(lambda: list(coming(date(2026, 11, 23)))) == []
        action = ImprovementAction.objects.filter(office=world.office).exclude(state="konsep")
        assert read_whole(lambda: list(action.filter(state="terbuka").order_by("due_on"))) == []


def test_lists_cost_the_same_for_one_row_and_for_many(
    meet: Meet, world: World, client_as: ClientAs, staff: Staff
) -> None:
    desk = client_as(world.here[Role.PPID])

    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(f"/1971/meja/{path}").status_code == 200
        return len(asked)

    meet("disegel")
    pages = ("rapat/", "tindak-lanjut/", "kesiapan/")
    for page in pages:
        cost(page)  # what is kept in the process after the first reading
    few = [cost(page) for page in pages]
    running = meet("berlangsung")
    for _ in range(8):
        decide(world.office, staff(Role.PPID), running)
    with office_scope(world.office):
        ImprovementAction.objects.filter(meeting=running).update(state="terbuka")
    for _ in range(3):
        meet()
    assert [cost(page) for page in pages] == few
    with office_scope(world.office):
        assert len(board(world.office).soon) + len(board(world.office).later) == 9
