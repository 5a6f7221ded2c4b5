"""The desk's queue and the page of one release."""

from dataclasses import replace

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.law.roles import Role
from serambi.library import services
from serambi.library.models import Release, ReleasePolicy
from serambi.library.selectors.queue import still_open
from tests.casework.cases import GRANTED
from tests.library import hostile
from tests.library.conftest import Desk, Queue
from tests.support.cast import ClientAs


def address(release: Release, act: str = "") -> str:
    return f"/1971/meja/jawaban/{release.pk}/{act}"


@pytest.fixture
def ppid(desk: Desk, client_as: ClientAs) -> Client:
    return client_as(desk.world.here[Role.PPID])


@pytest.fixture
def officer(desk: Desk, client_as: ClientAs) -> Client:
    return client_as(desk.world.here[Role.PETUGAS])


def test_the_queue_puts_what_is_blocked_first(
    ppid: Client, queued: Queue, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    blocked = queued(details="Saya Sari ingin rekapitulasi pelanggaran")
    waiting = queued(details="Daftar kegiatan sosialisasi 2025")
    page = ppid.get("/1971/meja/jawaban/").content.decode()
    assert blocked.title in page
    assert "2 belum beres" in page
    assert waiting.title not in page
    assert waiting.title in ppid.get("/1971/meja/jawaban/?keadaan=menunggu").content.decode()
    queued(details="Rekapitulasi laporan, balas ke 0812 3456 7890")
    ppid.get("/1971/meja/jawaban/")
    with django_assert_num_queries(8):  # session, person, office, roles, policy, counts, page (2)
        ppid.get("/1971/meja/jawaban/")


@pytest.mark.parametrize("query", ["keadaan=apa", "hal=x", "hal=99"])
def test_a_strange_address_shows_the_queue(ppid: Client, query: str) -> None:
    assert ppid.get(f"/1971/meja/jawaban/?{query}").status_code == 200


def test_a_finding_is_told_in_words_with_a_masked_sample(ppid: Client, queued: Queue) -> None:
    release = queued(("rekap.xlsx", hostile.workbook(hostile.number_as_number)))
    page = ppid.get(address(release)).content.decode()
    assert "NIK atau nomor kartu keluarga" in page
    assert "rekap.xlsx: lembar “Data”, baris 3" in page
    assert "19••••••••••••01" in page
    assert hostile.NIK not in page
    assert "Wajib dihilangkan" in page
    assert "Terima dengan alasan" not in page
    assert "Terbitkan sekarang" not in page


def test_the_officer_mends_and_the_ppid_publishes(
    officer: Client, ppid: Client, queued: Queue
) -> None:
    release = queued(details="Saya Sari ingin rekapitulasi pelanggaran Pemilu 2024")
    texts = {
        "title": "Rekapitulasi pelanggaran", "question": "Rekapitulasi pelanggaran Pemilu 2024",
        "answer": release.answer, "version": "1",
    }  # fmt: skip
    assert officer.post(address(release, "naskah/"), texts).status_code == 302
    assert officer.post(address(release, "terbit/")).status_code == 403
    assert ppid.post(address(release, "terbit/")).status_code == 302
    release.refresh_from_db()
    assert release.state == Release.State.PUBLISHED
    assert "Lihat di halaman publik" in ppid.get(address(release)).content.decode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"title": ""}, "Judul belum diisi."),
        ({"question": "pendek"}, "Pertanyaan terlalu pendek."),
        ({"answer": "x" * 20_001}, "Jawaban terlalu panjang"),
        ({"answer": "ada \x07 di sini"}, "karakter tak terlihat"),
    ],
)
def test_a_bad_text_comes_back_with_a_sentence_and_all_that_was_typed(
    officer: Client, queued: Queue, change: dict[str, str], sentence: str
) -> None:
    release = queued()
    texts = {"title": "Judul baru", "question": "Pertanyaan yang baru", "version": "1",
             "answer": "Jawaban yang baru"}  # fmt: skip
    answer = officer.post(address(release, "naskah/"), {**texts, **change})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    kept = next(name for name in ("title", "question", "answer") if name not in change)
    assert texts[kept] in page
    release.refresh_from_db()
    assert release.version == 1


