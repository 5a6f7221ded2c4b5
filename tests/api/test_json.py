"""The JSON API: pages, conditions, pace, problems, its document."""

import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from serambi.api.graph import Iri, Node, Text, turtle
from serambi.api.v1.application import document
from serambi.catalogue import services as catalogue
from serambi.offices.models import Office
from tests.api.conftest import Shelf
from tests.architecture.tree import ROOT
from tests.support.answers import whole

V1 = "/api/v1/offices/1971"


def test_the_committed_document_is_the_one_that_is_served(client: Client) -> None:
    kept = json.loads((ROOT / "docs/api/openapi.json").read_text(encoding="utf-8"))
    assert kept == document()
    assert client.get("/api/v1/openapi.json").json() == kept


def test_pages_lead_on_by_key_and_hold_each_thing_once(shelf: Shelf, client: Client) -> None:
    seen: list[str] = []
    address: str | None = f"{V1}/entries?limit=1"
    while address:
        said = client.get(address).json()
        seen += [one["slug"] for one in said["items"]]
        address = said["next"]
    assert seen == [shelf.entry.slug, "peringatan-dini-banjir-2"]


def test_what_is_not_public_is_nowhere(shelf: Shelf, client: Client) -> None:
    assert client.get(f"{V1}/entries/{shelf.hidden.slug}").status_code == 404
    for path in ("entries", "documents", "datasets", "answers"):
        assert "Belum boleh" not in client.get(f"{V1}/{path}").content.decode()
    assert client.get("/api/v1/offices/1902/entries").status_code == 404


def test_another_offices_list_is_its_own(shelf: Shelf, belitung: Office, client: Client) -> None:
    assert client.get("/api/v1/offices/1902/entries").json()["items"] == []
    assert client.get(f"/api/v1/offices/1902/datasets/{shelf.dataset.slug}").status_code == 404


def test_rows_are_typed_and_paged(shelf: Shelf, client: Client) -> None:
    said = client.get(f"{V1}/datasets/{shelf.dataset.slug}/rows?limit=2").json()
    assert said["items"][0] == {
        "kode": "19.71.04",
        "kecamatan": "Rangkui",
        "tps": 54,
        "hadir": 81.5,
    }
    assert said["total"] == 3
    rest = client.get(said["next"]).json()
    assert (len(rest["items"]), rest["next"]) == (1, None)


@pytest.mark.parametrize(
    "path",
    [
        "/1971/dcat.ttl",
        "/1971/data.json",
        "/1971/umpan/semua.atom",
        f"{V1}/entries",
        f"{V1}/datasets",
    ],
)
def test_an_answer_that_is_known_is_not_sent_again(path: str, shelf: Shelf, client: Client) -> None:
    first = client.get(path)
    etag = first["ETag"]
    assert client.get(path, headers={"If-None-Match": etag}).status_code == 304
    catalogue.withdraw(office=shelf.office, actor=shelf.actor, entry=shelf.entry, reason="Keliru.")
    again = client.get(path, headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert b"ringkas" not in whole(again)


def test_programs_of_other_sites_may_read(shelf: Shelf, client: Client) -> None:
    for path in (
        "/1971/dcat.ttl",
        f"{V1}/entries",
        "/api/3/action/status_show",
        "/1971/umpan/semua.atom",
    ):
        answer = client.get(path)
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "Set-Cookie" not in answer


def test_who_asks_too_often_is_told_when_to_come_again(
    shelf: Shelf, client: Client, settings: Settings
) -> None:
    settings.SERAMBI_API_PER_MINUTE = 3
    for _n in range(3):
        assert client.get(f"{V1}/datasets").status_code == 200
    held = client.get(f"{V1}/datasets")
    assert held.status_code == 429
    assert held["Content-Type"] == "application/problem+json"
    assert 0 < int(held["Retry-After"]) <= 60
    assert client.get("/api/3/action/status_show").status_code == 429


@pytest.mark.parametrize(
    "query",
    ["entries?limit=0", "entries?limit=x", "entries?after=-1", "entries?category=apa", "entries?year=99999",
     "answers?after=x", "clocks/request.answer", "clocks/request.answer?start=31-31-2026"],
)  # fmt: skip
def test_a_bad_parameter_is_a_problem_in_words(query: str, shelf: Shelf, client: Client) -> None:
    answer = client.get(f"{V1}/{query}")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    said: dict[str, Any] = answer.json()
    assert said["status"] == 422
    assert said["errors"][0]["parameter"]


def test_the_clock_is_the_offices_own(shelf: Shelf, client: Client) -> None:
    said = client.get(f"{V1}/clocks/request.answer?start=2026-11-23").json()
    assert said["due"] == "2026-12-07"
    assert "UU 14/2008" in said["basis"]
    assert len(said["explanation"]) > 9
    assert client.get(f"{V1}/clocks/apa.itu?start=2026-11-23").status_code == 404
    steps = client.get("/api/v1/clocks").json()
    assert {one["code"] for one in steps} >= {"request.answer", "objection.answer"}


def test_only_reading_is_spoken(shelf: Shelf, client: Client) -> None:
    answer = client.post(f"{V1}/entries")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert client.put(f"{V1}/entries").status_code == 405


@pytest.mark.parametrize(
    ("body", "media"),
    [("{", "application/json"), ("[]", "application/json"), ('{"id": {}}', "application/json"), ("id=x", "application/x-www-form-urlencoded"), ("\x00", "text/plain")],
)  # fmt: skip
def test_a_broken_ckan_body_is_refused_in_its_envelope(
    body: str, media: str, shelf: Shelf, client: Client
) -> None:
    answer = client.post("/api/3/action/package_show", body, content_type=media)
    assert answer.status_code in {404, 409}
    assert answer.json()["success"] is False


def test_no_text_breaks_out_of_turtle() -> None:
    hostile = 'a"b\\c\n<x> . "@id ^^ \x7f'
    node = Node("https://x.example/a b>c", (), (("dct:title", Text(hostile, "id")), ("dct:relation", Iri("https://y.example/<>\"{}|^`\\"))))  # fmt: skip
    import rdflib

    graph = rdflib.Graph().parse(data="".join(turtle([node])), format="turtle")
    assert len(graph) == 2
    assert hostile in {str(value) for value in graph.objects()}


def test_pages_carry_what_other_sites_show_of_them(shelf: Shelf, client: Client) -> None:
    page = client.get(f"/1971/data/{shelf.dataset.slug}/").content.decode()
    assert '<meta property="og:title" content="TPS per kecamatan">' in page
    assert '<meta property="og:image" content="http://testserver/1971/kartu.png">' in page
    picture = client.get("/1971/kartu.png")
    assert picture.content[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture.content[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
    home = client.get("/1971/").content.decode()
    assert '"@type": "GovernmentOrganization"' in home
    assert "/1971/umpan/semua.atom" in home


def test_the_number_of_queries_does_not_grow_with_the_list(
    shelf: Shelf, client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(6):
        client.get(f"{V1}/entries?limit=200")
    with django_assert_max_num_queries(10):
        client.get("/api/3/action/package_search?rows=100")
