"""Which days are worked, and where that is written."""

from datetime import date, timedelta

import pytest

from serambi.law import calendar
from serambi.law.calendar import (
    FULL_TABLE,
    CalendarYearMissing,
    DayKind,
    Override,
    WorkingCalendar,
)
from tests.law.oracle import free_days

NATION = "nasional"

# The joint leave of 2026 and 2027 as announced; typed here by hand, not read from the package.
JOINT_LEAVE = {
    2026: ["02-16", "03-18", "03-20", "03-23", "03-24", "05-15", "05-28", "12-24"],
    2027: ["02-05", "03-09", "03-12", "03-15", "03-25", "05-18", "05-19", "12-24"],
}
# The national holidays of 2026 and how many there are in the years that the press reported.
HOLIDAYS_2026 = [
    "01-01", "01-16", "02-17", "03-19", "03-21", "03-22", "04-03", "04-05", "05-01", "05-14",
    "05-27", "05-31", "06-01", "06-16", "08-17", "08-25", "12-25",
]  # fmt: skip


def free(day: date, name: str = "Libur", scope: str = NATION) -> Override:
    return Override(day, False, name, f"SKB {day.year}", scope)


def whole_year(year: int, days: int = FULL_TABLE) -> list[Override]:
    """`days` free days of a year, all of them in working weeks."""
    found = [date(year, 1, 3) + timedelta(days=7 * n) for n in range(days)]
    return [free(day) for day in found]


@pytest.mark.parametrize("year", [2026, 2027])
def test_joint_leave_is_the_one_that_was_announced(year: int) -> None:
    table = WorkingCalendar()
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    found = [
        f"{day:%m-%d}"
        for day in days
        if (off := table.reason(day)) and off.kind is DayKind.JOINT_LEAVE
    ]
    assert found == JOINT_LEAVE[year]


def test_every_national_holiday_of_2026_is_free_and_every_other_weekday_is_worked() -> None:
    table = WorkingCalendar()
    closed = {f"2026-{day}" for day in HOLIDAYS_2026 + JOINT_LEAVE[2026]}
    for n in range(365):
        day = date(2026, 1, 1) + timedelta(days=n)
        worked = day.weekday() < 5 and day.isoformat() not in closed
        assert table.is_working(day) is worked, day


def test_a_weekend_says_its_name_and_the_holiday_that_falls_on_it() -> None:
    table = WorkingCalendar()
    plain, holy = table.reason(date(2026, 11, 28)), table.reason(date(2026, 3, 21))
    assert plain is not None
    assert holy is not None
    assert (plain.name, plain.kind) == ("Sabtu", DayKind.WEEKEND)
    assert plain.source == holy.source == "Perpres 21/2023 Pasal 3"
    assert (holy.name, holy.kind) == ("Sabtu, Hari Raya Idul Fitri", DayKind.WEEKEND)


def test_a_holiday_says_where_it_is_written() -> None:
    off = WorkingCalendar().reason(date(2026, 12, 25))
    assert off is not None
    assert off.kind is DayKind.HOLIDAY
    assert off.source == "tabel libur nasional (holidays 0.109)"


def test_an_estimated_date_says_so() -> None:
    off = WorkingCalendar().reason(date(2027, 3, 10))
    assert off is not None
    assert off.name == "Hari Raya Idul Fitri (perkiraan)"


def test_the_last_override_of_a_day_wins() -> None:
    day = date(2026, 11, 24)
    nation = free(day)
    office = Override(day, True, "Tetap buka", "SK 7", "1971")
    assert WorkingCalendar([nation, office]).is_working(day)
    assert not WorkingCalendar([office, nation]).is_working(day)
    assert WorkingCalendar([nation, office]).decree(day) == office
    assert WorkingCalendar().decree(day) is None


def test_a_decree_may_open_a_saturday() -> None:
    saturday = date(2026, 11, 28)
    assert WorkingCalendar([Override(saturday, True, "Piket", "SK 8", "1971")]).is_working(saturday)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Cuti bersama Natal", DayKind.JOINT_LEAVE), ("Hari pemungutan suara", DayKind.HOLIDAY)],
)
def test_a_decreed_day_keeps_its_name_its_kind_and_its_decree(name: str, kind: DayKind) -> None:
    off = WorkingCalendar([free(date(2026, 11, 24), name)]).reason(date(2026, 11, 24))
    assert off is not None
    assert (off.name, off.kind, off.source) == (name, kind, "SKB 2026")


