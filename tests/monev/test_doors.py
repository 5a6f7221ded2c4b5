"""What breaks sheets, scores, dates and codes is answered with a sentence at the field, never with a fault."""

import io
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from serambi.core import ids
from serambi.monev.models import (
    Answer,
    Certificate,
    EvaluationCycle,
    Instrument,
    PartScore,
    Submission,
)
from serambi.monev.models.choices import Stage
from serambi.offices.scoping import all_offices, office_scope
from tests.monev.conftest import Parties
from tests.monev.cycles import finished, on, opened, planned, published, sent, small, verifying
from tests.support.answers import streamed
from tests.support.cast import ClientAs

pytestmark = pytest.mark.django_db
CITY, PROVINCE, NATION = "/1971/meja/penilaian/", "/19/meja/penilaian/", "/00/meja/penilaian/"
HEADER = "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti"
WIDE = f"{HEADER},rekaman,batas_mb,langkah,bobot_kelompok"
HEAD = {"title": "SAQ uji", "assessor": "Bawaslu RI", "year": "2026", "total": "10", "method": "", "scale": ""}  # fmt: skip
GOOD = "1.1,Laman,Menu berkala,4,0,0,tautan\n2.1,Sarana,Ruang layanan,3,0,0,foto\n2.2,Sarana,Loket,3,0,0,foto\n"


def sheet(rows: str, header: str = HEADER) -> bytes:
    return f"{header}\n{rows}".encode()


def row(**changes: str) -> bytes:
    """The good sheet, its first question changed, with every column there is."""
    cells = {
        "kode": "1.1", "kelompok": "Laman", "pertanyaan": "Menu", "bobot": "4", "semua_atau_nol": "0",
        "boleh_nihil": "0", "bukti": "tautan", "rekaman": "", "batas_mb": "", "langkah": "",
        "bobot_kelompok": "",
    } | changes  # fmt: skip
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(WIDE.split(","))
    page.append(list(cells.values()))
    for cell in page[2]:
        cell.data_type = "s"  # what begins with "=" stands there as text
    for line in GOOD.splitlines()[1:]:
        page.append([*line.split(","), "", "", "", ""])
    return saved(book)


def saved(book: Workbook) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def bring(client: Client, data: bytes, **changes: str) -> tuple[int, str]:
    upload = SimpleUploadedFile("saq.xlsx", data)
    answer = client.post(f"{NATION}instrumen/baru/", {**HEAD, **changes, "file": upload})
    return answer.status_code, answer.content.decode()


def merged() -> bytes:
    book = load_workbook(io.BytesIO(row()))
    page = book.active
    assert page is not None
    page.merge_cells("A2:C2")
    return saved(book)


def formulas() -> bytes:
    book = load_workbook(io.BytesIO(row()))
    page = book.active
    assert page is not None
    page["D2"] = "=2+2"
    return saved(book)


