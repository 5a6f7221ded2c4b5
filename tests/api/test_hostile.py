"""What no program should send is refused in CKAN's own words, never by falling over."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from tests.api.conftest import Shelf

ACTION = "/api/3/action/"
DEEP = "[" * 30_000


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("package_search", DEEP, 409),
        ("package_search", json.dumps({"facet.field": DEEP}), 409),
        ("package_search", json.dumps({"q": "banjir\x00\ud800"}), 200),
        ("package_search", json.dumps({"fq": "organization:19\x0071"}), 200),
        ("organization_show", json.dumps({"id": "19\x0071"}), 404),
        ("package_show", json.dumps({"id": "data-19\ud80071-tps\x00"}), 404),
        ("package_list", json.dumps({"limit": 10**400}), 409),
        ("package_list", json.dumps({"limit": float("inf")}), 409),
    ],
)
def test_a_body_that_breaks_readers_is_answered(
    shelf: Shelf, client: Client, name: str, body: str, status: int
) -> None:
    answer = client.post(ACTION + name, body, content_type="application/json")
    assert answer.status_code == status
    assert answer.json()["success"] is (status == 200)


def test_filters_nested_beyond_reason_are_refused(shelf: Shelf, client: Client) -> None:
    said = {"resource_id": f"d-{shelf.dataset.pk}-csv", "filters": DEEP}
    answer = client.post(
        f"{ACTION}datastore_search", json.dumps(said), content_type="application/json"
    )
    assert answer.status_code == 409
    assert "filters" in answer.json()["error"]


def test_a_full_cache_that_drops_the_count_is_no_fault(
    shelf: Shelf, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "add", lambda *_: False)
    assert client.get("/api/v1/offices").status_code == 200
