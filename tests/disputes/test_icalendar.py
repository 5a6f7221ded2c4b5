"""Hearings as iCalendar text, read back by a reader of its own (RFC 5545)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.core import clock
from serambi.disputes.icalendar import Deadline, Meeting, calendar, escape, fold
from serambi.disputes.selectors.calendar import ics
from serambi.disputes.services import hearings
from serambi.law.dispute import Outcome
from serambi.law.roles import Role
from tests.disputes.conftest import Bench
from tests.disputes.disputes import SUMMONS, opened, ruled, summoned
from tests.support.acting import OnHearing
from tests.support.cast import ClientAs, World

WIB = ZoneInfo("Asia/Jakarta")
WHEN = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
MEETING = Meeting(
    uid="a@1971.serambi", starts_at=WHEN, ends_at=WHEN.replace(hour=4), changed_at=WHEN,
    title="Pemeriksaan awal; ruang A, lantai 2\\utara", place="Jalan Contoh 9,\nPangkalpinang",
    link="https://rapat.contoh.example/x?y=1,2;3", words="Bawa surat kuasa",
)  # fmt: skip


def unfold(data: bytes) -> list[str]:
    """The content lines; every physical line is checked on the way."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines: list[bytes] = []
    for line in physical:
        if line.startswith(b" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def unescape(text: str) -> str:
    out, rest = "", iter(text)
    for letter in rest:
        out += (
            {"n": "\n", "N": "\n"}.get(follower := next(rest), follower)
            if letter == "\\"
            else letter
        )
    return out


def events(data: bytes) -> list[dict[str, str]]:
    """The VEVENTs as name (with parameters) → value; alarms are left out."""
    found: list[dict[str, str]] = []
    open_parts: list[str] = []
    for line in unfold(data):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif open_parts[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = value
    assert open_parts == []
    return found


def test_a_meeting_is_read_back_as_it_was() -> None:
    [event] = events(calendar("Sengketa", WIB, [MEETING]))
    assert event["DTSTART;TZID=Asia/Jakarta"] == "20261201T090000"
    assert event["DTEND;TZID=Asia/Jakarta"] == "20261201T110000"
    assert event["DTSTAMP"] == "20261201T020000Z"
    assert event["UID"] == MEETING.uid
    assert event["STATUS"] == "CONFIRMED"
    assert unescape(event["SUMMARY"]) == MEETING.title
    assert unescape(event["LOCATION"]) == MEETING.place
    assert event["URL"] == MEETING.link  # a URI is no text: nothing in it is escaped


def test_the_calendar_says_what_it_needs_and_which_zone_it_means() -> None:
    lines = unfold(calendar("Sengketa, kota", ZoneInfo("Asia/Jayapura"), []))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "METHOD:PUBLISH", "TZID:Asia/Jayapura", "TZOFFSETTO:+0900"} <= set(lines)
    assert "X-WR-CALNAME:Sengketa\\, kota" in lines
    assert any(line.startswith("PRODID:") for line in lines)


def test_a_called_off_meeting_keeps_its_name_and_counts_on() -> None:
    [event] = events(calendar("x", WIB, [replace(MEETING, cancelled=True, sequence=3)]))
    assert (event["UID"], event["STATUS"], event["SEQUENCE"]) == (MEETING.uid, "CANCELLED", "3")


def test_a_deadline_is_a_whole_day_that_ends_before_the_next() -> None:
    one = Deadline(uid="b@x", day=date(2026, 12, 31), changed_at=WHEN, title="Gugatan")
    [event] = events(calendar("x", WIB, [one]))
    assert event["DTSTART;VALUE=DATE"] == "20261231"
    assert event["DTEND;VALUE=DATE"] == "20270101"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_whatever_is_typed_comes_back_and_no_line_is_too_long(text: str) -> None:
    [event] = events(
        calendar("x", WIB, [replace(MEETING, title=text, place="", link="", words="")])
    )
    assert unescape(event["SUMMARY"]) == text


def test_folding_cuts_no_letter_in_two() -> None:
    pieces = fold("SUMMARY:" + "é" * 100).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == "SUMMARY:" + "é" * 100


def test_line_ends_of_every_kind_are_one() -> None:
    assert escape("a\r\nb\rc\nd") == "a\\nb\\nc\\nd"


def test_the_desks_calendar_follows_a_hearing_through_its_changes(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    hearing = summoned(bench.office, bench.officer, dispute)
    act: OnHearing = {
        "office": bench.office,
        "actor": bench.officer,
        "dispute_id": dispute.pk,
        "hearing_id": hearing.pk,
    }

    def shown() -> dict[str, str]:
        [event] = events(ics(bench.office, type(dispute).objects.all(), "Sengketa"))
        return event

    before = shown()
    hearings.move_hearing(
        **act, summons=replace(SUMMONS, starts_at=datetime(2026, 12, 2, 6, 30, tzinfo=UTC))
    )
    moved = shown()
    hearings.cancel_hearing(**act, reason="Majelis berhalangan")
    gone = shown()
    assert before["UID"] == moved["UID"] == gone["UID"]
    assert [one["SEQUENCE"] for one in (before, moved, gone)] == ["0", "1", "2"]
    assert moved["DTSTART;TZID=Asia/Jakarta"] == "20261202T133000"
    assert gone["STATUS"] == "CANCELLED"
    assert "Sari" not in str(before)


def test_the_day_to_challenge_stands_in_the_calendar(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = ruled(bench.office, bench.ppid, dispute, Outcome.DIKABULKAN)
    with clock.fixed(moment):
        found = events(ics(bench.office, type(dispute).objects.all(), "Sengketa"))
    assert [one["DTSTART;VALUE=DATE"] for one in found if "DTSTART;VALUE=DATE" in one] == [
        "20261217"
    ]


@pytest.mark.parametrize("role", [Role.PEMBINA, Role.PETUGAS])
def test_the_calendars_are_downloads_for_the_signed_in_desk(
    bench: Bench, world: World, client_as: ClientAs, role: Role
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    summoned(bench.office, bench.officer, dispute)
    for path in ("kalender.ics", f"{dispute.pk}/kalender.ics"):
        address = f"/1971/meja/sengketa/{path}"
        response = client_as(world.here[role]).get(address)
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert "no-store" in response.headers["Cache-Control"]
        assert len(events(response.content)) == 1
        assert client_as(None).get(address).status_code == 302
        assert client_as(world.there[role]).get(address).status_code == 404