HOSTILE = {
    "nothing": b"",
    "blanks": b"  \n\n ",
    "noise": bytes(range(256)) * 40,
    "a half zip": row()[:400],
    "latin": sheet(GOOD.replace("Menu", "Ménu")).decode().encode("latin-1")[:-1] + b"\x81\xfe\n",
    "no columns": b"a,b\n1,2\n",
    "100000 rows": sheet("".join(f"{n},Laman,Soal,1,0,0,foto\n" for n in range(100_000))),
    "twice": sheet(GOOD + "1.1,Laman,Lagi,4,0,0,tautan\n"),
    "wrong sum": sheet(GOOD.replace(",4,", ",3,")),
    "merged": merged(),
}  # fmt: skip
LINE_2 = '<th scope="row" class="number">2</th>'
NUMBERS = [
    "NaN", "sNaN", "inf", "-Infinity", "-4", "0", "1e309", "1e-400", "9" * 400, "1_0", "4,000.5",
    "٤", "４", "0x4", "4 4", "=2+2", "'4", "4.005", "--4", "1e999999999999",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words_and_nothing_is_kept(
    parties: Parties, runner: Client, name: str
) -> None:
    status, page = bring(runner, HOSTILE[name])
    assert status == 422
    assert 'value="SAQ uji"' in page
    assert 'class="error-summary' in page or 'class="notice' in page
    assert Instrument.objects.count() == 0


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_sheet_of_another_encoding_comes_in_whole(
    parties: Parties, runner: Client, encoding: str
) -> None:
    status, _page = bring(runner, sheet(GOOD.replace("Menu", "Ménu")).decode().encode(encoding))
    assert status == 302
    assert Instrument.objects.get().questions.all()[0].text == "Ménu berkala"


@pytest.mark.parametrize("column", ["bobot", "batas_mb", "bobot_kelompok", "langkah"])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_that_is_none_is_told_with_its_line(
    parties: Parties, runner: Client, column: str, number: str
) -> None:
    said = f"{number}/3/2/1/0" if column == "langkah" else number
    status, page = bring(runner, row(**{column: said}))
    assert status == 422, (column, number)
    assert LINE_2 in page
    assert Instrument.objects.count() == 0


@pytest.mark.parametrize("megabytes", ["10000", "9999.95", "99999", "2.25"])
def test_a_limit_that_the_column_cannot_hold_is_refused(
    parties: Parties, runner: Client, megabytes: str
) -> None:
    assert bring(runner, row(batas_mb=megabytes))[0] == 422


@pytest.mark.parametrize("megabytes", ["2", "2,5", "0.5"])
def test_a_limit_in_megabytes_comes_in_as_it_was_typed(
    parties: Parties, runner: Client, megabytes: str
) -> None:
    assert bring(runner, row(batas_mb=megabytes))[0] == 302
    kept = Instrument.objects.get().questions.all()[0].most_mb
    assert kept == Decimal(megabytes.replace(",", "."))


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("kode", "=1+1"), ("kode", "@SUM(A1)"), ("kode", "-1"), ("kode", "+1"), ("kode", "1\t2\x07"),
        ("rekaman", "=HYPERLINK(1)"), ("kode", "x" * 21), ("pertanyaan", "y" * 1001),
        ("kelompok", "z" * 161), ("semua_atau_nol", "2"), ("boleh_nihil", "mungkin"), ("bukti", "emas"),
        ("pertanyaan", "a\u202eb"), ("kelompok", ""),
    ],
)  # fmt: skip
def test_text_that_harms_a_sheet_or_has_no_room_is_told_with_its_line(
    parties: Parties, runner: Client, column: str, text: str
) -> None:
    if "\x07" in text:
        status, page = bring(runner, sheet(GOOD.replace("1.1", text)))
    else:
        status, page = bring(runner, row(**{column: text}))
    assert status == 422
    assert LINE_2 in page
    assert Instrument.objects.count() == 0


def test_formulas_in_a_sheet_are_never_reckoned_here(parties: Parties, runner: Client) -> None:
    status, page = bring(runner, formulas())
    assert status == 422
    assert LINE_2 in page


@pytest.mark.parametrize("field", ["title", "assessor"])
@pytest.mark.parametrize("text", ["", "ab", "x" * 400, "a\u202eb\u0007c"])
def test_the_head_of_an_instrument_is_checked_at_its_field(
    parties: Parties, runner: Client, field: str, text: str
) -> None:
    status, page = bring(runner, sheet(GOOD), **{field: text})
    assert status == 422
    assert f'id="id_{field}_error"' in page
    assert Instrument.objects.count() == 0


@pytest.mark.parametrize("total", ["NaN", "1e309", "-1", "0", "9" * 60, "10,001", "١٠", ""])
def test_a_total_that_is_none_is_refused(parties: Parties, runner: Client, total: str) -> None:
    status, _page = bring(runner, sheet(GOOD), total=total)
    assert status == (302 if total == "١٠" else 422)


def test_the_same_assessor_typed_with_spaces_gets_the_next_version(
    parties: Parties, runner: Client
) -> None:
    assert bring(runner, sheet(GOOD))[0] == 302
    assert bring(runner, sheet(GOOD), assessor="  Bawaslu RI ")[0] == 302
    assert sorted(Instrument.objects.values_list("version", flat=True)) == [1, 2]


def scored(client: Client, cycle: EvaluationCycle, value: str) -> int:
    address = f"{PROVINCE}{cycle.pk}/nilai/1971/bagian/"
    return client.post(
        address, {"part": "Uji akses", "value": value, "reason": "Uji lewat pesan."}
    ).status_code


