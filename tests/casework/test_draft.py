"""The draft: kept on the server, found by its cookie, erased when asked or old."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from serambi.casework.models import RequestDraft
from serambi.casework.services import keeping
from serambi.core import clock
from serambi.files.models import StoredFile
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.asking import PNG, WHAT, WHO, Browser


@pytest.fixture
def sari(pangkalpinang: Office) -> Browser:
    return Browser()


def drafts_of(office: Office) -> list[RequestDraft]:
    with office_scope(office):
        return list(RequestDraft.objects.all())


def test_reading_the_form_starts_no_draft(sari: Browser, pangkalpinang: Office) -> None:
    answer = sari.get("permohonan/")
    assert "serambi_draf" not in answer.cookies
    assert not drafts_of(pangkalpinang)


def test_the_cookie_is_hidden_from_scripts_and_other_pages(sari: Browser) -> None:
    cookie = sari.post("permohonan/apa/", WHAT).cookies["serambi_draf"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/1971/permohonan/"
    assert cookie["max-age"] == 7 * 24 * 3600


def test_a_browser_that_comes_back_is_asked_to_go_on(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.wait(days=2)
    page = sari.get("permohonan/").content.decode()
    assert "Lanjutkan isian Anda tadi?" in page
    assert 'href="/1971/permohonan/siapa/"' in page


def test_starting_over_erases_text_and_uploads(sari: Browser, pangkalpinang: Office) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post("permohonan/siapa/", {**WHO, "identity_file": SimpleUploadedFile("ktp.png", PNG)})
    again = sari.post("permohonan/ulang/", {})
    assert again["Location"] == "/1971/permohonan/?baru=1"
    assert "data-draft-done" in sari.get("permohonan/", baru="1").content.decode()
    assert not drafts_of(pangkalpinang)
    with office_scope(pangkalpinang):
        assert not StoredFile.objects.exists()
    assert "Lanjutkan isian" not in sari.get("permohonan/").content.decode()


def test_typing_is_saved_before_a_step_is_finished(sari: Browser) -> None:
    answer = sari.post("permohonan/simpan/", {"details": "Rekapitulasi yang belum sel"})
    assert answer.status_code == 204
    assert "Rekapitulasi yang belum sel" in sari.get("permohonan/apa/").content.decode()


@pytest.mark.parametrize("details", ["a\x00b", "x" * 20_001])
def test_text_that_cannot_be_kept_is_refused(
    sari: Browser, pangkalpinang: Office, details: str
) -> None:
    assert sari.post("permohonan/simpan/", {"details": details}).status_code == 422
    assert not drafts_of(pangkalpinang)


def test_a_draft_is_sealed_in_the_database(sari: Browser, pangkalpinang: Office) -> None:
    sari.post("permohonan/siapa/", WHO)
    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(body AS TEXT) FROM casework_requestdraft")
        [(kept,)] = cursor.fetchall()
    assert WHO["nik"] not in kept
    assert "Sari" not in kept


def test_two_steps_saved_by_two_tabs_lose_nothing(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post("permohonan/simpan/", {"name": "Sari Melati"})
    sari.post("permohonan/simpan/", {"purpose": "Bahan skripsi"})
    assert "Sari Melati" in sari.get("permohonan/siapa/").content.decode()
    assert "Bahan skripsi" in sari.get("permohonan/cara/").content.decode()


def test_a_draft_untouched_for_seven_days_is_erased(sari: Browser, pangkalpinang: Office) -> None:
    sari.post("permohonan/apa/", WHAT)
    with clock.fixed(sari.now + timedelta(days=6)):
        assert keeping.sweep(RequestDraft) == 0
    with clock.fixed(sari.now + timedelta(days=8)):
        assert keeping.sweep(RequestDraft) == 1
    assert not drafts_of(pangkalpinang)


def test_an_old_cookie_opens_nothing(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.wait(days=8)
    assert WHAT["details"] not in sari.get("permohonan/apa/").content.decode()


def test_a_second_upload_replaces_the_first(sari: Browser, pangkalpinang: Office) -> None:
    sari.post("permohonan/siapa/", {**WHO, "identity_file": SimpleUploadedFile("satu.png", PNG)})
    with office_scope(pangkalpinang):
        first = StoredFile.objects.get().pk
    sari.post("permohonan/siapa/", {**WHO, "identity_file": SimpleUploadedFile("dua.png", PNG)})
    with office_scope(pangkalpinang):
        assert StoredFile.objects.get().pk != first


def test_one_network_starts_sixty_drafts_in_ten_minutes_and_no_more(pangkalpinang: Office) -> None:
    answers = [
        Browser().post("permohonan/simpan/", {"details": "Rekap"}).status_code for _ in range(61)
    ]
    assert answers == [204] * 60 + [429]


def test_a_draft_that_was_started_is_written_on_whatever_others_do(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    for _ in range(61):
        Browser().post("permohonan/simpan/", {"details": "Rekap"})
    assert sari.post("permohonan/siapa/", WHO).status_code == 302
