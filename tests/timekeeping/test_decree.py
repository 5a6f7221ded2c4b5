"""Who decrees a day, for whom it holds, and what it moves: later at most, told to everybody."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypedDict

import pytest

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.objections.models import Objection
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.outbox.models import Delivery
from serambi.timekeeping.access import scopes
from serambi.timekeeping.days import NewDay, Scope
from serambi.timekeeping.selectors.moves import bound_by, calendar_with, preview
from serambi.timekeeping.services.decree import decree_day
from serambi.timekeeping.services.recompute import recompute_office, waiting
from serambi.timekeeping.sweeps import FollowCalendar
from tests.casework.cases import GENERAL, MONDAY, registered
from tests.objections.making import PERIODIC, filed
from tests.timekeeping.conftest import Calendars

DAY = date(2026, 12, 2)


def day(scope: Scope = Scope.OFFICE, *, on: date = DAY, working: bool = False) -> NewDay:
    return NewDay(on, working, "Pemungutan suara ulang", "SK 12/2026", scope)


def test_a_decreed_day_is_free_here_and_worked_next_door(calendars: Calendars) -> None:
    assert decree_day(office=calendars.office, actor=calendars.admin, day=day())
    assert not calendar_for(calendars.office).is_working(DAY)
    assert calendar_for(calendars.stranger).is_working(DAY)
    last = thread(calendars.office, ("office", "1971"))[-1]
    assert last.sentence() == "Rabu, 2 Desember 2026 menjadi hari libur menurut SK 12/2026."


def test_the_same_decree_twice_is_one(calendars: Calendars) -> None:
    assert decree_day(office=calendars.office, actor=calendars.admin, day=day())
    assert not decree_day(office=calendars.office, actor=calendars.admin, day=day())
    assert CalendarOverride.objects.count() == 1
    assert len(thread(calendars.office, ("office", "1971"))) == 1


def test_a_later_decree_takes_the_place_of_the_earlier(calendars: Calendars) -> None:
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    back = NewDay(DAY, True, "Batal libur", "SK 13/2026", Scope.OFFICE)
    assert decree_day(office=calendars.office, actor=calendars.admin, day=back)
    assert calendar_for(calendars.office).is_working(DAY)
    assert CalendarOverride.objects.get().decree == "SK 13/2026"


def test_each_rung_decrees_for_itself_and_those_below(calendars: Calendars) -> None:
    assert scopes(calendars.office) == (Scope.OFFICE,)
    assert scopes(calendars.province) == (Scope.PROVINCE,)
    assert scopes(calendars.nation) == (Scope.NATION,)
    decree_day(office=calendars.province, actor=calendars.province_admin, day=day(Scope.PROVINCE))
    assert not calendar_for(calendars.stranger).is_working(DAY)
    assert calendar_for(calendars.nation).is_working(DAY)


def test_an_office_that_runs_alone_decrees_for_the_nation_too(
    pangkalpinang: Office, db: None
) -> None:
    assert scopes(pangkalpinang) == (Scope.NATION, Scope.OFFICE)


def test_nobody_decrees_beyond_their_office_or_without_the_role(calendars: Calendars) -> None:
    for actor, scope in (
        (calendars.admin, Scope.NATION),
        (calendars.officer, Scope.OFFICE),
        (calendars.province_admin, Scope.OFFICE),
    ):
        with pytest.raises(NotAllowed):
            decree_day(office=calendars.office, actor=actor, day=day(scope))
    assert not CalendarOverride.objects.exists()


class DayWords(TypedDict, total=False):
    """What a decree says in other words."""

    day: date
    name: str
    decree: str


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"decree": "x" * 121}, "decree"),
        ({"name": "a\x00b"}, "name"),
        ({"day": date(1999, 1, 1)}, "day"),
    ],
)
def test_a_decree_that_cannot_stand_is_told_at_its_field(
    calendars: Calendars, changes: DayWords, field: str
) -> None:
    given = NewDay(DAY, working=False, name="Libur", decree="SK 1", scope=Scope.OFFICE)
    with pytest.raises(InvalidInput) as caught:
        decree_day(
            office=calendars.office, actor=calendars.admin,
            day=replace(given, **changes),
        )  # fmt: skip
    assert caught.value.field == field


def owed(calendars: Calendars) -> InformationRequest:
    return registered(calendars.office, GENERAL).case


def test_a_new_holiday_moves_an_open_date_later_and_tells_the_applicant(
    calendars: Calendars,
) -> None:
    case = owed(calendars)
    seen = preview(calendars.office, [day()])
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    assert recompute_office(calendars.office, actor=calendars.admin) == 1
    case.refresh_from_db()
    assert case.due_on == date(2026, 12, 8) == seen.moves[0].after
    assert seen.moves[0].before == date(2026, 12, 7)
    last = thread(calendars.office, ("request", case.pk))[-1]
    assert last.act == "request.recalculated"
    assert "Pemungutan suara ulang, SK 12/2026" in last.sentence()
    told = Delivery.objects.get(dedupe_key__contains=":calendar:")
    assert "Selasa, 8 Desember 2026" in told.body
    assert verify(calendars.office).ok


def test_a_day_that_is_worked_again_moves_nothing_earlier(calendars: Calendars) -> None:
    case = owed(calendars)
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    recompute_office(calendars.office)
    back = NewDay(DAY, True, "Batal libur", "SK 13/2026", Scope.OFFICE)
    assert preview(calendars.office, [back]).moves == []
    decree_day(office=calendars.office, actor=calendars.admin, day=back)
    assert recompute_office(calendars.office) == 0
    case.refresh_from_db()
    assert case.due_on == date(2026, 12, 8)
    assert case.first_due_on == date(2026, 12, 7)


def test_the_sweep_is_repeated_without_effect(calendars: Calendars) -> None:
    case = owed(calendars)
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    assert waiting(calendars.office) == 1
    sweep = FollowCalendar()
    assert [sweep.run(clock.now()) for _ in range(3)] == [1, 0, 0]
    assert waiting(calendars.office) == 0
    acts = [event.act for event in thread(calendars.office, ("request", case.pk))]
    assert acts.count("request.recalculated") == 1
    assert Delivery.objects.filter(dedupe_key__contains=":calendar:").count() == 1


def test_a_decree_of_the_province_or_the_nation_moves_the_offices_below(
    calendars: Calendars,
) -> None:
    case = owed(calendars)
    for office, actor, scope, on in (
        (calendars.province, calendars.province_admin, Scope.PROVINCE, DAY),
        (calendars.nation, calendars.nation_admin, Scope.NATION, DAY + timedelta(days=1)),
    ):
        with office_scope(office):
            seen = preview(office, [day(scope, on=on)])
            decree_day(office=office, actor=actor, day=day(scope, on=on))
        assert [(one.name, one.moved) for one in seen.elsewhere] == [(calendars.office.name, 1)]
        before = case.due_on
        assert FollowCalendar().run(clock.now()) == 1
        case.refresh_from_db()
        assert case.due_on == before + timedelta(days=1)


def test_the_calendar_of_the_preview_is_the_one_that_comes(calendars: Calendars) -> None:
    decree_day(
        office=calendars.nation, actor=calendars.nation_admin,
        day=NewDay(DAY, True, "Hari kerja", "SKB 2", Scope.NATION),
    )  # fmt: skip
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    new = [day(Scope.PROVINCE), day(Scope.PROVINCE, on=DAY + timedelta(days=1))]
    foreseen = calendar_with(calendars.office, new, calendars.province)
    for one in new:
        decree_day(office=calendars.province, actor=calendars.province_admin, day=one)
    assert calendar_for(calendars.office).version == foreseen.version


def test_those_bound_are_the_office_and_the_rungs_below(calendars: Calendars) -> None:
    def codes(scope: Scope, office: Office) -> list[str]:
        return sorted(one.code for one in bound_by([scope], office))

    assert codes(Scope.OFFICE, calendars.office) == ["1971"]
    assert codes(Scope.PROVINCE, calendars.province) == ["19", "1902", "1971"]
    assert codes(Scope.NATION, calendars.nation) == ["00", "19", "1902", "1971"]


def test_what_was_answered_or_lies_outside_is_left_alone(calendars: Calendars) -> None:
    owed(calendars)
    far = [day(on=date(2027, 6, 2)), day(on=date(2026, 11, 3))]
    assert preview(calendars.office, far).moves == []
    with clock.fixed(MONDAY + timedelta(days=1)):
        InformationRequest.objects.update(noticed_at=clock.now())
        assert preview(calendars.office, [day()]).open == 0
        decree_day(office=calendars.office, actor=calendars.admin, day=day())
        assert recompute_office(calendars.office) == 0


def test_a_new_holiday_moves_the_superiors_answer_too(calendars: Calendars) -> None:
    objection = filed(calendars.office, PERIODIC).objection
    before = objection.due_on
    seen = preview(calendars.office, [day()])
    decree_day(office=calendars.office, actor=calendars.admin, day=day())
    sweep = FollowCalendar()
    assert [sweep.run(clock.now()) for _ in range(2)] == [1, 0]
    objection.refresh_from_db()
    [move] = [one for one in seen.moves if one.kind == "Keberatan"]
    assert (move.before, move.after) == (before, objection.due_on)
    assert objection.due_on > before
    last = thread(calendars.office, ("objection", objection.pk))[-1]
    assert last.act == "objection.recalculated"
    assert "SK 12/2026" in last.sentence()
    told = Delivery.objects.get(dedupe_key__contains=":calendar:")
    assert objection.register_no in told.body
    answered_at = clock.now()
    Objection.objects.update(answered_at=answered_at, outcome="menguatkan")
    later = day(on=DAY + timedelta(days=1))
    assert preview(calendars.office, [later]).open == 0
    decree_day(office=calendars.office, actor=calendars.admin, day=later)
    assert recompute_office(calendars.office) == 0
