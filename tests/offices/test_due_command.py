"""`serambi due` prints a date and its reasons, and says plainly what is wrong."""

import json
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection

from serambi.offices.management.commands import due as command
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.selectors import calendar_for

WARNING = "belum ada di basis data: dipakai kalender nasional"


class Answer:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


def ask(*arguments: str) -> Answer:
    out, err = StringIO(), StringIO()
    try:
        call_command("due", *arguments, stdout=out, stderr=err)
    except SystemExit as leave:
        return Answer(int(leave.code or 0), out.getvalue(), err.getvalue())
    return Answer(0, out.getvalue(), err.getvalue())


def ask_answer(*more: str, regime: str = "umum") -> Answer:
    return ask("--rule", "request.answer", "--regime", regime, *more)


def test_it_answers_without_a_database() -> None:
    """This test has no database: pytest-django would stop any query."""
    answer = ask_answer("--received", "2026-03-17", "--json")
    assert (answer.code, answer.err) == (0, "")
    trace = answer.json.pop("trace")
    assert answer.json | {"trace": None} == {
        "rule": "request.answer",
        "regime": "umum",
        "received": "2026-03-17",
        "due": "2026-04-08",
        "due_at": "2026-04-08T23:59:59.999999+07:00",
        "basis": "UU 14/2008 Pasal 22 ayat (7)",
        "evidence": "V",
        "note": "",
        "trace": None,
        "calendar_version": answer.json["calendar_version"],
        "zone": "Asia/Jakarta",
    }
    assert trace[0] == "hari 0 = Selasa, 17 Maret 2026: permohonan diterima"
    assert trace[-1] == "hari 10 = Rabu, 8 April 2026: jatuh tempo, sampai akhir hari WIB"
    assert any("cuti bersama Hari Raya Idul Fitri" in line for line in trace)


@pytest.mark.parametrize(
    ("rule", "regime", "received", "due"),
    [
        ("request.complete", "umum", "2026-12-22", "2026-12-29"),
        ("request.answer", "pemilu", "2026-03-17", "2026-03-27"),
        ("request.extended", "umum", "2026-12-23", "2027-01-21"),
        ("request.extended", "pemilu", "2026-12-23", "2027-01-04"),
        ("objection.file", "umum", "2026-11-02", "2026-12-14"),
        ("objection.answer", "pemilu", "2026-11-02", "2026-11-05"),
        ("dispute.file", "umum", "2026-12-14", "2027-01-07"),
    ],
)
def test_every_main_rule_is_reckoned(rule: str, regime: str, received: str, due: str) -> None:
    answer = ask("--rule", rule, "--regime", regime, "--received", received, "--json")
    assert answer.json["due"] == due


def test_it_speaks_to_people() -> None:
    answer = ask("--rule", "request.extended", "--regime", "pemilu", "--received", "2026-12-23")
    lines = answer.out.splitlines()
    assert lines[0] == "Jatuh tempo: Senin, 4 Januari 2027, sampai akhir hari WIB"
    assert lines[1] == "Aturan: request.extended, 5 hari kerja, Informasi Pemilu dan Pemilihan"
    assert lines[2] == "Dasar: Perki 1/2019 Pasal 12 (dasar: sekunder)"
    assert lines[3].startswith("Catatan: ")
    assert "  hari 0 = Rabu, 23 Desember 2026: permohonan diterima" in lines


def test_a_clock_of_hours_ends_at_its_minute() -> None:
    answer = ask("--rule", "pdp.breach", "--received", "2026-11-20T08:30")
    assert answer.out.startswith("Jatuh tempo: Senin, 23 November 2026, 08.30 WIB\n")
    assert "Catatan:" in answer.out


def test_a_rule_without_a_note_prints_none() -> None:
    assert "Catatan" not in ask_answer("--received", "2026-11-02").out


