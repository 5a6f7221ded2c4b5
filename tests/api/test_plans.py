"""At 5,000 entries every list for machines is read by an index, on both engines."""

from functools import partial

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from serambi.offices.models import Office
from tests.catalogue.many import SIZE, fill
from tests.support.answers import whole
from tests.support.plans import plans

V1 = "/api/v1/offices/1971"
CKAN = "/api/3/action"
LARGE = (
    "catalogue_catalogueentry", "catalogue_entryfile", "catalogue_entrylink", "files_storedfile",
    "datasets_dataset", "datasets_datasetversion", "library_release", "ledger_event",
    "search_searchentry", "search_searchtext", "search_searchword", "search_terms", "alerts_alert",
)  # fmt: skip
LISTS = [
    f"{V1}/entries?limit=200", f"{V1}/entries?limit=200&category=berkala",
    f"{V1}/entries?limit=200&year=2024", f"{V1}/documents?limit=200", f"{V1}/datasets?limit=200",
    f"{V1}/answers?limit=200", "/api/v1/offices?limit=100", "/1971/umpan/semua.atom",
    "/1971/umpan/informasi.rss", "/1971/umpan/data.atom", "/1971/umpan/serta-merta.atom",
    "/sitemap.xml", "/1971/sitemap.xml", "/1971/data.json", "/1971/dcat.ttl", "/1971/ekspor.ndjson",
    f"{CKAN}/package_search?fq=organization:1971&rows=100&start=4000",
    f"{CKAN}/package_search?q=laporan&fq=organization:1971&rows=20",
    f"{CKAN}/organization_list?all_fields=true", f"{CKAN}/organization_show?id=1971",
]  # fmt: skip
NATION = [
    f"{CKAN}/package_list?limit=100", f"{CKAN}/package_list?limit=100&offset=4000",
    f"{CKAN}/current_package_list_with_resources?limit=20", f"{CKAN}/tag_list",
]  # fmt: skip


@pytest.fixture
def client(pangkalpinang: Office, monday: None, settings: Settings) -> Client:
    settings.SERAMBI_API_PER_MINUTE = 1_000_000
    fill(pangkalpinang)
    return Client()


def read(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, path
    whole(answer)


def test_no_list_of_an_office_reads_a_table_through(client: Client) -> None:
    for path in LISTS:
        seen = set[str]()
        for plan in plans(partial(read, client, path), LARGE):
            if plan.text not in seen:
                assert plan.read_through == [], (path, plan.sql[:2_000], plan.lines)
            seen.add(plan.text)


def test_no_list_of_the_nation_sorts_or_counts_it(client: Client) -> None:
    """A page is read in the order of an index and stops where it is full.

    Of 5,000 rows PostgreSQL would rather sort most of them than walk an index, so there sorting is made
    dear as well: it is then chosen only where no index has that order.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_sort = off; SET LOCAL enable_incremental_sort = off")
    for path in NATION:
        for plan in plans(partial(read, client, path), LARGE):
            for table in ("datasets_dataset", "catalogue_catalogueentry"):
                if f'FROM "{table}"' in plan.sql and "office_id" in plan.sql:
                    assert "TEMP B-TREE" not in plan.text, (path, plan)
                    assert "Sort" not in plan.text, (path, plan)
            if 'COUNT(*) AS "__count" FROM "catalogue_catalogueentry"' in plan.sql:
                raise AssertionError((path, plan.sql))


def test_the_window_of_the_nation_holds_each_thing_once(client: Client) -> None:
    """As one list, datasets first, whatever the page; what lies behind is empty."""
    whole = client.get(f"{CKAN}/package_list?limit=1000").json()["result"]
    pages = [
        client.get(f"{CKAN}/package_list?limit=300&offset={first}").json()["result"]
        for first in (0, 300, 600, 900)
    ]
    assert [one for page in pages for one in page][:1_000] == whole
    assert client.get(f"{CKAN}/package_list?limit=10&offset={SIZE}").json()["result"] == []
