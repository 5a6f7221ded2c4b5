"""How a kept file leaves the house."""

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from serambi.core.errors import Unavailable
from serambi.files import storage
from serambi.files.http import serve
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import read, store_bytes
from serambi.identity.actors import system
from serambi.offices.models import Office


def keep(office: Office, name: str, data: bytes = b"isi", *, sealed: bool = False) -> StoredFile:
    return store_bytes(
        office=office,
        data=data,
        name=name,
        purpose=Purpose.ANSWER,
        actor=system(office.pk),
        encrypted=sealed,
    )


def test_a_file_is_sent_as_a_download_that_can_do_nothing(pangkalpinang: Office) -> None:
    response = serve(keep(pangkalpinang, "rekapitulasi.xlsx"))
    assert response.content == b"isi"
    assert response["Content-Disposition"] == 'attachment; filename="rekapitulasi.xlsx"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert response["Cache-Control"] == "private, no-store"


def test_a_name_with_other_letters_follows_rfc_5987(pangkalpinang: Office) -> None:
    response = serve(keep(pangkalpinang, "Laporan “akhir”\r\nSet-Cookie: x.pdf"))
    assert response["Content-Disposition"].startswith(
        "attachment; filename*=utf-8''Laporan%20%E2%80%9C"
    )
    assert "\n" not in response["Content-Disposition"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("surat.pdf", True),
        ("foto.jpg", True),
        ("foto.png", True),
        ("tabel.csv", False),
        ("surat.docx", False),
    ],
)
def test_only_pdf_and_pictures_are_shown_in_the_browser(
    name: str, shown: bool, pangkalpinang: Office
) -> None:
    response = serve(keep(pangkalpinang, name), inline=True)
    assert response["Content-Disposition"].startswith("inline" if shown else "attachment")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "script-src" not in response["Content-Security-Policy"]


def test_the_middleware_keeps_the_policy_of_the_file(pangkalpinang: Office, client: Client) -> None:
    from csp.middleware import CSPMiddleware
    from django.test import RequestFactory

    stored = keep(pangkalpinang, "surat.docx")
    response = CSPMiddleware(lambda request: serve(stored))(RequestFactory().get("/"))
    assert isinstance(response, HttpResponseBase)
    assert response["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize("sealed", [False, True])
def test_changed_bytes_are_not_sent(sealed: bool, pangkalpinang: Office) -> None:
    stored = keep(pangkalpinang, "surat.pdf", sealed=sealed)
    place = storage.root() / stored.path
    raw = bytearray(place.read_bytes())
    raw[-1] ^= 1
    place.write_bytes(raw)
    with pytest.raises(Unavailable):
        read(stored)


def test_missing_bytes_are_told_in_words(pangkalpinang: Office) -> None:
    stored = keep(pangkalpinang, "surat.pdf")
    storage.remove(stored.path)
    with pytest.raises(Unavailable, match="dipulihkan dari cadangan"):
        serve(stored)


def test_sealed_bytes_of_one_file_do_not_open_as_another(pangkalpinang: Office) -> None:
    one = keep(pangkalpinang, "a.pdf", b"satu", sealed=True)
    two = keep(pangkalpinang, "b.pdf", b"satu", sealed=True)
    (storage.root() / two.path).write_bytes(storage.read(one.path))
    with pytest.raises(Unavailable):
        read(two)


@pytest.mark.parametrize("path", ["../luar", "/etc/passwd", "1971/../../luar"])
def test_a_path_that_leaves_the_folder_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="leaves the folder"):
        storage.read(path)
