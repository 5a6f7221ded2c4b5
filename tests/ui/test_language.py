"""Indonesian for everybody until somebody asks for English here."""

import pytest
from django.test import Client

from tests.ui.conftest import Elements

pytestmark = pytest.mark.urls("tests.ui.urls")


def language_of(client: Client, **headers: str) -> str:
    page = Elements(client.get("/galeri/", headers=headers).content.decode())
    return page.all("html")[0]["lang"]


def test_the_browsers_own_language_is_not_followed(client: Client) -> None:
    assert language_of(client, accept_language="en-US,en") == "id"


def test_the_switch_is_remembered_and_goes_back(client: Client) -> None:
    response = client.get("/bahasa/en/?kembali=/galeri/pesan/")
    assert response.headers["Location"] == "/galeri/pesan/"
    assert language_of(client) == "en"
    client.get("/bahasa/id/")
    assert language_of(client) == "id"


@pytest.mark.parametrize(
    "target", ["https://example.com/", "//example.com", "javascript:alert(1)", "/\\example.com"]
)
def test_the_switch_leads_nowhere_else(client: Client, target: str) -> None:
    assert client.get("/bahasa/en/", {"kembali": target}).headers["Location"] == "/"


def test_an_unknown_language_is_not_found(client: Client) -> None:
    assert client.get("/bahasa/xx/").status_code == 404


def test_the_cookie_is_closed_to_scripts(client: Client) -> None:
    cookie = client.get("/bahasa/en/").cookies["django_language"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_page_names_its_language(client: Client) -> None:
    assert client.get("/galeri/").headers["Content-Language"] == "id"


def test_going_back_leads_to_a_page_of_ours_only(client: Client) -> None:
    for back in ("xyz", "//jahat.example/", "https://jahat.example/", "javascript:alert(1)"):
        assert client.get("/bahasa/en/", {"kembali": back})["Location"] == "/"
