"""The public list: 25 a page, filters in the address, few queries, the right index."""

from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from serambi.catalogue import selectors
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.importing.check import Checked, NewRow
from serambi.catalogue.services import bring_in
from serambi.catalogue.views import frame
from serambi.identity.actors import system
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import Make

pytestmark = pytest.mark.usefixtures("monday")
URL = "/1971/informasi/"
Ask = Any


def bring(office: Office, rows: list[EntryFields]) -> None:
    checked = Checked(rows=len(rows), new=[NewRow(n, row) for n, row in enumerate(rows)])
    bring_in(
        office=office, actor=system(office.pk), checked=checked,
        source="uji.csv", digest="0" * 64, import_id="uji", publish=True,
    )  # fmt: skip


@pytest.fixture
def sixty(pangkalpinang: Office) -> Office:
    categories = ("berkala", "setiap_saat", "serta_merta")
    bring(
        pangkalpinang,
        [
            EntryFields(
                categories[n % 3],
                f"Dokumen {n:02}",
                period=str(2020 + n % 4),
                unit="Divisi Hukum" if n % 2 else "Sekretariat",
                is_election=n % 5 == 0,
                heading="berkala.profil" if n % 6 == 0 else "",
                format="both" if n % 10 == 0 else "softcopy",
            )
            for n in range(60)
        ],
    )
    return pangkalpinang


@pytest.fixture
def page(client: Client, settings: Any) -> Ask:
    """`page("?…")` is the list page with its context."""
    settings.SERAMBI_PAGE_CACHE = False

    def ask(query: str = "", **more: Any) -> Any:
        return client.get(URL + query, **more)

    return ask


def titles(response: Any) -> list[str]:
    return [line.title for line in response.context["lines"]]


def test_twenty_five_a_page_in_list_order(page: Ask, sixty: Office) -> None:
    assert titles(page()) == [f"Dokumen {n:02}" for n in range(25)]
    assert titles(page("?hal=3")) == [f"Dokumen {n:02}" for n in range(50, 60)]
    assert "1–25 dari 60" in page().content.decode()


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?kategori=berkala", 20),
        ("?kategori=berkala&pokok=berkala.profil", 10),
        ("?unit=Divisi+Hukum", 30),
        ("?tahun=2021", 15),
        ("?pemilu=1", 12),
        ("?bentuk=both", 6),
        ("?kategori=setiap_saat&tahun=2020&unit=Sekretariat", 5),
        ("?q=dokumen", 60),
        ("?q=%22dokumen%22+07", 1),
        ("?q=tidakada", 0),
        ("?kategori=entah&tahun=xx&bentuk=lontar&hal=-3", 60),
        ("?hal=0", 60),
        ("?q=%00", 60),
    ],
)
def test_filters_narrow_and_nonsense_does_not(
    page: Ask, sixty: Office, query: str, count: int
) -> None:
    response = page(query)
    assert response.status_code == 200
    assert response.context["page"].total == count


def test_counts_stand_beside_the_categories(page: Ask, sixty: Office, make: Make) -> None:
    make("Rancangan", published=False)
    assert [(tab.label, tab.n) for tab in page().context["tabs"]] == [
        ("Semua", 60), ("Informasi berkala", 20), ("Informasi serta merta", 20), ("Informasi setiap saat", 20),
    ]  # fmt: skip


def test_a_page_past_the_end_does_not_exist(page: Ask, sixty: Office) -> None:
    assert page("?hal=4").status_code == 404
    assert page("?hal=99999999999").status_code == 200


def test_another_offices_entries_are_not_in_the_list(
    page: Ask, make: Make, belitung: Office
) -> None:
    make("Milik Belitung", office=belitung)
    assert titles(page()) == []


def test_an_empty_list_says_what_to_do(page: Ask, pangkalpinang: Office) -> None:
    assert "/1971/permohonan/" in page().content.decode()


def test_drafts_and_markup_do_not_show(page: Ask, make: Make) -> None:
    make("Rancangan", published=False)
    make("<script>alert(1)</script>")
    text = page().content.decode()
    assert "Rancangan" not in text
    assert "<script>alert" not in text


