"""The data files of the example, and the moments they speak of."""

import tomllib
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from importlib.resources import files
from typing import Any

from serambi.core import clock
from serambi.law.calendar import WorkingCalendar
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for

Happening = tuple[datetime, Callable[[], None]]
"""Something that is done at its moment, while the list grows."""


def within(office: Office, acts: list[Happening]) -> list[Happening]:
    """The same acts, each done inside the office's scope."""
    return [(moment, partial(_inside, office, act)) for moment, act in acts]


def _inside(office: Office, act: Callable[[], None]) -> None:
    with office_scope(office):
        act()


def read(name: str) -> dict[str, Any]:
    """`data/<name>.toml` as plain values."""
    text = (files("serambi.config.example") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def working_day_before(calendar: WorkingCalendar, today: date, count: int) -> date:
    """The day that lies `count` working days before `today` (0: today, working or not)."""
    day = today
    while count:
        day -= timedelta(days=1)
        count -= calendar.is_working(day)
    return day


def working_day_after(calendar: WorkingCalendar, today: date, count: int) -> date:
    """The day that lies `count` working days after `today`."""
    day = today
    while count:
        day += timedelta(days=1)
        count -= calendar.is_working(day)
    return day


def moments(office: Office, steps: list[dict[str, Any]]) -> list[tuple[datetime, dict[str, Any]]]:
    """Each step with its instant: `at` o'clock, `back` working days before today."""
    calendar, today = calendar_for(office), clock.today(office.tz)
    return [
        (at(office, working_day_before(calendar, today, step["back"]), step["at"]), step)
        for step in steps
    ]


def at(office: Office, day: date, clock_time: str) -> datetime:
    """The instant of `clock_time` ("09:12", local) on `day` in the office's zone."""
    return datetime.combine(day, time.fromisoformat(clock_time), tzinfo=office.tz)
