"""When an answer is owed, and why on that day.

Day 0 is the local calendar day of the event that starts the clock, at any hour and also when the
office is closed. Day 1 is the next working day. The answer is owed by the end of the n-th working
day, local time. No text defines *hari kerja* inside the rules of the Komisi Informasi, so the
working week of Perpres 21/2023 is used. An extension counts on from the first due date.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from serambi.core.dates import ZONES, format_date, format_day, format_time
from serambi.core.errors import InvalidInput
from serambi.law.calendar import DayKind, DayOff, WorkingCalendar
from serambi.law.rules import ClockKind, Evidence, Regime, Rule, Unit, all_rules, rule, rule_codes
from serambi.law.strip import StripDay, StripKind, strip
from serambi.law.trace import Due, Step, StepKind, counted, uncounted

__all__ = [
    "START_WORDS",
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

START_WORDS = {
    ClockKind.RECEIVED: "permohonan diterima",
    ClockKind.ASKED: "kelengkapan diminta",
    ClockKind.GROUND: "alasan keberatan ditemukan",
    ClockKind.OBJECTED: "keberatan tertulis diterima",
    ClockKind.OBJECTION_CLOSED: "tanggapan keberatan diterima, atau jatuh temponya lewat",
    ClockKind.DISPUTED: "permohonan sengketa diterima Komisi Informasi",
    ClockKind.SUMMONED: "panggilan sidang diterima",
    ClockKind.MEDIATED: "pertemuan mediasi pertama",
    ClockKind.PRONOUNCED: "putusan dibacakan",
    ClockKind.RULED: "putusan diterima",
    ClockKind.COMPLAINED: "pengaduan diterima",
    ClockKind.KNOWN: "dugaan pelanggaran diketahui",
    ClockKind.SUBJECT_ASKED: "permintaan subjek data diterima",
    ClockKind.BREACHED: "kegagalan pelindungan data diketahui",
}
_NOTES = {
    ClockKind.ASKED: "kelengkapan diminta",
    ClockKind.COMPLETED: "permohonan dilengkapi",
    ClockKind.PAUSED: "waktu dihentikan sementara",
    ClockKind.RESUMED: "waktu dilanjutkan",
    ClockKind.EXTENDED: "perpanjangan diberitahukan",
    ClockKind.CORRECTED: "waktu terima dikoreksi",
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


def due(events: Sequence[ClockEvent], rule: Rule, calendar: WorkingCalendar, zone: ZoneInfo) -> Due:
    """When `rule` falls due for what happened so far, with the trace.

    Raises InvalidInput when no event starts this clock, CalendarYearMissing when a day is needed
    that no table of free days covers.
    """
    ordered = sorted(events, key=lambda event: event.at)
    start = _start(ordered, rule)
    if rule.unit is Unit.HOURS:
        return _due_by_hours(start, rule, calendar, zone)
    steps = _walk(_head(start, zone), rule, calendar, _pauses(ordered, rule, zone))
    steps[-1] = _name_due(steps[-1], zone)
    steps += [_note(event, rule, zone) for event in ordered if _is_note(event, start)]
    trace = tuple(sorted(steps, key=lambda step: (step.day, step.kind is StepKind.NOTE)))
    last = max(step.day for step in steps if step.counted)
    ends = datetime.combine(last, time.max, zone).astimezone(UTC)
    return Due(last, ends, rule.basis, rule.evidence, trace, calendar.version, rule, zone)


def _start(ordered: Sequence[ClockEvent], rule: Rule) -> ClockEvent:
    starts = [event for event in ordered if event.kind is rule.counts_from]
    if not starts:
        words = START_WORDS[rule.counts_from]
        raise InvalidInput(
            "clock.no_start",
            f"Aturan {rule.code} belum dapat dihitung karena belum ada saat {words}.",
            field="received",
        )
    return starts[-1] if rule.repeats else starts[0]


def _walk(
    head: Step, rule: Rule, calendar: WorkingCalendar, pauses: Sequence[tuple[date, date]]
) -> list[Step]:
    """`head` (day 0) and every day after it up to the one that carries the last number."""
    steps, number, day = [head], 0, head.day
    while number < rule.total:
        day += timedelta(days=1)
        off = calendar.reason(day) if rule.unit is Unit.WORKING_DAYS else None
        if off is not None:
            steps.append(uncounted(day, StepKind.SKIPPED, _skip_text(day, off), off))
        elif any(stopped < day <= went_on for stopped, went_on in pauses):
            text = f"{format_date(day)} tidak dihitung: waktu dihentikan sementara"
            steps.append(uncounted(day, StepKind.PAUSED, text))
        else:
            number += 1
            steps.append(counted(day, number, _count_text(number, day, rule, calendar)))
    return steps


def _due_by_hours(start: ClockEvent, rule: Rule, calendar: WorkingCalendar, zone: ZoneInfo) -> Due:
    """Hours run around the clock: no calendar, no end of day."""
    ends = start.at.astimezone(UTC) + timedelta(hours=rule.total)
    last = ends.astimezone(zone).date()
    text = f"{rule.total} jam kemudian = {format_day(last)}, {format_time(ends, zone)}: jatuh tempo"
    trace = (_head(start, zone), counted(last, rule.total, text))
    return Due(last, ends, rule.basis, rule.evidence, trace, calendar.version, rule, zone)


def _pauses(ordered: Sequence[ClockEvent], rule: Rule, zone: ZoneInfo) -> list[tuple[date, date]]:
    """Spans in which the clock stood still, as (day it stopped, day it went on).

    The first day still counts, the second does not: it is a day 0 again. A clock that has not gone
    on yet shows the earliest date possible, so the original date stays in sight.
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


