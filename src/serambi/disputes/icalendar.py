"""Calendars as text (RFC 5545): folded at 75 octets, escaped, with the office's time zone. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

PRODUCT = "-//Serambi//Sengketa Informasi//ID"
MEDIA_TYPE = "text/calendar; charset=utf-8"
_WIDTH = 75


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something at an hour. `sequence` counts its changes; `uid` stays the same through them."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    title: str
    place: str = ""
    link: str = ""
    words: str = ""
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """A whole day by whose end something is owed."""

    uid: str
    day: date
    changed_at: datetime
    title: str
    words: str = ""


def calendar(name: str, zone: ZoneInfo, entries: Iterable[Meeting | Deadline]) -> bytes:
    """A VCALENDAR with one VEVENT an entry; line ends are CRLF, the text is UTF-8."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        _text("X-WR-CALNAME", name), f"X-WR-TIMEZONE:{zone.key}", *_zone(zone),
    ]  # fmt: skip
    for entry in entries:
        lines += _meeting(entry, zone) if isinstance(entry, Meeting) else _deadline(entry)
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines).encode()


def escape(text: str) -> str:
    """TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line ends are escaped."""
    even = text.replace("\r\n", "\n").replace("\r", "\n")
    for mark in ("\\", ";", ","):
        even = even.replace(mark, "\\" + mark)
    return even.replace("\n", "\\n")


def fold(line: str) -> str:
    """`line` in pieces of at most 75 octets, each but the first begun by a space (§3.1).

    No character is cut in two.
    """
    pieces, piece, size = [], "", 0
    for letter in line:
        weight = len(letter.encode())
        if size + weight > _WIDTH:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + weight
    return "\r\n".join([*pieces, piece])


def _text(name: str, value: str) -> str:
    return f"{name}:{escape(value)}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y%m%dT%H%M%S")


def _zone(zone: ZoneInfo) -> list[str]:
    """Indonesia's zones keep one offset all year, so one STANDARD part says everything."""
    here = datetime(2020, 1, 1, tzinfo=zone)
    minutes = int((here.utcoffset() or timedelta()).total_seconds()) // 60
    sign, rest = ("+", minutes) if minutes >= 0 else ("-", -minutes)
    offset = f"{sign}{rest // 60:02}{rest % 60:02}"
    return [
        "BEGIN:VTIMEZONE", f"TZID:{zone.key}", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", f"TZNAME:{here.tzname() or zone.key}",
        "END:STANDARD", "END:VTIMEZONE",
    ]  # fmt: skip


def _meeting(one: Meeting, zone: ZoneInfo) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{one.uid}",
        f"DTSTAMP:{_utc(one.changed_at)}",
        f"LAST-MODIFIED:{_utc(one.changed_at)}",
        f"SEQUENCE:{one.sequence}",
        f"DTSTART;TZID={zone.key}:{_local(one.starts_at, zone)}",
        f"DTEND;TZID={zone.key}:{_local(one.ends_at, zone)}",
        _text("SUMMARY", one.title),
        f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}",
    ]
    if one.place:
        lines.append(_text("LOCATION", one.place))
    if one.link:
        lines.append(f"URL:{one.link}")
    if one.words:
        lines.append(_text("DESCRIPTION", one.words))
    if not one.cancelled:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            _text("DESCRIPTION", one.title),
            "TRIGGER:-P1D",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def _deadline(one: Deadline) -> list[str]:
    following = one.day + timedelta(days=1)
    return [
        "BEGIN:VEVENT",
        f"UID:{one.uid}",
        f"DTSTAMP:{_utc(one.changed_at)}",
        f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{following:%Y%m%d}",
        _text("SUMMARY", one.title),
        *([_text("DESCRIPTION", one.words)] if one.words else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
