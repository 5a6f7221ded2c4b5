"""Due dates of the gallery, counted by a table of free days that stands here."""

import datetime as dt
from dataclasses import dataclass, field
from datetime import date, timedelta

from serambi.core.dates import DAYS, format_day

FREE = {
    date(2026, 3, 18): "Cuti bersama Nyepi",
    date(2026, 3, 19): "Hari Suci Nyepi",
    date(2026, 3, 20): "Cuti bersama Idul Fitri",
    date(2026, 3, 23): "Cuti bersama Idul Fitri",
    date(2026, 3, 24): "Cuti bersama Idul Fitri",
    date(2026, 4, 3): "Wafat Yesus Kristus",
    date(2026, 12, 24): "Cuti bersama Natal",
    date(2026, 12, 25): "Hari Raya Natal",
    date(2027, 1, 1): "Tahun Baru Masehi",
    date(2027, 1, 5): "Isra Mikraj",
}


@dataclass(frozen=True)
class Day:
    """One day of a strip."""

    day: date
    kind: str
    number: int | None
    name: str
    is_today: bool
    is_past: bool


@dataclass(frozen=True)
class Base:
    """The clock that an extension follows."""

    total: int


@dataclass(frozen=True)
class Rule:
    """Length, unit, and the first clock of an extension."""

    total: int
    unit: str = "hari_kerja"
    base: Base | None = None


@dataclass(frozen=True)
class Clock:
    """A due date with its strip."""

    date: dt.date
    basis: str
    rule: Rule
    strip: list[Day] = field(default_factory=list)

    def sentences(self) -> list[str]:
        """The count in words."""
        lines = []
        for day in self.strip:
            if day.kind == "receipt":
                lines.append(f"hari 0 = {format_day(day.day)}: permohonan diterima")
            elif day.number is None:
                lines.append(f"{format_day(day.day)} dilewati: {day.name}")
            else:
                end = ": jatuh tempo, sampai akhir hari WIB" if day.kind == "due" else ""
                lines.append(f"hari {day.number} = {format_day(day.day)}{end}")
        return lines

    def left(self, today: dt.date) -> int:
        """Working days after `today`."""
        return sum(
            day.number is not None and day.kind != "receipt" and day.day > today
            for day in self.strip
        )


def _free(day: date, paused: tuple[date, date] | None) -> tuple[str, str] | None:
    if day.weekday() >= 5:
        return "weekend", DAYS[day.weekday()]
    if day in FREE:
        return "holiday", FREE[day]
    if paused and paused[0] < day <= paused[1]:
        return "paused", "Menunggu kelengkapan"
    return None


def clock(
    start: date,
    rule: Rule,
    *,
    today: date | None = None,
    basis: str = "UU 14/2008 Pasal 22 ayat (7)",
    paused: tuple[date, date] | None = None,
) -> Clock:
    """A clock from `start` on, seen on `today`."""
    days = [
        Day(
            start,
            "receipt",
            0,
            DAYS[start.weekday()],
            start == today,
            today is not None and start < today,
        )
    ]
    number, day = 0, start
    while number < rule.total:
        day += timedelta(days=1)
        free = _free(day, paused)
        if free is None:
            number += 1
        kind, name = free or ("due" if number == rule.total else "working", DAYS[day.weekday()])
        days.append(
            Day(
                day,
                kind,
                None if free else number,
                name,
                day == today,
                today is not None and day < today,
            )
        )
    return Clock(day, basis, rule, days)


def all_clocks() -> dict[str, Clock]:
    """The states a clock can be in, by name."""
    general, extended = Rule(10), Rule(17, base=Base(10))
    return {
        "fresh": clock(date(2026, 11, 23), general, today=date(2026, 11, 23)),
        "running": clock(date(2026, 11, 23), general, today=date(2026, 12, 1)),
        "last": clock(date(2026, 11, 23), general, today=date(2026, 12, 7)),
        "late": clock(date(2026, 11, 23), general, today=date(2026, 12, 10)),
        "answered": clock(date(2026, 11, 23), general, today=date(2026, 12, 10)),
        "eid": clock(date(2026, 3, 17), general, today=date(2026, 3, 25)),
        "eid_election": clock(
            date(2026, 3, 17), Rule(3), today=date(2026, 3, 25), basis="Perki 1/2019 Pasal 12"
        ),
        "year_end": clock(date(2026, 12, 17), extended, today=date(2026, 12, 28)),
        "paused": clock(
            date(2026, 11, 23),
            general,
            today=date(2026, 12, 1),
            paused=(date(2026, 11, 25), date(2026, 11, 30)),
        ),
        "objection": clock(
            date(2026, 11, 23),
            Rule(30),
            today=date(2026, 12, 28),
            basis="UU 14/2008 Pasal 36 ayat (2)",
        ),
    }