@pytest.mark.parametrize(
    "value", ["NaN", "sNaN", "inf", "1e309", "-0,01", "100,01", "50,005", "9" * 500, "1_0", "dua", ""]
)  # fmt: skip
def test_a_score_that_is_none_is_refused(parties: Parties, assessor: Client, value: str) -> None:
    cycle = verifying(parties)
    assert scored(assessor, cycle, value) == 422
    with all_offices():
        assert not PartScore.objects.exists()


@pytest.mark.parametrize("part", ["", "SAQ", "Wawancara", "x" * 5000, "Uji akses\x00", "'; --"])
def test_a_part_that_is_none_of_this_stage_is_refused(
    parties: Parties, assessor: Client, part: str
) -> None:
    cycle = verifying(parties)
    answer = assessor.post(
        f"{PROVINCE}{cycle.pk}/nilai/1971/bagian/", {"part": part, "value": "50", "reason": "Uji."}
    )
    assert 400 <= answer.status_code < 500


DAYS = [
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "١٢-١٢-٢٠٢٦",
    "0000-00-00",
    "99999-01-01",
    "besok",
]


def calendar(day: str) -> Iterator[tuple[str, str]]:
    for stage in ("pengisian", "verifikasi", "sanggah", "wawancara"):
        yield f"{stage}_first", day
        yield f"{stage}_last", day


@pytest.mark.parametrize("day", DAYS)
def test_days_out_of_this_world_are_refused_when_a_cycle_is_planned(
    parties: Parties, runner: Client, day: str
) -> None:
    said = {
        "title": "Siklus uji", "year": "2026", "instrument": str(small(parties).pk), "level": "kabkota",
        "seats": "2", "ties": "wawancara-uji-saq", **dict(calendar(day)),
    }  # fmt: skip
    answer = runner.post(f"{NATION}siklus/baru/", said)
    assert answer.status_code == 422
    assert 'value="Siklus uji"' in answer.content.decode()
    assert not EvaluationCycle.objects.exists()


@pytest.mark.parametrize("day", DAYS)
def test_days_out_of_this_world_are_refused_when_a_calendar_is_changed(
    parties: Parties, runner: Client, day: str
) -> None:
    plan, running = planned(parties), opened(parties, title="Siklus lain", instrument_id=small(parties).pk)  # fmt: skip
    for cycle in (plan, running):
        answer = runner.post(
            f"{NATION}{cycle.pk}/jadwal/", {**dict(calendar(day)), "reason": "Diperpanjang."}
        )
        assert answer.status_code == 422
        assert runner.get(f"{NATION}{cycle.pk}/").status_code == 200
        assert not cycle.calendar.filter(first__year__in=[1, 9999]).exists()


@pytest.mark.parametrize("year", ["1", "2009", "2007", "2028", "9999", "9" * 5000, "-1", "NaN"])
def test_a_year_that_is_none_is_refused(parties: Parties, runner: Client, year: str) -> None:
    days = dict(calendar("2026-11-23"))
    said = {
        "title": "Siklus uji", "year": year, "instrument": str(small(parties).pk), "level": "kabkota",
        "seats": "2", "ties": "wawancara-uji-saq", **days,
    }  # fmt: skip
    assert runner.post(f"{NATION}siklus/baru/", said).status_code == 422


@pytest.mark.parametrize("group", ["9" * 40, "-1", "0", "x", "", "1.5", "NaN"])
def test_a_group_that_is_none_is_shared_with_nobody(
    parties: Parties, ppid: Client, group: str
) -> None:
    cycle = opened(parties)
    answer = ppid.post(f"{CITY}{cycle.pk}/isian/bagi/", {"group": group, "owner": ""})
    assert answer.status_code in {302, 422, 404}


@pytest.mark.parametrize("number", ["0", "99", "9" * 30, "9" * 5000])
def test_a_question_that_is_not_there_is_not_found(
    parties: Parties, officer: Client, assessor: Client, number: str
) -> None:
    cycle = published(parties)
    with on(10):
        for client, path in (
            (officer, f"{CITY}{cycle.pk}/isian/{number}/"),
            (officer, f"{CITY}{cycle.pk}/isian/{number}/sanggah/"),
            (assessor, f"{PROVINCE}{cycle.pk}/nilai/1971/{number}/"),
        ):
            assert client.get(path).status_code == 404, path
            assert client.post(path, {"given": "A", "grade": "A"}).status_code in {403, 404}, path


