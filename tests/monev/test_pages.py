"""The desk's pages of an evaluation, as the office, its province and RI use them one after another."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.core import clock
from serambi.drills.models import Drill
from serambi.law.roles import Role
from serambi.monev.models import EvaluationCycle, Instrument, PartScore
from serambi.monev.selectors.cycles import submission_of
from serambi.offices.scoping import office_scope
from tests.monev.conftest import Parties
from tests.monev.cycles import (
    CALENDAR,
    SHEET,
    answered,
    on,
    opened,
    small,
    verifying,
)  # fmt: skip
from tests.monev.reading import CITY, NATION, PROVINCE, text
from tests.support.cast import ClientAs

pytestmark = pytest.mark.django_db


def test_a_shipped_instrument_is_taken_and_shown_with_whose_words_it_uses(runner: Client) -> None:
    answer = runner.post(f"{NATION}instrumen/ambil/", {"key": "vertikal-2024"}, follow=True)
    page = answer.content.decode()
    assert "103 pertanyaan" in text(runner, f"{NATION}instrumen/")
    assert "Bawaslu RI 2025: Informatif mulai 87,5" in page
    assert "SAQ 90%" in page


def test_a_faulty_file_is_told_line_by_line_and_keeps_what_was_typed(runner: Client) -> None:
    wrong = SHEET.replace("Menu berkala", "").replace(",foto", ",lukisan")
    said = {
        "title": "SAQ percobaan", "assessor": "Komisi Informasi", "year": 2026, "total": "10",
        "method": "", "scale": "", "file": SimpleUploadedFile("saq.csv", wrong.encode()),
    }  # fmt: skip
    answer = runner.post(f"{NATION}instrumen/baru/", said)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "pertanyaan belum diisi." in page
    assert "bukti lukisan tidak dikenal" in page
    assert "SAQ percobaan" in page
    assert not Instrument.objects.exists()
    said["file"] = SimpleUploadedFile("saq.csv", SHEET.encode())
    assert runner.post(f"{NATION}instrumen/baru/", said).status_code == 302
    assert Instrument.objects.get().questions.count() == 4


@pytest.mark.parametrize("file", [None, SimpleUploadedFile("x.csv", b"\x00\x01")])
def test_no_file_and_no_table_are_said_at_the_field(runner: Client, file: object) -> None:
    said = {"title": "SAQ percobaan", "assessor": "KI Babel", "year": 2026, "total": "10"}
    answer = runner.post(f"{NATION}instrumen/baru/", said | ({"file": file} if file else {}))
    assert answer.status_code == 422
    assert 'id="id_file_error"' in answer.content.decode()


def plan_of(parties: Parties, **changes: str) -> dict[str, str]:
    days: dict[str, str] = {}
    for stage, (first, last) in CALENDAR.items():
        days |= {f"{stage}_first": first.isoformat(), f"{stage}_last": last.isoformat()}
    said = {
        "title": "Penilaian 2026", "year": "2026", "instrument": str(small(parties).pk),
        "level": "kabkota", "seats": "2", "ties": "berbagi", **days,
    }  # fmt: skip
    return said | changes


def test_ri_plans_a_cycle_opens_it_and_the_city_finds_its_part(
    parties: Parties, runner: Client, officer: Client
) -> None:
    answer = runner.post(f"{NATION}siklus/baru/", plan_of(parties))
    assert answer.status_code == 302
    cycle = EvaluationCycle.objects.get()
    assert "Buka pengisian" in text(runner, answer["Location"])
    assert "Belum ada siklus" in text(officer, CITY)
    assert runner.post(f"{NATION}{cycle.pk}/langkah/", {"langkah": "buka"}).status_code == 302
    assert "Lanjutkan mengisi" in text(officer, CITY)


def test_a_plan_with_half_a_calendar_is_refused_at_the_field(
    parties: Parties, runner: Client
) -> None:
    answer = runner.post(f"{NATION}siklus/baru/", plan_of(parties, verifikasi_last="", title="x"))
    assert answer.status_code == 422
    assert "Hari terakhir belum diisi." in answer.content.decode()


def test_a_step_that_is_too_early_is_refused_in_words(parties: Parties, runner: Client) -> None:
    cycle = opened(parties)
    answer = runner.post(f"{NATION}{cycle.pk}/langkah/", {"langkah": "tutup"})
    assert answer.status_code == 409
    assert "2 kantor belum mengirim" in answer.content.decode()


def test_days_are_changed_by_page_with_a_reason(parties: Parties, runner: Client) -> None:
    cycle = opened(parties)
    address = f"{NATION}{cycle.pk}/jadwal/"
    assert "Alasan perubahan" in text(runner, address)
    days = plan_of_days()
    assert (
        runner.post(address, days | {"pengisian_last": "2026-11-30", "reason": ""}).status_code
        == 422
    )
    done = runner.post(
        address, days | {"pengisian_last": "2026-11-30", "reason": "Banjir di Bangka."}
    )
    assert done.status_code == 302
    assert cycle.calendar.get(stage="pengisian").last.day == 30


def plan_of_days() -> dict[str, str]:
    days: dict[str, str] = {}
    for stage, (first, last) in CALENDAR.items():
        days |= {f"{stage}_first": first.isoformat(), f"{stage}_last": last.isoformat()}
    return days


def test_an_answer_is_saved_and_leads_to_the_next_that_is_empty(
    parties: Parties, officer: Client
) -> None:
    cycle = opened(parties)
    base = f"{CITY}{cycle.pk}/isian/"
    assert "Lanjut: 1.1" in text(officer, base)
    page = text(officer, f"{base}1/")
    assert "Menu berkala" in page
    assert "4 poin" in page
    answer = officer.post(f"{base}1/", {"grade": "B", "note": "Ada di menu.", "version": "0"})
    assert answer["Location"] == f"{base}2/"
    kept = officer.post(f"{base}2/", {"grade": "A", "version": "0", "diam": "1"})
    assert kept["Location"] == f"{base}2/"
    assert "2 dari 4" in text(officer, base)
    assert 'value="B" ' in text(officer, f"{base}1/") or "checked" in text(officer, f"{base}1/")


def test_the_page_saves_by_itself_what_is_half_typed(parties: Parties, officer: Client) -> None:
    cycle = opened(parties)
    base = f"{CITY}{cycle.pk}/isian/"
    half = {"grade": "", "note": "Baru seten", "link": "https://", "version": "0"}
    assert officer.post(f"{base}1/", half, headers={"X-Draft": "1"}).status_code == 204
    assert "Baru seten" in text(officer, f"{base}1/")
    wrong = officer.post(f"{base}1/", half | {"grade": "Z"}, headers={"X-Draft": "1"})
    assert wrong.status_code == 422


def test_a_wrong_answer_stands_at_its_field_with_what_was_typed(
    parties: Parties, officer: Client
) -> None:
    cycle = opened(parties)
    answer = officer.post(
        f"{CITY}{cycle.pk}/isian/1/",
        {"grade": "A", "note": "Ada.", "link": "laman kami", "version": "0"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "bukan tautan laman" in page
    assert "laman kami" in page


def test_a_colleague_s_answer_is_shown_beside_one_s_own(
    parties: Parties, officer: Client, ppid: Client
) -> None:
    cycle = opened(parties)
    address = f"{CITY}{cycle.pk}/isian/1/"
    officer.post(address, {"grade": "A", "note": "Kata petugas.", "version": "0"})
    answer = ppid.post(address, {"grade": "B", "note": "Kata PPID.", "version": "0"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kata petugas." in page
    assert "Kata PPID." in page


def test_lists_can_be_narrowed_to_what_is_left(parties: Parties, officer: Client) -> None:
    cycle = opened(parties)
    answered(parties, cycle, "A---")
    base = f"{CITY}{cycle.pk}/isian/"
    assert (
        "Menu berkala"
        not in text(officer, f"{base}?saring=kosong").split("</nav>")[-1].split("Berkas")[0]
    )
    assert "Menu berkala" in text(officer, f"{base}?saring=tanpa-bukti")
    group = cycle.instrument.groups.get(name="Laman").pk
    assert (
        officer.post(f"{base}bagi/", {"group": group, "owner": parties.officer.user_id}).status_code
        == 302
    )
    assert "Profil lengkap" in text(officer, f"{base}?saring=saya")


def test_sending_asks_about_what_is_empty_and_gives_a_sealed_pdf(
    parties: Parties, ppid: Client, officer: Client
) -> None:
    cycle = opened(parties)
    answered(parties, cycle, "AA--")
    base = f"{CITY}{cycle.pk}/isian/"
    assert officer.post(f"{base}kirim/", {}).status_code == 403
    assert "2 pertanyaan tanpa jawaban" in ppid.post(f"{base}kirim/", {}).content.decode()
    assert ppid.post(f"{base}kirim/", {"aware": "on"}).status_code == 302
    found = submission_of(parties.office, cycle)
    assert found.digest in text(ppid, base)
    paper = ppid.get(f"{CITY}{cycle.pk}/berkas/1971/isian.pdf")
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")
    assert ppid.get(f"{CITY}{cycle.pk}/berkas/1971/isian.pdf").content == paper.content
    assert ppid.post(f"{base}tarik/", {"reason": ""}).status_code == 422
    assert ppid.post(f"{base}tarik/", {"reason": "Tautan 1.2 keliru."}).status_code == 302
    assert not submission_of(parties.office, cycle).is_sealed


def test_the_province_grades_one_after_another_without_seeing_the_other_first(
    parties: Parties, assessor: Client, second: Client
) -> None:
    cycle = verifying(parties)
    base = f"{PROVINCE}{cycle.pk}/nilai/"
    assert "Bawaslu Kota Pangkalpinang" in text(assessor, base)
    assert "Nilai 1.1 (4 lagi)" in text(assessor, f"{base}1971/")
    assert "Catatan 1" in text(assessor, f"{base}1971/1/")
    answer = assessor.post(f"{base}1971/1/", {"given": "C", "reason": "Menu kosong sejak Mei."})
    assert answer["Location"] == f"{base}1971/2/"
    page = text(second, f"{base}1971/1/")
    assert "Menu kosong sejak Mei." not in page
    second.post(f"{base}1971/1/", {"given": "B", "reason": "Menu ada tetapi lama."})
    both = text(second, f"{base}1971/1/")
    assert "Menu kosong sejak Mei." in both
    assert "Menu ada tetapi lama." in both
    assert "Dua penilai berbeda" in text(second, f"{base}1971/")
    settled = second.post(
        f"{base}1971/1/tetapkan/", {"t-given": "B", "t-reason": "Isi ada, tidak diperbarui."}
    )
    assert settled.status_code == 302
    assert assessor.post(f"{base}1971/1/tetapkan/", {}).status_code == 403


def test_a_grade_without_its_reason_stands_at_the_field(parties: Parties, assessor: Client) -> None:
    cycle = verifying(parties)
    answer = assessor.post(f"{PROVINCE}{cycle.pk}/nilai/1971/1/", {"given": "D", "reason": ""})
    assert answer.status_code == 422
    assert "Alasannya belum jelas." in answer.content.decode()


def test_the_access_test_is_scored_with_a_comma_and_its_reason(
    parties: Parties, assessor: Client
) -> None:
    cycle = verifying(parties)
    address = f"{PROVINCE}{cycle.pk}/nilai/1971/bagian/"
    wrong = assessor.post(
        address, {"part": "Uji akses", "value": "120", "reason": "Uji lewat telepon."}
    )
    assert wrong.status_code == 422
    assert (
        assessor.post(
            address, {"part": "Uji akses", "value": "87,5", "reason": "Uji lewat telepon."}
        ).status_code
        == 302
    )
    page = text(assessor, f"{PROVINCE}{cycle.pk}/nilai/1971/")
    assert "87,50" in page
    assert 'for="id_uji-akses_value"' in page
    assert 'id="id_uji-akses_value"' in page


def test_the_access_test_is_taken_from_the_drills_of_the_cycle_s_days(
    parties: Parties, assessor: Client
) -> None:
    cycle = verifying(parties)
    page = f"{PROVINCE}{cycle.pk}/nilai/1971/"
    answer = assessor.post(f"{page}uji-akses/", follow=True)
    assert "Belum ada uji akses yang dinilai" in answer.content.decode()
    for day, score in ((2, 100), (3, 75), (40, 0)):  # the last one lies outside the cycle
        with on(day), office_scope(parties.office):
            now = clock.now()
            Drill.objects.create(
                office=parties.office, by_office=parties.province, by_name="Penilai",
                channel=Drill.Channel.WHATSAPP, target="0811", alias="Warga", question="Jam layanan?",
                is_graded=True, rule="2025", prepared_at=now, sent_at=now, replied_at=now,
                reply="Ya.", ended_at=now, waited=60, score=score,
            )  # fmt: skip
    assert "2 uji akses dalam masa siklus ini: 87,50." in text(assessor, page)
    assert assessor.post(f"{page}uji-akses/").status_code == 302
    with office_scope(parties.office):
        made = PartScore.objects.get()
    assert (made.value, made.source) == (Decimal("87.50"), "drill")
    assert made.reason == "Rata-rata 2 uji akses, 2 dijawab."


def test_answers_that_were_not_sent_are_not_opened_from_above(
    parties: Parties, assessor: Client
) -> None:
    cycle = opened(parties)
    answered(parties, cycle)
    assert assessor.get(f"{PROVINCE}{cycle.pk}/nilai/1971/").status_code == 404
    sent_page = text(assessor, f"{PROVINCE}{cycle.pk}/nilai/")
    assert "mengisi" in sent_page


def test_a_stranger_s_desk_finds_neither_cycle_pages_nor_papers_of_the_city(
    parties: Parties, client_as: ClientAs
) -> None:
    cycle = verifying(parties)
    stranger = client_as(parties.world.there[Role.PPID])
    there = f"/1902/meja/penilaian/{cycle.pk}/"
    for address in (
        f"{there}nilai/1971/", f"{there}nilai/1971/1/", f"{there}berkas/1971/isian.pdf",
        f"{there}berkas/1971/jawaban.csv", f"{there}nilai/",
    ):  # fmt: skip
        assert stranger.get(address).status_code == 404, address
    assert stranger.get(f"{CITY}{cycle.pk}/").status_code == 404
