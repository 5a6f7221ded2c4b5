"""When an answer is owed, and why on that day.

Day 0 is the local calendar day of the event that starts the clock, at any hour and also when the
office is closed. Day 1 is the next working day. The answer is owed by the end of the n-th working
day, local time (law data: `data/clocks.toml`; no text defines *hari kerja* inside the rules of the
Komisi Informasi, so the working week of Perpres 21/2023 is used).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from serambi.core.dates import ZONES, format_date, format_day, format_time
from serambi.core.errors import InvalidInput
from serambi.law.calendar import DayKind, DayOff, WorkingCalendar
from serambi.law.rules import ClockKind, Evidence, Regime, Rule, Unit, all_rules, rule, rule_codes

__all__ = [
    "ClockEvent",
    "ClockKind",
    "Due",
    "Evidence",
    "Regime",
    "Rule",
    "Step",
    "StepKind",
    "StripDay",
    "StripKind",
    "Unit",
    "all_rules",
    "due",
    "rule",
    "rule_codes",
    "strip",
]

_STARTS = {
    ClockKind.RECEIVED: "permohonan diterima",
    ClockKind.ASKED: "kelengkapan diminta",
    ClockKind.GROUND: "alasan keberatan ditemukan",
    ClockKind.OBJECTED: "keberatan diterima tertulis",
    ClockKind.OBJECTION_CLOSED: "tanggapan keberatan diterima, atau jatuh temponya lewat",
    ClockKind.DISPUTED: "permohonan sengketa diterima Komisi Informasi",
    ClockKind.MEDIATED: "pertemuan mediasi pertama",
    ClockKind.RULED: "putusan diterima",
    ClockKind.COMPLAINED: "pengaduan diterima",
    ClockKind.SUBJECT_ASKED: "permintaan subjek data diterima",
    ClockKind.BREACHED: "kegagalan pelindungan data diketahui",
}
_NOTES = {
    ClockKind.ASKED: "kelengkapan diminta",
    ClockKind.COMPLETED: "permohonan dilengkapi",
    ClockKind.PAUSED: "waktu dihentikan sementara",
    ClockKind.RESUMED: "waktu dilanjutkan",
    ClockKind.EXTENDED: "perpanjangan diberitahukan",
}
_STOPS = (ClockKind.PAUSED, ClockKind.ASKED)
_GOES_ON = (ClockKind.RESUMED, ClockKind.COMPLETED)


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """Something that happened to a clock, at an aware instant."""

    kind: ClockKind
    at: datetime
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a naive time with ValueError: without a zone it has no legal day."""
        if self.at.tzinfo is None:
            raise ValueError("a clock event needs a time zone")