def _head(start: ClockEvent, zone: ZoneInfo) -> Step:
    """Day 0. Midnight stands for a day whose hour nobody wrote down."""
    local = start.at.astimezone(zone)
    when = format_day(local.date())
    if local.time() != time.min:
        when += f", {format_time(start.at, zone)}"
    return uncounted(local.date(), StepKind.START, f"hari 0 = {when}: {START_WORDS[start.kind]}")


def _is_note(event: ClockEvent, start: ClockEvent) -> bool:
    return event is not start and event.kind in _NOTES and event.at >= start.at


def _note(event: ClockEvent, rule: Rule, zone: ZoneInfo) -> Step:
    day = event.at.astimezone(zone).date()
    text = f"{format_date(day)}: {_NOTES[event.kind]}"
    if event.kind in (*_STOPS, *_GOES_ON) and not rule.pauses:
        text += "; aturan ini tidak mengenal penghentian waktu, jatuh tempo tetap"
    if event.note:
        text += f" ({event.note})"
    return uncounted(day, StepKind.NOTE, text)


def _skip_text(day: date, off: DayOff) -> str:
    if off.kind is DayKind.WEEKEND:
        return f"{format_date(day)} dilewati: {off.name}"
    name = off.name.replace("Cuti Bersama", "cuti bersama")
    return f"{format_date(day)} dilewati: {name}, {off.source}"


def _count_text(number: int, day: date, rule: Rule, calendar: WorkingCalendar) -> str:
    text = f"hari {number} = {format_day(day)}"
    decree = calendar.decree(day)
    if decree is not None and rule.unit is Unit.WORKING_DAYS:
        text += f" (hari kerja: {decree.name}, {decree.decree})"
    if rule.base is not None and number == rule.base.total:
        text += ": jatuh tempo pertama; perpanjangan dihitung mulai hari berikutnya"
    return text


def _name_due(step: Step, zone: ZoneInfo) -> Step:
    local = ZONES.get(zone.key, zone.key)
    return replace(step, text=f"{step.text}: jatuh tempo, sampai akhir hari {local}")