@pytest.mark.parametrize("version", ["0", "", "x", "٣", "99999999999"])
def test_an_old_version_of_the_page_does_not_win(
    officer: Client, queued: Queue, version: str
) -> None:
    release = queued()
    texts = {"title": "Judul baru", "question": "Pertanyaan yang baru",
             "answer": "Jawaban yang baru", "version": version}  # fmt: skip
    officer.post(address(release, "naskah/"), texts)
    release.refresh_from_db()
    assert release.title != "Judul baru"


def test_a_soft_finding_is_settled_on_the_page(
    ppid: Client, officer: Client, queued: Queue
) -> None:
    release = queued(answer=replace(GRANTED, material="Tanyakan ke KPU, 0717-421234."))
    [one] = still_open(release)
    act = address(release, f"temuan/{one.finding.key}/")
    assert officer.post(act, {"reason": "Nomor layanan KPU."}).status_code == 403
    wrong = ppid.post(act, {"reason": ""})
    assert wrong.status_code == 422
    assert "Alasan belum diisi." in wrong.content.decode()
    assert ppid.post(act, {"reason": "Nomor layanan KPU."}).status_code == 302
    page = ppid.get(address(release)).content.decode()
    assert "Nomor layanan KPU." in page
    assert "Terbitkan sekarang" in page


def test_a_file_is_left_out_and_taken_in_on_the_page(officer: Client, queued: Queue) -> None:
    release = queued(("rekap.xlsx", hostile.workbook(hostile.number_as_number)))
    row = release.files.get()
    assert officer.post(address(release, f"berkas/{row.pk}/lepas/"), {}).status_code == 422
    out = officer.post(address(release, f"berkas/{row.pk}/lepas/"), {"reason": "Memuat nomor."})
    assert out.status_code == 302
    assert "Tidak ikut terbit: Memuat nomor." in officer.get(address(release)).content.decode()
    officer.post(address(release, f"berkas/{row.pk}/sertakan/"))
    row.refresh_from_db()
    assert row.included
    assert officer.get(address(release, f"berkas/{row.pk}/")).status_code == 200


def test_declining_and_withdrawing_ask_why(ppid: Client, queued: Queue) -> None:
    release = queued()
    assert ppid.post(address(release, "tolak/"), {"reason": " "}).status_code == 422
    ppid.post(address(release, "tolak/"), {"reason": "Terlalu sempit untuk umum."})
    release.refresh_from_db()
    assert release.state == Release.State.DECLINED
    ppid.post(address(release, "terbit/"))
    assert ppid.post(address(release, "tarik/"), {"reason": "Diminta Sari"}).status_code == 422
    ppid.post(address(release, "tarik/"), {"reason": "Angkanya keliru."})
    release.refresh_from_db()
    assert release.state == Release.State.WITHDRAWN


def test_the_policy_is_set_by_the_ppid(ppid: Client, officer: Client, desk: Desk) -> None:
    assert officer.post("/1971/meja/jawaban/aturan/", {"a-wait_days": "5"}).status_code == 403
    for typed in ("x", "61", "-1", "1.5"):
        answer = ppid.post("/1971/meja/jawaban/aturan/", {"a-wait_days": typed})
        assert answer.status_code == 422
        assert "Tulis angka dari 0 sampai 60." in answer.content.decode()
    ppid.post("/1971/meja/jawaban/aturan/", {"a-wait_days": "5"})
    policy = ReleasePolicy.objects.get()
    assert (policy.automatic, policy.wait_days) == (False, 5)
    services.set_policy(office=desk.office, actor=desk.ppid, automatic=True, wait_days=1)
    assert "setelah 1 hari" in ppid.get("/1971/meja/jawaban/").content.decode()


def test_one_release_costs_a_bounded_number_of_questions(
    ppid: Client, queued: Queue, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    release = queued(("a.csv", b"a,b\n1,2\n"), ("b.csv", b"a,b\n1,3\n"))
    ppid.get(address(release))
    with django_assert_max_num_queries(12):
        ppid.get(address(release))