class StepKind(StrEnum):
    """What a step of the trace tells."""

    START = "start"
    COUNTED = "counted"
    SKIPPED = "skipped"
    PAUSED = "paused"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the trace: a day, its number if it counts, and a sentence."""

    day: date
    number: int | None
    counted: bool
    text: str
    kind: StepKind = StepKind.COUNTED
    off: DayOff | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """When something is owed: the local day, its last instant in UTC, and the way there."""

    date: date
    at: datetime
    basis: str
    evidence: Evidence
    trace: tuple[Step, ...]
    calendar_version: str
    rule: Rule
    zone: ZoneInfo

    def sentences(self) -> list[str]:
        """The trace in plain Indonesian, one sentence per step."""
        return [step.text for step in self.trace]

    def is_late(self, at: datetime) -> bool:
        """True if `at` lies after the last instant of the due day."""
        return at > self.at

    def left(self, today: date) -> int:
        """Counted days after `today` up to and with the due day: 0 on the due day and later."""
        return sum(step.counted and step.day > today for step in self.trace)


def due(events: Sequence[ClockEvent], rule: Rule, calendar: WorkingCalendar, zone: ZoneInfo) -> Due:
    """When `rule` falls due for what happened so far, with the trace.

    Raises InvalidInput when no event starts this clock, CalendarYearMissing when a day is needed
    that no table of free days covers.
    """
    ordered = sorted(events, key=lambda event: event.at)
    start = _start(ordered, rule)
    first = start.at.astimezone(zone).date()
    head = Step(first, 0, counted=False, text=_start_text(start, zone), kind=StepKind.START)
    if rule.unit is Unit.HOURS:
        return _due_by_hours(start, head, rule, calendar, zone)
    steps = [head, *_walk(first, rule, calendar, _pauses(ordered, rule, zone))]
    last = steps[-1].day
    steps[-1] = _named_due(steps[-1], zone)
    notes = [_note(event, rule, zone) for event in ordered if _is_note(event, start)]
    trace = sorted([*steps, *notes], key=lambda step: (step.day, step.kind is StepKind.NOTE))
    ends = datetime.combine(last, time.max, zone).astimezone(UTC)
    return Due(last, ends, rule.basis, rule.evidence, tuple(trace), calendar.version, rule, zone)


def _start(ordered: Sequence[ClockEvent], rule: Rule) -> ClockEvent:
    starts = [event for event in ordered if event.kind is rule.counts_from]
    if not starts:
        raise InvalidInput(
            "clock.no_start",
            f"Aturan {rule.code} belum dapat dihitung: belum ada saat {_STARTS[rule.counts_from]}.",
            field="received",
        )
    return starts[-1] if rule.repeats else starts[0]


def _walk(
    first: date, rule: Rule, calendar: WorkingCalendar, pauses: Sequence[tuple[date, date]]
) -> list[Step]:
    """Every day after `first` up to the one that carries the last number."""
    steps: list[Step] = []
    number, day = 0, first
    while number < rule.total:
        day += timedelta(days=1)
        off = calendar.reason(day) if rule.unit is Unit.WORKING_DAYS else None
        if off is not None:
            steps.append(Step(day, None, False, _skip_text(day, off), StepKind.SKIPPED, off))
        elif any(begin < day <= end for begin, end in pauses):
            text = f"{format_date(day)} tidak dihitung: waktu dihentikan sementara"
            steps.append(Step(day, None, False, text, StepKind.PAUSED))
        else:
            number += 1
            steps.append(Step(day, number, True, _count_text(number, day, rule, calendar)))
    return steps


def _due_by_hours(
    start: ClockEvent, head: Step, rule: Rule, calendar: WorkingCalendar, zone: ZoneInfo
) -> Due:
    ends = start.at.astimezone(UTC) + timedelta(hours=rule.total)
    last = ends.astimezone(zone).date()
    text = f"{rule.total} jam kemudian = {format_day(last)}, {format_time(ends, zone)}: jatuh tempo"
    steps = (head, Step(last, rule.total, True, text))
    return Due(last, ends, rule.basis, rule.evidence, steps, calendar.version, rule, zone)


def _pauses(ordered: Sequence[ClockEvent], rule: Rule, zone: ZoneInfo) -> list[tuple[date, date]]:
    """Days on which the clock stood still, as (day it stopped, day it went on).

    The first still counts, the second does not: it is a day 0 again. While the clock stands still
    the date shown is the earliest possible, so an open pause shifts nothing.
    """
    spans: list[tuple[date, date]] = []
    stopped: date | None = None
    for event in ordered if rule.pauses else ():
        day = event.at.astimezone(zone).date()
        if event.kind in _STOPS and stopped is None:
            stopped = day
        elif event.kind in _GOES_ON and stopped is not None:
            spans.append((stopped, day))
            stopped = None
    return spans


def _is_note(event: ClockEvent, start: ClockEvent) -> bool:
    return event is not start and event.kind in _NOTES and event.at >= start.at


def _note(event: ClockEvent, rule: Rule, zone: ZoneInfo) -> Step:
    day = event.at.astimezone(zone).date()
    text = f"{format_date(day)}: {_NOTES[event.kind]}"
    if event.kind in (*_STOPS, *_GOES_ON) and not rule.pauses:
        text += "; aturan ini tidak mengenal penghentian waktu, jatuh tempo tetap"
    if event.note:
        text += f" ({event.note})"
    return Step(day, None, counted=False, text=text, kind=StepKind.NOTE)


def _start_text(start: ClockEvent, zone: ZoneInfo) -> str:
    local = start.at.astimezone(zone)
    when = f"{format_day(local.date())}, {format_time(start.at, zone)}"
    return f"hari 0 = {when}: {_STARTS[start.kind]}"


def _skip_text(day: date, off: DayOff) -> str:
    if off.kind is DayKind.WEEKEND:
        return f"{format_date(day)} dilewati: {off.name}"
    return f"{format_date(day)} dilewati: {off.name}, {off.source}"


def _count_text(number: int, day: date, rule: Rule, calendar: WorkingCalendar) -> str:
    text = f"hari {number} = {format_day(day)}"
    decree = calendar.decree(day)
    if decree is not None and rule.unit is Unit.WORKING_DAYS:
        text += f" (hari kerja: {decree.name}, {decree.decree})"
    if rule.base is not None and number == rule.base.total:
        text += ": jatuh tempo pertama; perpanjangan dihitung mulai hari berikutnya"
    return text


def _named_due(step: Step, zone: ZoneInfo) -> Step:
    text = f"{step.text}: jatuh tempo, sampai akhir hari {ZONES.get(zone.key, zone.key)}"
    return Step(step.day, step.number, step.counted, text, step.kind, step.off)


class StripKind(StrEnum):
    """How a day of the clock strip is drawn."""

    RECEIPT = "receipt"
    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    PAUSED = "paused"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class StripDay:
    """One calendar day of the strip; `name` is the weekday or the name of the free day."""

    day: date
    kind: StripKind
    number: int | None
    name: str
    is_today: bool
    is_past: bool


def strip(due: Due, today: date) -> list[StripDay]:
    """Every calendar day from day 0 to the due day, as the clock strip draws them."""
    steps = {step.day: step for step in due.trace if step.kind is not StepKind.NOTE}
    first = due.trace[0].day
    days = (first + timedelta(days=n) for n in range((due.date - first).days + 1))
    return [_strip_day(day, steps.get(day), due, today) for day in days]


def _strip_day(day: date, step: Step | None, due: Due, today: date) -> StripDay:
    kind, name = StripKind.WORKING, format_day(day).split(",")[0]
    if step is not None and step.kind is StepKind.START:
        kind = StripKind.RECEIPT
    elif day == due.date:
        kind = StripKind.DUE
    elif step is not None and step.kind is StepKind.PAUSED:
        kind = StripKind.PAUSED
    elif step is not None and step.off is not None:
        weekend = step.off.kind is DayKind.WEEKEND
        kind, name = (StripKind.WEEKEND if weekend else StripKind.HOLIDAY), step.off.name
    return StripDay(
        day, kind, step.number if step else None, name, day == today, is_past=day < today
    )
