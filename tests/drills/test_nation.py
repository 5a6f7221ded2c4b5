"""Drills and handsets of 553 offices: what sweeps and pages cost, and by which indexes they read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.drills import seen, services
from serambi.drills.models import Drill, DutyShift, HandsetCheck
from serambi.drills.selectors import Stretch, duty, score
from serambi.drills.selectors.hours import spans_for, spans_for_each
from serambi.drills.selectors.score import scores_below
from serambi.drills.services.grades import Plan
from serambi.drills.sweeps import EscalateDrills, RemindHandset
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.models import CalendarOverride, Office, OpeningHours
from serambi.offices.scoping import all_offices
from tests.drills.conftest import Ring, Try
from tests.support.cast import ClientAs
from tests.support.nation import crowd
from tests.support.plans import plans

LARGE = (
    "drills_drill", "drills_drillentry", "drills_dutyshift", "drills_handsetcheck", "outbox_delivery",
)  # fmt: skip
YEAR = Stretch(date(2026, 1, 1), date(2026, 12, 31))


def cost(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as sent:
        act()
    return len(sent)


def remind() -> int:
    with all_offices():
        return RemindHandset().run(clock.now())


def keeping(offices: list[Office], holder: User) -> None:
    """Each office keeps the duty, and looked at its handset yesterday."""
    with all_offices():
        DutyShift.objects.bulk_create(
            DutyShift(office=one, day=date(2026, 11, 23), starts=time(8), ends=time(12), user=holder)
            for one in offices
        )  # fmt: skip
        HandsetCheck.objects.bulk_create(
            HandsetCheck(
                office=one, at=clock.now() - timedelta(days=1), by=holder, credit=1, data=1,
                battery=50, has_app=True,
            )
            for one in offices
        )  # fmt: skip


def test_looking_for_handsets_to_remind_costs_the_same_for_553_offices(ring: Ring) -> None:
    holder = ring.world.here[Role.PETUGAS]
    keeping([ring.office], holder)
    assert remind() == 1
    alone = cost(remind)
    offices = crowd(ring.province)
    assert cost(remind) == alone
    keeping(offices, holder)
    assert remind() == 549
    assert remind() == 0
    assert cost(remind) == alone + 1  # the messages of 550 offices are asked for in two parts


def test_idle_drills_cost_one_query(ring: Ring, attempt: Try) -> None:
    crowd(ring.province)
    with all_offices():
        assert cost(lambda: EscalateDrills().run(clock.now())) == 1


def test_a_drill_that_cannot_be_reckoned_holds_up_no_other(
    ring: Ring, plan: Plan, attempt: Try, caplog: pytest.LogCaptureFixture
) -> None:
    """The calendar of a far year is missing: that drill waits, the other is told of."""
    broken, other = attempt(), attempt(channel=Drill.Channel.PHONE)
    with all_offices():
        Drill.objects.filter(pk=broken.pk).update(sent_at=clock.now() - timedelta(days=365 * 30))
        with clock.fixed(clock.now() + timedelta(minutes=121)):
            assert EscalateDrills().run(clock.now()) == 1
        assert other.entries.filter(rung=120).exists()
        assert not broken.entries.filter(rung=120).exists()
    assert "was not escalated" in caplog.text


def test_hours_of_many_are_those_of_each(ring: Ring) -> None:
    CalendarOverride.objects.create(
        office=ring.province,
        day=date(2026, 11, 24),
        working=False,
        name="Cuti daerah",
        decree="SK 1",
        created_at=clock.now(),
    )
    CalendarOverride.objects.create(
        office=ring.office,
        day=date(2026, 11, 24),
        working=True,
        name="Tetap buka",
        decree="SK 2",
        created_at=clock.now(),
    )
    OpeningHours.objects.create(
        office=ring.world.stranger, weekday=0, opens=time(9), closes=time(10)
    )
    offices = list(Office.objects.select_related("parent__parent"))
    assert cost(lambda: spans_for_each(offices)) == 2
    many = spans_for_each(offices)
    for office in offices:
        alone = spans_for(office)
        for days in range(14):
            day = date(2026, 11, 20) + timedelta(days=days)
            assert many[office.pk](day) == alone(day), (office, day)


def test_whom_a_nation_may_try_costs_the_same_for_553_offices(
    ring: Ring, client_as: ClientAs
) -> None:
    client = client_as(ring.world.above)
    client.get("/19/meja/uji-akses/mulai/")
    alone = cost(lambda: client.get("/19/meja/uji-akses/mulai/"))
    crowd(ring.province)
    page = client.get("/19/meja/uji-akses/mulai/").content.decode()
    assert page.count("<option") >= 552
    assert cost(lambda: client.get("/19/meja/uji-akses/mulai/")) == alone


def test_every_reading_of_drills_goes_by_an_index(ring: Ring, plan: Plan, attempt: Try) -> None:
    drill = attempt()
    services.replied(actor=ring.upper, drill=attempt(), words="Ya")
    services.prepare(by_office=ring.office, actor=ring.ppid, plan=replace(plan, is_graded=False))
    keeping([ring.office], ring.world.here[Role.PETUGAS])
    now = clock.now()

    def reading() -> None:
        seen.started(ring.upper, ring.province)
        seen.started(ring.ppid, ring.office)
        seen.undergone(ring.officer, ring.office)
        seen.entries(drill)
        score(ring.office, YEAR)
        scores_below(ring.province, YEAR)
        duty.messages(ring.office)
        duty.week(ring.office, date(2026, 11, 23))
        duty.on_duty(ring.office, now)
        duty.checks(ring.office)

    def sweeping() -> None:
        with all_offices():
            EscalateDrills().run(now)
            RemindHandset().run(now)

    for plan_ in [*plans(reading, LARGE), *plans(sweeping, LARGE)]:
        if "drill_running" not in plan_.text:  # it holds the running ones and no other
            assert plan_.read_through == [], plan_
