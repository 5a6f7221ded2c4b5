"""Pages deep in the whole nation cost what the first one costs: no more than one office is passed over."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from serambi.api import ckan_reading
from serambi.api.things import DATASET, ENTRY
from serambi.catalogue.models import CatalogueEntry
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from tests.catalogue.many import fill
from tests.support.plans import plans

OFFICES, EACH = 7, 90
TABLE = "catalogue_catalogueentry"
SORTED = re.compile(r"TEMP B-TREE|(?<!Incremental )Sort  \(cost")
"""A sort of everything; an incremental one of PostgreSQL orders one office at a time."""


@pytest.fixture
def nation(pangkalpinang: Office, monday: None, settings: Settings) -> int:
    """Seven offices more with ninety entries each, two of them empty; how many things there are."""
    settings.SERAMBI_API_PER_MINUTE = 1_000_000
    for number in range(OFFICES):
        office = Office.objects.create(
            code=f"{7100 + number}", name=f"Kantor {number}", level=pangkalpinang.level,
            parent=pangkalpinang.parent, zone=pangkalpinang.zone,
        )  # fmt: skip
        if number not in {2, 6}:
            fill(office, EACH)
    return (OFFICES - 2) * EACH


def asked(start: int, rows: int) -> dict[str, Any]:
    answer = Client().get(f"/api/3/action/package_search?rows={rows}&start={start}")
    assert answer.status_code == 200
    result: dict[str, Any] = answer.json()["result"]
    return result


def walked(rows: int, total: int) -> Iterator[str]:
    for start in range(0, total, rows):
        yield from (one["id"] for one in asked(start, rows)["results"])


@pytest.mark.parametrize("rows", [70, 90, 1000])
def test_every_thing_of_the_nation_is_met_once_whatever_the_page(nation: int, rows: int) -> None:
    seen = list(walked(rows, nation))
    assert len(seen) == len(set(seen)) == nation


@pytest.mark.parametrize("start", [0, 1, 89, 90, 91, 180, 449])
def test_a_page_is_the_same_slice_as_a_plain_offset(nation: int, start: int) -> None:
    with all_offices():
        rows = CatalogueEntry.objects.filter(state="published").order_by("office_id", "number")
        wanted = [str(pk) for pk in rows.values_list("pk", flat=True)[start : start + 40]]
    assert [one["id"] for one in asked(start, 40)["results"]] == wanted
    assert [str(one.pk) for one in ckan_reading.window((ENTRY,), start, 40)] == wanted


def test_beyond_the_end_there_is_nothing_and_the_count_stands(nation: int) -> None:
    for start in (nation, nation + 1, 10**7):
        found = asked(start, 10)
        assert (found["count"], found["results"]) == (nation, [])
        assert ckan_reading.window((DATASET, ENTRY), start, 10) == []


def test_a_deep_page_reads_no_table_through_and_passes_over_one_office_at_most(
    nation: int,
) -> None:
    if connection.vendor == "postgresql":  # ninety rows it would rather sort than read in order
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_sort = off")
    for start in (0, 200, nation - 10):
        read = plans(partial(ckan_reading.keys, (ENTRY,), (), start, 10), (TABLE,))
        assert not [plan.text for plan in read if plan.read_through]
        assert not [plan.text for plan in read if SORTED.search(plan.text)]
    with CaptureQueriesContext(connection) as sent:
        ckan_reading.keys((ENTRY,), (), nation - 10, 10)
    offset = [one["sql"] for one in sent.captured_queries if TABLE in one["sql"]]
    assert len(offset) == 1
    assert f"OFFSET {EACH - 10}" in offset[0]