def test_htmx_gets_the_part_that_changes_and_a_restore_gets_the_page(
    page: Ask, sixty: Office
) -> None:
    part = page("?kategori=berkala", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert "Dokumen 00" in part.content.decode()
    whole = page(headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.content.decode()
    assert "HX-Request" in whole["Vary"]


@pytest.mark.parametrize(
    "query", ["", "?kategori=berkala", "?kategori=berkala&tahun=2021", "?q=dokumen"]
)
def test_queries_do_not_grow_with_the_list(page: Ask, sixty: Office, query: str) -> None:
    page(query)
    with CaptureQueriesContext(connection) as few:
        page(query)
    bring(sixty, [EntryFields("berkala", f"Lagi dokumen {n}", period="2021") for n in range(300)])
    page(query)
    with CaptureQueriesContext(connection) as many:
        page(query)
    assert len(many) == len(few) == 3, [query["sql"][:90] for query in many]


def test_the_first_page_after_a_start_takes_four_queries(page: Ask, sixty: Office) -> None:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        page()
    assert len(queries) == 4


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?hal=2",
        "?q=dokumen+%22%3C%26&kategori=berkala",
        "?unit=Divisi+Hukum&x=%C3%A9",
        "?q=%F0%9F%98%80&",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_in_its_frame_is_the_page_made_whole(
    page: Ask, client: Client, sixty: Office, query: str, language: str
) -> None:
    client.cookies["django_language"] = language
    page()
    framed = page(query)
    client.cookies["sessionid"] = "seseorang"
    whole = page(query)
    assert framed.content.decode() == whole.content.decode()
    assert "serambixlubang" not in framed.content.decode()


def test_a_cookie_that_says_nothing_to_the_page_does_not_unmake_its_frame(
    page: Ask, client: Client, sixty: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = page().content
    made: list[str] = []

    def rendered(*_args: object, **_words: object) -> str:
        made.append("whole")
        return ""

    monkeypatch.setattr(frame, "render_to_string", rendered)
    client.cookies["_ga"] = "statistik"
    assert page().content == plain
    assert not made
    client.cookies["messages"] = "pesan"
    page()
    assert made


def test_a_new_name_of_the_office_shows_at_once(page: Ask, sixty: Office) -> None:
    page()
    Office.objects.filter(pk=sixty.pk).update(name="Bawaslu Pangkalpinang Baru")
    assert "Bawaslu Pangkalpinang Baru" in page().content.decode()


@pytest.mark.parametrize("wanted", [selectors.Wanted(), selectors.Wanted(category="berkala")])
def test_the_list_walks_its_index_and_sorts_nothing(
    sixty: Office, wanted: selectors.Wanted
) -> None:
    plan = plan_of(sixty, wanted)
    assert "entry_newest" in plan
    assert "TEMP B-TREE" not in plan
    assert "Sort" not in plan


@pytest.mark.parametrize(
    "wanted",
    [
        selectors.Wanted(category="berkala", year=2021),
        selectors.Wanted(unit="Divisi Hukum", election=True),
        selectors.Wanted(format="softcopy"),
    ],
)
def test_filters_together_are_answered_from_an_index(
    sixty: Office, wanted: selectors.Wanted
) -> None:
    """PostgreSQL may sort the few rows that it expects; neither engine reads the table through."""
    plan = plan_of(sixty, wanted)
    assert "entry_" in plan or "office_id" in plan
    assert "Seq Scan" not in plan
    assert "SCAN catalogue_catalogueentry" not in plan


def plan_of(office: Office, wanted: selectors.Wanted) -> str:
    bring(office, [EntryFields("berkala", f"Lagi {n}") for n in range(600)])
    with office_scope(office), no_shortcuts():
        return str(selectors.public_rows(office, wanted)[:25].explain())


def no_shortcuts() -> AbstractContextManager[Any]:
    """On PostgreSQL: fresh statistics, and no reading of a small table as a whole."""
    from contextlib import nullcontext

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE catalogue_catalogueentry")
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    return nullcontext()
