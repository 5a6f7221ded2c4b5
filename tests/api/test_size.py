"""5,000 entries read to the end by programs: each once, every page at the same price."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
import rdflib
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from rdflib.namespace import DCAT, RDF

from serambi.offices.models import Office
from tests.catalogue.many import SIZE, fill
from tests.support.answers import whole

V1 = "/api/v1/offices/1971"


@pytest.fixture(autouse=True)
def unhurried(settings: Settings) -> None:
    settings.SERAMBI_API_PER_MINUTE = 1_000_000


@pytest.fixture
def client(pangkalpinang: Office, monday: None) -> Client:
    fill(pangkalpinang)
    return Client()


def counted(ask: Callable[[], Any]) -> tuple[int, Any]:
    with CaptureQueriesContext(connection) as seen:
        answer = ask()
    return len(seen), answer


def pages(client: Client, address: str) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Questions and items of each page, following `next`."""
    following: str | None = address
    while following:
        here = following
        cost, answer = counted(partial(client.get, here))
        said = answer.json()
        yield cost, said["items"]
        following = said["next"]


def test_the_json_api_leads_through_all_of_them(client: Client) -> None:
    seen, costs = list[str](), set[int]()
    for cost, items in pages(client, f"{V1}/entries?limit=200"):
        seen += [one["slug"] for one in items]
        costs.add(cost)
    assert len(seen) == len(set(seen)) == SIZE
    assert max(costs) <= 8
    assert max(costs) - min(costs) <= 1


def test_ckan_pages_by_start_and_rows(client: Client) -> None:
    seen, costs = set[str](), set[int]()
    for start in range(0, SIZE, 1_000):
        address = f"/api/3/action/package_search?fq=organization:1971&rows=1000&start={start}"
        cost, answer = counted(partial(client.get, address))
        result = answer.json()["result"]
        assert result["count"] == SIZE
        seen |= {one["id"] for one in result["results"]}
        costs.add(cost)
    assert len(seen) == SIZE
    assert max(costs) <= 24
    assert max(costs) - min(costs) <= 2


def test_the_dcat_catalogue_and_the_export_hold_all_of_them(client: Client) -> None:
    def read(path: str) -> bytes:
        return whole(client.get(path))

    cost, body = counted(lambda: read("/1971/dcat.ttl"))
    graph = rdflib.Graph().parse(data=body, format="turtle")
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == SIZE
    assert cost <= 3 * SIZE // 200 + 20, "three questions for each 200"
    cost, body = counted(lambda: read("/1971/ekspor.ndjson"))
    assert sum(json.loads(line).get("kind", "") != "" for line in body.splitlines()) >= SIZE
    assert cost <= 4 * SIZE // 200 + 40


@pytest.mark.parametrize(
    "path",
    [
        f"{V1}/entries?limit=200",
        "/1971/dcat.ttl",
        "/1971/data.json",
        "/1971/umpan/semua.atom",
        "/1971/sitemap.xml",
    ],
)
def test_what_did_not_change_is_not_sent_again(client: Client, path: str) -> None:
    first = client.get(path)
    cost, again = counted(lambda: client.get(path, headers={"If-None-Match": first["ETag"]}))
    assert (again.status_code, again.content) == (304, b"")
    assert cost <= 4