@pytest.mark.parametrize(
    ("received", "day"),
    [
        ("2026-11-23T23:59:59", "2026-11-23"),
        ("2026-11-23T16:59:59Z", "2026-11-23"),
        ("2026-11-23T17:00:00+00:00", "2026-11-24"),
    ],
)
def test_a_time_is_local_unless_it_carries_an_offset(received: str, day: str) -> None:
    assert ask_answer("--received", received, "--json").json["received"] == day


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--rule", "request.answer"], "Tanggal diterima belum diisi."),
        (["--rule", "request.answer", "--received", "17-03-2026"], "Tanggal 17-03-2026 tidak"),
        (["--rule", "request.answer", "--received", "2026-02-30"], "Tanggal 2026-02-30 tidak"),
        (["--rule", "request.answer", "--received", "9999-12-31"], "Tanggal 9999-12-31 tidak"),
        (["--rule", "request.answer", "--received", "0001-01-01"], "Tanggal 0001-01-01 tidak"),
        (["--received", "2026-03-17"], "Tidak ada aturan waktu bernama"),
        (["--rule", "request.anser", "--received", "2026-03-17"], "bernama request.anser"),
        (
            ["--rule", "request.answer", "--received", "1999-01-04"],
            "yang berlaku pada 4 Januari 1999",
        ),
        (["--rule", "request.answer", "--received", "2027-12-20"], "tahun 2028 belum tersedia"),
        (["--rule", "request.answer", "--received", "2026-03-17", "--regime", "x"], "Rezim x"),
        (["--rule", "request.answer", "--received", "2026-03-17", "--office", "19x"], "kantor 19x"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments: list[str], words: str) -> None:
    answer = ask(*arguments)
    assert answer.code == 2
    assert answer.out == ""
    assert words in answer.err
    assert len(answer.err.strip().splitlines()) == 1


def test_an_office_brings_its_own_zone_and_decrees(pangkalpinang: Office) -> None:
    CalendarOverride.objects.create(
        office=pangkalpinang,
        day=date(2026, 11, 3),
        name="Pemungutan suara ulang",
        decree="SK 5/2026",
        created_at=datetime(2026, 10, 1, tzinfo=UTC),
    )
    Office.objects.filter(pk=pangkalpinang.pk).update(zone="Asia/Makassar")
    answer = ask_answer("--received", "2026-11-02", "--office", "1971", "--json", regime="pemilu")
    assert (answer.json["due"], answer.json["zone"]) == ("2026-11-06", "Asia/Makassar")
    assert "3 November 2026 dilewati: Pemungutan suara ulang, SK 5/2026" in answer.json["trace"]
    assert answer.json["calendar_version"] == calendar_for(pangkalpinang).version
    assert answer.err == ""


def test_an_unknown_office_falls_back_to_the_nation_with_a_warning(babel: Office) -> None:
    answer = ask_answer("--received", "2026-11-02", "--office", "8171", "--json", regime="pemilu")
    assert (answer.code, answer.json["due"], answer.json["zone"]) == (
        0,
        "2026-11-05",
        "Asia/Jayapura",
    )
    assert f"Kantor 8171 {WARNING}" in answer.err


def test_a_database_without_tables_falls_back_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_table(code: str) -> Office:
        raise DatabaseError("no such table: offices_office")

    monkeypatch.setattr(command, "office_by_code", no_table)
    monkeypatch.setattr(command, "_database_is_there", lambda: True)
    answer = ask_answer("--received", "2026-11-02", "--office", "5171", "--json")
    assert (answer.code, answer.json["zone"]) == (0, "Asia/Makassar")
    assert WARNING in answer.err


def test_a_database_file_that_does_not_exist_is_not_created(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing = tmp_path / "serambi.sqlite3"
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", missing)
    answer = ask_answer("--received", "2026-11-02", "--office", "1971", "--json")
    assert (answer.code, answer.json["due"]) == (0, "2026-11-16")
    assert WARNING in answer.err
    assert not missing.exists()