@pytest.mark.parametrize("grade", ["", "F", "a b", "NIHIL", "A\x00", "١", "AA", "None"])
def test_a_grade_that_is_none_is_refused(
    parties: Parties, assessor: Client, officer: Client, grade: str
) -> None:
    cycle = verifying(parties)
    answer = assessor.post(
        f"{PROVINCE}{cycle.pk}/nilai/1971/1/", {"given": grade, "reason": "Tautan mati."}
    )
    assert answer.status_code == 422
    other = opened(parties, title="Siklus kedua", instrument_id=small(parties).pk)
    if grade:
        answer = officer.post(f"{CITY}{other.pk}/isian/1/", {"grade": grade, "version": "0"})
        assert answer.status_code == 422


@pytest.mark.parametrize("version", ["9" * 50, "-1", "x", "NaN"])
def test_a_version_that_is_none_changes_nothing_wrongly(
    parties: Parties, officer: Client, version: str
) -> None:
    cycle = opened(parties)
    answer = officer.post(f"{CITY}{cycle.pk}/isian/1/", {"grade": "A", "version": version})
    assert answer.status_code in {302, 422}


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://", "https://[::1", "//x", "x" * 600]
)
def test_a_link_that_leads_nowhere_is_refused(parties: Parties, officer: Client, ppid: Client, link: str) -> None:  # fmt: skip
    cycle = opened(parties)
    answer = officer.post(
        f"{CITY}{cycle.pk}/isian/1/", {"grade": "A", "version": "0", "link": link}
    )
    assert answer.status_code == 422
    shown = published_link(parties, ppid, link)
    assert shown == 422


def published_link(parties: Parties, ppid: Client, link: str) -> int:
    EvaluationCycle.objects.all().update(title="Siklus pertama")
    cycle = published(parties)
    with on(10):
        return ppid.post(
            f"{CITY}{cycle.pk}/isian/1/sanggah/",
            {"wanted": "A", "reason": "Dokumennya terbit sejak Mei, lihat tanggalnya.", "link": link},
        ).status_code  # fmt: skip


def test_nobody_answers_after_sending_nor_grades_after_the_end(
    parties: Parties, officer: Client, assessor: Client, second: Client
) -> None:
    cycle = opened(parties)
    sent(parties, cycle)
    answer = officer.post(f"{CITY}{cycle.pk}/isian/1/", {"grade": "E", "version": "9"})
    assert answer.status_code == 422
    assert "sudah dikirim" in answer.content.decode()
    EvaluationCycle.objects.all().update(title="Siklus pertama")
    done = finished(parties)
    base = f"{PROVINCE}{done.pk}/nilai/1971/1/"
    with on(16):
        for path, words in (("", "given"), ("tetapkan/", "t-given"), ("jawab/", "j-given")):
            answer = second.post(base + path, {words: "A", "t-reason": "Salah ketik.", "j-words": "Salah ketik."})  # fmt: skip
            assert answer.status_code in {403, 409}, path
        assert scored(assessor, done, "50") == 422
    with office_scope(parties.office):
        row = Answer.objects.get(submission__cycle=done, question__position=1)
    assert row.given == "B"


def test_an_office_neither_grades_nor_settles_itself(
    parties: Parties, officer: Client, ppid: Client
) -> None:
    cycle = verifying(parties)
    for client in (officer, ppid):
        for desk in (CITY, PROVINCE):
            for path in ("1/", "1/tetapkan/", "1/jawab/", "bagian/", "uji-akses/"):
                answer = client.post(f"{desk}{cycle.pk}/nilai/1971/{path}", {"given": "A"})
                assert answer.status_code in {403, 404}, (desk, path)
    with office_scope(parties.office):
        assert not Answer.objects.filter(given_at__isnull=False).exists()


