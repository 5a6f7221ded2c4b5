"""A year's decree as a file: read, judged row by row, brought in whole or not at all."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.law.calendar import WorkingCalendar
from serambi.ledger.selectors import thread
from serambi.offices.models import CalendarOverride
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.timekeeping.days import Scope
from serambi.timekeeping.importing.check import Checked, check, read
from serambi.timekeeping.services import imports
from tests.timekeeping.conftest import Calendars

HEAD = "tanggal,nama,jenis,nomor SK,cakupan\n"
NATION = (Scope.NATION, Scope.OFFICE)
PLAIN = WorkingCalendar()


def looked(text: str, scopes: tuple[Scope, ...] = NATION) -> Checked:
    return check(read((HEAD + text).encode()), PLAIN, scopes)


def year_file(year: int, free: int) -> str:
    """A national file of `free` holidays on weekdays of `year`."""
    days = [date(year, month, day) for month in range(1, 13) for day in (4, 12, 18)]
    weekdays = [day for day in days if day.weekday() < 5][:free]
    assert len(weekdays) == free
    return "".join(
        f"{day:%d/%m/%Y},Libur {n},libur nasional,SKB 3/{year},nasional\n"
        for n, day in enumerate(weekdays)
    )


def test_days_of_three_kinds_are_read_as_people_write_them() -> None:
    found = looked(
        "17/08/2026,Hari Kemerdekaan,Libur Nasional,SKB 1,nasional\n"
        "2026-11-27,Natal,cuti bersama,SKB 1,nasional\n"
        "28 November 2026,Pengganti,hari kerja,SK 7,kantor\n"
        "2026-11-30,Pilkada,libur,SK 8,\n"
    )
    assert found.problems == []
    assert [(one.day.day, one.day.working, one.day.name, one.day.scope) for one in found.lines] == [
        (date(2026, 8, 17), False, "Hari Kemerdekaan", Scope.NATION),
        (date(2026, 11, 27), False, "Cuti Bersama Natal", Scope.NATION),
        (date(2026, 11, 28), True, "Pengganti", Scope.OFFICE),
        (date(2026, 11, 30), False, "Pilkada", Scope.NATION),
    ]
    assert [one.effect for one in found.lines] == [
        "sama dengan tabel", "menjadi libur", "menjadi hari kerja", "menjadi libur",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ("kemarin,Libur,libur,SKB 1,nasional", "tanggal", "“kemarin” bukan tanggal"),
        ("31/02/2026,Libur,libur,SKB 1,nasional", "tanggal", "bukan tanggal"),
        ("27/11/2026,Libur,libur panjang,SKB 1,nasional", "jenis", "“libur panjang” bukan libur nasional"),
        ("27/11/2026,,libur,SKB 1,nasional", "nama", "Nama hari berisi"),
        ("27/11/2026,Libur,libur,,nasional", "nomor SK", "belum diisi"),
        ("27/11/2026,Libur,libur,SKB 1,provinsi", "cakupan", "“provinsi” tidak ditetapkan kantor ini"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_stand_is_told_with_its_line_and_column(
    row: str, column: str, words: str
) -> None:
    found = looked("17/08/2026,Hari Kemerdekaan,libur,SKB 1,nasional\n" + row + "\n")
    [problem] = found.problems
    assert (problem.row, problem.column) == (3, column)
    assert words in problem.message


def test_a_day_twice_and_a_second_year_are_mistakes() -> None:
    found = looked(
        "27/11/2026,Libur,libur,SKB 1,nasional\n"
        "27/11/2026,Libur lagi,libur,SKB 1,nasional\n"
        "27/11/2025,Tahun lain,libur,SKB 1,nasional\n"
    )
    assert [problem.row for problem in found.problems] == [3, 4]
    assert "sudah ada di baris 2" in found.problems[0].message
    assert "tahun 2026 dan 2025" in found.problems[1].message


def test_a_file_without_its_columns_is_no_calendar() -> None:
    assert (
        "nama, jenis, nomor SK"
        in check(read(b"tanggal,x\n1/1/2026,y\n"), PLAIN, NATION).problems[0].message
    )
    for data in (b"", b"halo,dunia\n1,2\n", b"\xd0\xcf\x11\xe0old", b"PK\x03\x04broken"):
        with pytest.raises(InvalidInput) as caught:
            read(data)
        assert caught.value.field == "file"


def test_a_year_that_the_table_does_not_know_needs_all_its_free_days() -> None:
    assert "paling sedikit 16" in looked(year_file(2029, 15)).problems[0].message
    found = looked(year_file(2029, 16))
    assert found.problems == []
    assert {line.effect for line in found.lines} == {"baru"}


def test_estimates_that_the_decree_does_not_name_become_working_days() -> None:
    rows = year_file(2027, 20) + "10/03/2027,Idul Fitri,libur nasional,SKB 3/2027,nasional\n"
    found = looked(rows)
    assert [one.day for one in found.dropped] == [date(2027, 3, 11), date(2027, 5, 17)]
    assert all(one.working and one.scope is Scope.NATION for one in found.dropped)
    assert "menetapkan perkiraan" in {line.effect for line in found.lines}
    assert any("Hari Kemerdekaan" in words for words in found.missing)


def upload(text: str, name: str = "skb.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), "text/csv")


def test_a_year_is_brought_in_whole_and_once(calendars: Calendars) -> None:
    office, actor = calendars.nation, calendars.nation_admin
    with office_scope(office):
        batch = imports.start(office=office, actor=actor, upload=upload(HEAD + year_file(2029, 18)))
        assert not CalendarOverride.objects.exists()
        assert imports.finish(office=office, actor=actor, batch=batch) == 18
        with pytest.raises((Conflict, NotFound)):
            imports.finish(office=office, actor=actor, batch=batch)
    assert calendar_for(calendars.office).knows(2029)
    event = thread(calendars.nation, ("office", "00"))[-1]
    assert event.sentence() == "Kalender 2029 diimpor dari skb.csv: 18 hari ditetapkan."
    assert len(event.payload["days"]) == 18


def test_a_file_with_one_wrong_row_leaves_nothing_behind(calendars: Calendars) -> None:
    office, actor = calendars.nation, calendars.nation_admin
    text = HEAD + year_file(2029, 18) + "entah,Libur,libur,SKB,nasional\n"
    with office_scope(office):
        batch = imports.start(office=office, actor=actor, upload=upload(text))
        with pytest.raises(Refused):
            imports.finish(office=office, actor=actor, batch=batch)
    assert not CalendarOverride.objects.exists()


def test_a_workbook_is_read_like_a_csv(calendars: Calendars) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tanggal", "Nama Hari", "Jenis", "Nomor SKB", "Cakupan"])
    sheet.append([date(2026, 12, 2), "Pemungutan suara ulang", "Libur", "SK 12/2026", "kantor"])
    kept = io.BytesIO()
    book.save(kept)
    file = SimpleUploadedFile("kalender.xlsx", kept.getvalue())
    batch = imports.start(office=calendars.office, actor=calendars.admin, upload=file)
    assert imports.finish(office=calendars.office, actor=calendars.admin, batch=batch) == 1
    assert not calendar_for(calendars.office).is_working(date(2026, 12, 2))


def test_only_an_administrator_brings_a_calendar_in(calendars: Calendars) -> None:
    with pytest.raises(NotAllowed):
        imports.start(office=calendars.office, actor=calendars.officer, upload=upload(HEAD))
