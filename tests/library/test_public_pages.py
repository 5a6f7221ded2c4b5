"""What everybody reads of the answers."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.library import services
from serambi.library.models import Release
from tests.library.conftest import CLEAN, Desk, Queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(desk: Desk, queued: Queue) -> Callable[..., Release]:
    def make(*files: tuple[str, bytes], **said: object) -> Release:
        release = queued(*files, **said)
        return services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)

    return make


def test_an_answer_shows_question_answer_dates_and_files_and_nobody(
    client: Client, published: Callable[..., Release]
) -> None:
    release = published()
    page = client.get(release.get_absolute_url()).content.decode()
    for shown in (release.title, release.question, release.answer, "23 November 2026", "rekap.csv"):
        assert shown in page
    for hidden in ("Sari", "Melati", "1971014503990001", release.case.register_no, "sari@"):
        assert hidden not in page
    row = release.files.get()
    answer = client.get(f"{release.get_absolute_url()}berkas/{row.pk}/")
    assert answer.content == CLEAN
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_list_shows_the_newest_first_in_few_questions(
    client: Client,
    published: Callable[..., Release],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    published()
    published(details="Daftar kegiatan sosialisasi pengawasan 2025")
    with django_assert_num_queries(4):  # office, how many, page, opening hours
        page = client.get("/1971/jawaban/").content.decode()
    assert page.index("sosialisasi") < page.index("Rekapitulasi") or "Rekapitulasi" in page
    assert "2 jawaban" in page


def test_words_find_an_answer_and_are_marked(
    client: Client, published: Callable[..., Release]
) -> None:
    published(details="Daftar kegiatan sosialisasi pengawasan 2025")
    page = client.get("/1971/jawaban/", {"q": "sosialisasi"}).content.decode()
    assert "<mark>sosialisasi</mark>" in page
    assert "1 jawaban untuk" in page
    assert "Tidak ada jawaban" in client.get("/1971/jawaban/", {"q": "zebra"}).content.decode()


def test_the_search_of_everything_finds_it_too(
    client: Client, published: Callable[..., Release]
) -> None:
    release = published(details="Daftar kegiatan sosialisasi pengawasan 2025")
    page = client.get("/1971/cari/", {"q": "sosialisasi"}).content.decode()
    assert release.get_absolute_url() in page
    assert "Jawaban permohonan" in page


@pytest.mark.parametrize("query", ["hal=0", "hal=x", "hal=-3", "q=%00", "q=" + "a" * 500, "hal=٣"])
def test_a_strange_address_shows_the_list(client: Client, db: None, desk: Desk, query: str) -> None:
    assert client.get(f"/1971/jawaban/?{query}").status_code == 200


def test_a_page_beyond_the_last_does_not_exist(client: Client, desk: Desk) -> None:
    assert client.get("/1971/jawaban/?hal=2").status_code == 404


def test_what_waits_is_declined_or_left_out_is_seen_by_nobody(
    client: Client, desk: Desk, queued: Queue, published: Callable[..., Release]
) -> None:
    waiting = queued(details="Daftar kegiatan sosialisasi pengawasan 2025")
    Release.objects.filter(pk=waiting.pk).update(slug="daftar-kegiatan-000000")
    assert client.get("/1971/jawaban/daftar-kegiatan-000000/").status_code == 404
    row = waiting.files.get()
    address = f"/1971/jawaban/daftar-kegiatan-000000/berkas/{row.pk}/"
    assert client.get(address).status_code == 404
    services.take_out(
        office=desk.office, actor=desk.ppid, release_id=waiting.pk, file_id=row.pk,
        reason="Memuat catatan internal.",
    )  # fmt: skip
    services.publish(office=desk.office, actor=desk.ppid, release_id=waiting.pk)
    assert client.get(address).status_code == 404
    page = client.get("/1971/jawaban/daftar-kegiatan-000000/").content.decode()
    assert "Memuat catatan internal." in page
    assert "rekap.csv" not in page


def test_a_withdrawn_answer_is_gone_and_says_why(
    client: Client, desk: Desk, published: Callable[..., Release]
) -> None:
    release = published()
    row = release.files.get()
    services.withdraw(
        office=desk.office, actor=desk.ppid, release_id=release.pk, reason="Angkanya keliru."
    )
    answer = client.get(release.get_absolute_url())
    assert answer.status_code == 410
    assert "Angkanya keliru." in answer.content.decode()
    assert release.answer not in answer.content.decode()
    assert client.get(f"{release.get_absolute_url()}berkas/{row.pk}/").status_code == 404
    assert release.title not in client.get("/1971/jawaban/").content.decode()


def test_another_office_does_not_have_it(client: Client, published: Callable[..., Release]) -> None:
    release = published()
    assert client.get(f"/1902/jawaban/{release.slug}/").status_code == 404
    assert release.title not in client.get("/1902/jawaban/").content.decode()


def test_the_ask_form_says_that_it_was_answered_before(
    client: Client, published: Callable[..., Release]
) -> None:
    release = published(details="Daftar kegiatan sosialisasi pengawasan partisipatif 2025")
    typed = {"details": "minta daftar kegiatan sosialisasi pengawasan"}
    part = client.post("/1971/permohonan/mirip/", typed).content.decode()
    assert "Sudah pernah dijawab" in part
    assert release.get_absolute_url() in part
    nothing = client.post("/1971/permohonan/mirip/", {"details": "zebra gajah harimau"})
    assert "Sudah pernah dijawab" not in nothing.content.decode()