def test_another_province_finds_nothing_of_this_subtree(
    parties: Parties, client_as: ClientAs, ri: object
) -> None:
    from serambi.law.roles import Role
    from serambi.offices.models import Office
    from tests.support.cast import member

    other = Office.objects.create(
        code="16", level="provinsi", name="Bawaslu Provinsi Sumatera Selatan", parent=parties.nation
    )
    below = Office.objects.create(
        code="1671", level="kota", name="Bawaslu Kota Palembang", parent=other
    )
    cycle = verifying(parties)
    stranger = client_as(member(other, Role.PPID, name="PPID Sumsel"))
    base = f"/16/meja/penilaian/{cycle.pk}/"
    assert stranger.get(base).status_code == 200
    page = stranger.get(f"{base}nilai/").content.decode()
    assert below.name in page
    assert "Pangkalpinang" not in page
    for path in (
        "nilai/1971/", "nilai/1971/1/", "berkas/1971/isian.pdf", "berkas/1971/jawaban.csv",
        "berkas/1971/hitungan.xlsx", "berkas/1971/piagam.pdf", "nilai/00/", "nilai/1671/",
    ):  # fmt: skip
        assert stranger.get(base + path).status_code == 404, path
    assert stranger.post(f"{base}langkah/", {"langkah": "tutup"}).status_code in {403, 409}
    cycle.refresh_from_db()
    assert cycle.stage == Stage.VERIFYING


@pytest.mark.parametrize(
    "code", ["x", "0" * 24, "A" * 300, "%00", "..%2F..", "١٢٣٤", "' OR 1=1 --", "<b>", "AAAA-BBBB"]
)
def test_a_code_that_opens_nothing_is_one_page_and_404(
    parties: Parties, client: Client, code: str
) -> None:
    answer = client.get(f"/piagam/{code}/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "<b>" not in page.split("<main")[-1].replace("<b></b>", "")


def test_a_true_code_of_nobody_is_the_same_page(parties: Parties, client: Client) -> None:
    answer = client.get(f"/piagam/{ids.new_code()}/")
    assert answer.status_code == 404
    assert "Piagam tidak ditemukan" in answer.content.decode()
    with all_offices():
        assert not Certificate.objects.exists()


def test_acts_that_are_sent_twice_happen_once(
    parties: Parties, runner: Client, ppid: Client, assessor: Client, second: Client
) -> None:
    cycle = opened(parties)
    sent(parties, cycle)
    for _again in range(2):
        answer = ppid.post(f"{CITY}{cycle.pk}/isian/kirim/", {"aware": "on"})
        assert answer.status_code == 409
    with on(7):
        first = runner.post(f"{NATION}{cycle.pk}/langkah/", {"langkah": "tutup"})
        again = runner.post(f"{NATION}{cycle.pk}/langkah/", {"langkah": "tutup"})
    assert (first.status_code, again.status_code) == (302, 409)
    with office_scope(parties.office):
        assert Submission.objects.get(office=parties.office).seals == 1


def test_an_objection_that_a_colleague_was_quicker_with_keeps_what_was_typed(
    parties: Parties, ppid: Client, second: Client
) -> None:
    cycle = published(parties)
    said = {"wanted": "A", "reason": "Dokumennya terbit sejak Mei, lihat tanggalnya."}
    with on(10):
        address = f"{CITY}{cycle.pk}/isian/1/sanggah/"
        assert ppid.post(address, said).status_code == 302
        answer = ppid.post(address, said)
        assert answer.status_code in {409, 422}
        assert "sudah disanggah" in answer.content.decode()
        assert said["reason"] in answer.content.decode()
        reply = {"j-given": "A", "j-words": "Benar, tanggalnya Mei."}
        there = f"{PROVINCE}{cycle.pk}/nilai/1971/1/jawab/"
        assert second.post(there, reply).status_code == 302
        answer = second.post(there, reply)
        assert answer.status_code in {409, 422}
        assert "sudah dijawab" in answer.content.decode()


def test_words_of_an_assessor_outside_are_no_formula_in_the_exported_ranking(
    parties: Parties, ppid: Client
) -> None:
    cycle = finished(parties)
    with all_offices():
        Submission.objects.filter(cycle=cycle, office=parties.office).update(word="=1+1")
    answer = ppid.get(f"{CITY}{cycle.pk}/peringkat/peringkat.csv")
    text = streamed(answer).decode()
    assert ",'=1+1," in text
