"""What must hold for every receipt, rule and calendar."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from serambi.law.calendar import Override, WorkingCalendar
from serambi.law.clocks import Regime, Rule, StepKind, Unit, all_rules, rule
from tests.law.oracle import free_days, nth_after, working_days
from tests.law.reckon import WIB, WIT, WITA, due_for

FIRST, LAST = date(2019, 3, 1), date(2026, 12, 31)
days = st.dates(FIRST, LAST)
hours = st.times()
zones = st.sampled_from([WIB, WITA, WIT])
working_rules = st.sampled_from([one for one in all_rules() if one.unit is Unit.WORKING_DAYS])
free = st.builds(
    Override,
    day=st.dates(FIRST, date(2027, 6, 30)),
    working=st.just(False),
    name=st.just("Libur setempat"),
    decree=st.just("SK 1"),
    scope=st.just("1971"),
)
decrees = st.lists(
    st.builds(
        Override,
        day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        working=st.booleans(),
        name=st.just("Keputusan"),
        decree=st.just("SK 2"),
        scope=st.just("19"),
    ),
    max_size=40,
)


def at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone)


@given(one=working_rules, day=days, hour=hours, zone=zones, more=st.integers(1, 20))
def test_a_longer_rule_never_falls_due_earlier(
    one: Rule, day: date, hour: time, zone: ZoneInfo, more: int
) -> None:
    longer = replace(one, length=one.length + more)
    assert due_for(longer, at(day, hour, zone)).date > due_for(one, at(day, hour, zone)).date


@given(one=working_rules, day=days, hour=hours, zone=zones, overrides=decrees)
def test_no_date_falls_on_a_day_off_or_on_the_day_of_receipt(
    one: Rule, day: date, hour: time, zone: ZoneInfo, overrides: list[Override]
) -> None:
    calendar = WorkingCalendar(overrides)
    due = due_for(one, at(day, hour, zone), calendar)
    assert calendar.is_working(due.date)
    assert due.date > day


@given(one=working_rules, day=days, extra=st.lists(free, max_size=12), more=free)
def test_one_more_holiday_never_brings_a_date_forward(
    one: Rule, day: date, extra: list[Override], more: Override
) -> None:
    before = due_for(one, at(day, time(9), WIB), WorkingCalendar(extra)).date
    assert due_for(one, at(day, time(9), WIB), WorkingCalendar([*extra, more])).date >= before


@given(one=working_rules, day=days, later=days)
def test_a_later_receipt_never_falls_due_earlier(one: Rule, day: date, later: date) -> None:
    assume(day <= later)
    first, second = due_for(one, at(day, time(9), WIB)), due_for(one, at(later, time(9), WIB))
    assert first.date <= second.date


@given(one=working_rules, day=days, hour=hours, other=hours, zone=zones)
def test_the_hour_of_receipt_does_not_matter(
    one: Rule, day: date, hour: time, other: time, zone: ZoneInfo
) -> None:
    assert due_for(one, at(day, hour, zone)).at == due_for(one, at(day, other, zone)).at


@given(one=working_rules, day=days, hour=hours)
def test_the_local_day_decides_not_the_day_in_utc(one: Rule, day: date, hour: time) -> None:
    by_zone = {zone: due_for(one, at(day, hour, zone)) for zone in (WIB, WITA, WIT)}
    assert len({due.date for due in by_zone.values()}) == 1
    assert by_zone[WIB].at - by_zone[WITA].at == timedelta(hours=1)
    assert by_zone[WITA].at - by_zone[WIT].at == timedelta(hours=1)


@given(day=days, minutes=st.integers(0, 119))
def test_one_instant_is_two_receipt_days_when_midnight_lies_between_the_zones(
    day: date, minutes: int
) -> None:
    instant = at(day, time(22), WIB) + timedelta(minutes=minutes)
    answer = rule("request.answer", Regime.PEMILU, FIRST)
    west = due_for(answer, instant)
    east = due_for(answer, instant.astimezone(WIT))
    assert west.trace[0].day == day
    assert east.trace[0].day == day + timedelta(days=1)
    assert east.date >= west.date


@given(one=working_rules, day=days, hour=hours, zone=zones, overrides=decrees)
def test_the_trace_tells_every_day_once_and_numbers_without_a_gap(
    one: Rule, day: date, hour: time, zone: ZoneInfo, overrides: list[Override]
) -> None:
    due = due_for(one, at(day, hour, zone), WorkingCalendar(overrides))
    assert [step.day for step in due.trace] == [
        day + timedelta(days=n) for n in range((due.date - day).days + 1)
    ]
    assert [step.number for step in due.trace if step.counted] == list(range(1, one.total + 1))
    assert (due.trace[0].number, due.trace[0].kind) == (0, StepKind.START)
    assert due.trace[-1].counted


@given(regime=st.sampled_from(list(Regime)), day=days, overrides=decrees)
def test_an_extension_is_the_answer_and_then_as_many_days_again(
    regime: Regime, day: date, overrides: list[Override]
) -> None:
    """10 + 7 from the receipt is 7 from the first due date, and 17 from the receipt."""
    calendar = WorkingCalendar(overrides)
    answer = rule("request.answer", regime, day)
    extended = rule("request.extended", regime, day)
    first = due_for(answer, at(day, time(9), WIB), calendar)
    alone = replace(extended, base=None)
    again = due_for(alone, first.at.astimezone(WIB), calendar)
    whole = due_for(extended, at(day, time(9), WIB), calendar)
    total = {Regime.UMUM: 10 + 7, Regime.PEMILU: 3 + 2}[regime]
    at_once = due_for(replace(answer, length=total), at(day, time(9), WIB), calendar)
    assert whole.date == again.date == at_once.date
    assert whole.trace[: len(first.trace) - 1] == first.trace[:-1]


@given(one=working_rules, day=st.dates(date(2026, 1, 1), date(2026, 6, 30)), overrides=decrees)
def test_the_naive_count_agrees_under_any_decrees(
    one: Rule, day: date, overrides: list[Override]
) -> None:
    last_word = {override.day: override.working for override in overrides}
    closed = free_days(2026, 2027) - {day for day, working in last_word.items() if working}
    closed |= {day for day, working in last_word.items() if not working}
    opened = [day for day, working in last_word.items() if working]
    row = working_days(2026, 2027, closed, opened)
    due = due_for(one, at(day, time(9), WIB), WorkingCalendar(overrides))
    assert due.date == nth_after(row, day, one.total)
