"""A lock that was not free in time is nobody's mistake: 503, in words, and what was typed comes back."""

import sqlite3
from collections.abc import Mapping

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from serambi.core.busy import is_busy
from serambi.ui import errors


class Locked(sqlite3.OperationalError):
    sqlite_errorcode = 5 | (2 << 8)


class NoLock(Exception):
    sqlstate = "55P03"


def handled(request: HttpRequest, cause: Exception) -> HttpResponse:
    """The answer as Django asks for it, while the fault is being handled."""
    try:
        raise OperationalError("database is locked") from cause  # noqa: TRY301 - handled as Django does
    except OperationalError:
        return errors.server_error(request)


def posted(data: Mapping[str, object]) -> HttpRequest:
    return RequestFactory().post("/1971/pengaduan/?langkah=2", data)


@pytest.mark.parametrize("cause", [Locked("locked"), NoLock("locked")])
def test_a_lock_waited_out_is_a_sentence_and_not_a_fault(cause: Exception) -> None:
    answer = handled(RequestFactory().get("/1971/"), cause)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert "Server sedang sibuk" in answer.content.decode()
    assert "<form" not in answer.content.decode()


def test_what_was_typed_comes_back_behind_one_button() -> None:
    typed = {"details": 'Rekap "A" <b>', "kinds": ["satu", "dua"], "csrfmiddlewaretoken": "tanda"}
    answer = handled(posted(typed), Locked())
    text = answer.content.decode()
    assert 'action="/1971/pengaduan/?langkah=2"' in text
    assert 'name="details" value="Rekap &quot;A&quot; &lt;b&gt;"' in text
    assert text.count('name="kinds"') == 2
    assert text.count('name="csrfmiddlewaretoken" value="tanda"') == 1
    assert answer["Cache-Control"] == "no-store"


def test_a_form_of_one_button_can_be_sent_again() -> None:
    text = handled(posted({"csrfmiddlewaretoken": "tanda"}), Locked()).content.decode()
    assert text.count("<form") == 1
    assert "Kirim lagi" in text


def test_a_file_must_be_chosen_again_and_the_page_says_so() -> None:
    upload = SimpleUploadedFile("a.pdf", b"%PDF-")
    text = handled(posted({"file": upload, "title": "Laporan"}), Locked()).content.decode()
    assert "Berkas perlu dipilih lagi" in text
    assert 'name="title" value="Laporan"' in text


@pytest.mark.parametrize("name", ["password", "new_password1", "kata_sandi"])
def test_a_password_is_never_handed_back(name: str) -> None:
    text = handled(posted({"login": "a@b.example", name: "rahasia sekali"}), Locked())
    assert b"rahasia" not in text.content
    assert b"a@b.example" not in text.content


def test_programs_get_a_problem_document() -> None:
    answer = handled(RequestFactory().get("/api/v1/entries"), Locked())
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")


def test_any_other_fault_stays_a_fault() -> None:
    broken = sqlite3.OperationalError("no such table")
    assert handled(RequestFactory().get("/"), broken).status_code == 500
    assert not is_busy(broken)
    assert not is_busy(None)