@pytest.mark.parametrize("year", [2001, 2028, 2040])
def test_a_year_without_a_table_is_refused_even_for_a_sunday(year: int) -> None:
    sunday = next(day for day in (date(year, 1, n) for n in range(1, 8)) if day.isoweekday() == 7)
    assert not WorkingCalendar().knows(year)
    with pytest.raises(CalendarYearMissing):
        WorkingCalendar().is_working(sunday)


def test_the_package_covers_2002_to_2027_without_a_gap() -> None:
    table = WorkingCalendar()
    assert [year for year in range(1990, 2050) if table.knows(year)] == list(range(2002, 2028))


def test_a_handful_of_overrides_does_not_make_a_year_known() -> None:
    assert not WorkingCalendar(whole_year(2028, FULL_TABLE - 1)).knows(2028)


def test_a_full_national_table_makes_a_year_known_and_nothing_else_is_guessed() -> None:
    table = WorkingCalendar(whole_year(2028))
    assert table.knows(2028)
    assert not table.is_working(date(2028, 1, 3))
    assert table.reason(date(2028, 8, 17)) is None  # not in the table, so not free
    assert not table.is_working(date(2028, 1, 1))  # a Saturday
    assert not table.knows(2029)


def test_free_days_of_one_office_or_opened_days_do_not_make_a_year_known() -> None:
    local = [free(one.day, scope="1971") for one in whole_year(2028)]
    opened = [Override(one.day, True, "Buka", "SKB", NATION) for one in whole_year(2028)]
    assert not WorkingCalendar(local).knows(2028)
    assert not WorkingCalendar(opened).knows(2028)


def test_the_same_day_twice_is_one_day_of_the_table() -> None:
    rows = whole_year(2028, FULL_TABLE - 1)
    assert not WorkingCalendar([*rows, rows[0]]).knows(2028)


def test_many_overrides_of_a_known_year_leave_the_package_in_force() -> None:
    table = WorkingCalendar(whole_year(2026))
    assert not table.is_working(date(2026, 8, 17))


def test_the_version_changes_with_what_decides_and_only_then() -> None:
    one, other = free(date(2026, 11, 24)), free(date(2026, 11, 25))
    base = WorkingCalendar().version
    assert len(base) == 12
    assert WorkingCalendar().version == base
    assert WorkingCalendar([one]).version != base
    assert WorkingCalendar([one, other]).version == WorkingCalendar([other, one]).version
    opened = Override(one.day, True, one.name, one.decree, one.scope)
    assert WorkingCalendar([opened]).version != WorkingCalendar([one]).version
    assert WorkingCalendar([opened, one]).version == WorkingCalendar([one]).version


def test_the_version_knows_whether_a_year_stands_in_full() -> None:
    """A national day that an office opens again still counts for the table of the nation."""
    rows = whole_year(2028)
    opened = Override(rows[0].day, True, "Tetap buka", "SK 7", "1971")
    full, not_full = WorkingCalendar([*rows, opened]), WorkingCalendar([*rows[1:], opened])
    assert (full.knows(2028), not_full.knows(2028)) == (True, False)
    assert full.version != not_full.version
    two = WorkingCalendar([*rows, opened, *whole_year(2029)])
    assert two.version not in {full.version, not_full.version}


def test_the_version_changes_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    before = WorkingCalendar().version
    monkeypatch.setattr(calendar, "PACKAGE", "holidays 0.110")
    assert WorkingCalendar().version != before


def test_estimates_are_the_days_that_no_decree_has_settled() -> None:
    assert WorkingCalendar().estimates(2026) == ()
    listed = (date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17))
    assert WorkingCalendar().estimates(2027) == listed
    settled = Override(listed[1], working=True, name="x", decree="SKB", scope=NATION)
    assert WorkingCalendar([settled]).estimates(2027) == (listed[0], listed[2])


def test_a_year_in_full_or_unknown_has_no_estimates() -> None:
    days = [date(2031, 1, 1) + timedelta(days=n) for n in range(16)]
    whole = [Override(day, working=False, name="x", decree="SKB", scope=NATION) for day in days]
    assert WorkingCalendar(whole).estimates(2031) == ()
    assert WorkingCalendar().estimates(2031) == ()


def test_the_written_table_is_that_of_the_package_to_the_day() -> None:
    """`oracle` asks the package itself; the product reads only what `make build` wrote down."""
    known = [year for year in range(1946, 2101) if WorkingCalendar().knows(year)]
    assert known == list(range(2002, 2028))
    written = {
        date.fromisoformat(row["day"])
        for row in calendar.ROWS
        if row["package"] == calendar.PACKAGE
    }
    assert written == free_days(known[0], known[-1])
