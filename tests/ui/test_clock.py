"""The clock strip shows the law's days, and says the same in words."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule, strip
from serambi.ui.components.clock import short_name
from tests.ui.conftest import Elements, Render

ZONE = ZoneInfo("Asia/Jakarta")


def general(received: date, code: str = "request.answer") -> Due:
    at = datetime(received.year, received.month, received.day, 3, tzinfo=UTC)
    law = rule(code, Regime.UMUM, received)
    return due([ClockEvent(ClockKind.RECEIVED, at)], law, WorkingCalendar(), ZONE)


@pytest.fixture
def over_new_year() -> Due:
    return general(date(2026, 12, 17))


def days(markup: str) -> list[set[str]]:
    return [
        set(own["class"].split())
        for own in Elements(markup).all("li")
        if "day" in own.get("class", "").split()
    ]


def test_every_calendar_day_from_receipt_to_due_has_a_cell(
    render: Render, over_new_year: Due
) -> None:
    cells = days(
        render("{% clock_strip d s %}", d=over_new_year, s=strip(over_new_year, date(2026, 12, 21)))
    )
    assert len(cells) == (over_new_year.date - date(2026, 12, 17)).days + 1
    assert "day--receipt" in cells[0]
    assert "day--due" in cells[-1]
    assert sum("day--holiday" in cell for cell in cells) == 4
    assert [cell for cell in cells if "is-today" in cell] == [cells[4]]
    assert all("is-past" in cell for cell in cells[:4])


def test_the_words_beside_the_drawing_are_those_of_the_law(
    render: Render, over_new_year: Due
) -> None:
    markup = render(
        "{% clock_strip d s %}", d=over_new_year, s=strip(over_new_year, date(2026, 12, 21))
    )
    text = Elements(markup).text
    assert all(sentence in text for sentence in over_new_year.sentences())
    assert over_new_year.basis in text
    assert "Mengapa tanggal ini?" in text
    [drawing] = Elements(markup).all("div", role="img")
    assert "jatuh tempo Rabu, 6 Januari 2027" in drawing["aria-label"]
    assert "10 hari kerja" in drawing["aria-label"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 12, 17), "10 hari kerja lagi"),
        (date(2026, 12, 31), "2 hari kerja lagi"),
        (date(2027, 1, 6), "Batas hari ini"),
        (date(2027, 1, 8), "Terlambat 2 hari"),
    ],
)
def test_the_standing_counts_working_days(
    render: Render, over_new_year: Due, today: date, words: str
) -> None:
    markup = render(
        "{% clock_strip d s today=t %}", d=over_new_year, s=strip(over_new_year, today), t=today
    )
    assert words in Elements(markup).text


def test_an_english_page_has_english_months(render: Render, over_new_year: Due) -> None:
    with override("en"):
        markup = render(
            "{% clock_strip d s %}", d=over_new_year, s=strip(over_new_year, date(2026, 12, 21))
        )
    assert "17 Dec" in Elements(markup).text
    [drawing] = Elements(markup).all("div", role="img")
    assert "Wednesday, 6 January 2027" in drawing["aria-label"]


def test_an_answered_clock_stops(render: Render, over_new_year: Due) -> None:
    days_seen = strip(over_new_year, date(2027, 2, 1))
    source = "{% clock_strip d s today=t answered_on=a %}"
    on_time = render(source, d=over_new_year, s=days_seen, t=date(2027, 2, 1), a=date(2026, 12, 28))
    late = render(source, d=over_new_year, s=days_seen, t=date(2027, 2, 1), a=date(2027, 1, 8))
    assert "Dijawab tepat waktu" in on_time
    assert "is-answered" in on_time
    assert "Dijawab terlambat 2 hari" in late


def test_an_extension_marks_the_first_due_day(render: Render) -> None:
    extended = general(date(2026, 12, 17), "request.extended")
    cells = days(render("{% clock_strip d s %}", d=extended, s=strip(extended, date(2026, 12, 21))))
    assert sum("is-first-due" in cell for cell in cells) == 1
    assert "clock--medium" in render(
        "{% clock_strip d s %}", d=extended, s=strip(extended, date(2026, 12, 21))
    )


def test_weeks_begin_on_monday(render: Render, over_new_year: Due) -> None:
    markup = render(
        "{% clock_strip d s %}", d=over_new_year, s=strip(over_new_year, date(2026, 12, 21))
    )
    weeks = markup.split('<ol class="clock__week">')[1:]
    assert len(weeks) == 4
    assert all("w1" in week.split("</li>")[0] for week in weeks[1:])


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Cuti Bersama Hari Raya Natal", "Cuti Natal"),
        ("Hari Suci Nyepi", "Nyepi"),
        ("Minggu, Hari kedua dari Hari Raya Idul Fitri", "Idul Fitri II"),
        ("Sabtu", "Sabtu"),
        ("Isra Mikraj Nabi Muhammad", "Isra Mikraj Nabi Muhammad"),
    ],
)
def test_free_days_have_short_names_in_narrow_cells(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("code", "regime", "days_before", "tone"),
    [
        ("request.answer", Regime.PEMILU, 3, "ok"),
        ("request.answer", Regime.PEMILU, 1, "soon"),
        ("request.answer", Regime.UMUM, 4, "ok"),
        ("request.answer", Regime.UMUM, 3, "soon"),
    ],
)
def test_a_short_clock_is_near_its_end_later_than_a_long_one(
    render: Render, code: str, regime: Regime, days_before: int, tone: str
) -> None:
    at = datetime(2026, 11, 9, 3, tzinfo=UTC)
    found = due([ClockEvent(ClockKind.RECEIVED, at)], rule(code, regime, at.date()), WorkingCalendar(), ZONE)  # fmt: skip
    today = next(
        day for day in (date(2026, 11, n) for n in range(9, 30)) if found.left(day) == days_before
    )
    markup = render("{% clock_strip d s %}", d=found, s=strip(found, today))
    assert f"badge--{tone}" in markup
