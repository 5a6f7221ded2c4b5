"""From October the administrators are told once a week that next year is not settled."""

from datetime import UTC, date, datetime, timedelta

import pytest

from serambi.offices.models import CalendarOverride
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery
from serambi.timekeeping.sweeps import RemindCalendar
from tests.timekeeping.conftest import Calendars

OCTOBER = datetime(2026, 10, 5, 3, tzinfo=UTC)


def mailed() -> list[str]:
    with all_offices():
        return sorted(Delivery.objects.values_list("dedupe_key", flat=True))


def test_estimates_of_next_year_are_told_once_a_week_from_october(calendars: Calendars) -> None:
    sweep = RemindCalendar()
    assert sweep.run(OCTOBER - timedelta(days=7)) == 0
    for hours in (0, 1, 30):
        sweep.run(OCTOBER + timedelta(hours=hours))
    assert len(mailed()) == 4  # here, next door, the province, the nation
    sweep.run(OCTOBER + timedelta(days=7))
    assert len(mailed()) == 8
    body = Delivery.objects.filter(dedupe_key__contains="admin@1971").first()
    assert body is not None
    assert "10 Maret 2027" in body.body
    assert "/1971/meja/kalender/impor/" in body.body


def test_a_settled_year_is_not_told(calendars: Calendars) -> None:
    for day in (date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17)):
        CalendarOverride.objects.create(
            day=day, working=False, name="Ditetapkan", decree="SKB 3/2026", created_at=OCTOBER
        )
    assert RemindCalendar().run(OCTOBER) == 0
    assert mailed() == []


@pytest.mark.usefixtures("calendars")
def test_a_year_without_any_table_is_told_as_missing() -> None:
    RemindCalendar().run(OCTOBER.replace(year=2027))
    found = Delivery.objects.first()
    assert found is not None
    assert "Kalender kerja 2028 belum ada" in found.body
