"""A form that shows its progress is told where to go; every other is sent there as ever."""

from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from serambi.ui.uploading import UploadAnswers


def answered(response: HttpResponse, **headers: str) -> HttpResponse:
    return UploadAnswers(lambda _request: response)(RequestFactory().post("/", headers=headers))


def test_the_redirect_becomes_an_address_and_keeps_its_cookies() -> None:
    sent = HttpResponseRedirect("/1971/meja/")
    sent.set_cookie("messages", "tersimpan")
    told = answered(sent, **{"Serambi-Kirim": "1"})
    assert (told.status_code, told.content) == (204, b"")
    assert told["Serambi-Ke"] == "/1971/meja/"
    assert "Location" not in told
    assert told.cookies["messages"].value == "tersimpan"


def test_without_the_script_a_redirect_stays_one() -> None:
    assert answered(HttpResponseRedirect("/1971/meja/")).status_code == 302


def test_a_page_with_mistakes_stays_a_page() -> None:
    wrong = HttpResponse("salah", status=422)
    assert answered(wrong, **{"Serambi-Kirim": "1"}).content == b"salah"
