"""The search page: what people see of it, what it must never show, and what it costs."""

import json

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.offices.models import Office
from serambi.search import services
from serambi.search.expression import PAGE
from tests.search.judged import filling
from tests.search.shelf import fill

URL = "/1971/cari/"


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


@pytest.fixture
def shelf(pangkalpinang: Office) -> Office:
    fill(pangkalpinang)
    return pangkalpinang


def text(client: Client, **asked: str) -> str:
    response = client.get(URL, asked)
    assert response.status_code == 200
    return response.content.decode()


def page_of(office: Office, number: int, body: str) -> None:
    of = f"/{office.code}/informasi/lra/"
    item = services.Item(
        f"9:{number}", "Laporan Realisasi Anggaran", body, f"{of}berkas/9/?lihat#page={number}",
        {"of": of, "name": "LRA.pdf"}, None, None, "lra", number,
    )  # fmt: skip
    services.put_many(office=office, kind=PAGE, items=[item])


def test_a_page_of_a_document_leads_to_that_page(client: Client, shelf: Office) -> None:
    page_of(shelf, 7, "Sewa genset untuk gudang logistik di Selindung.")
    page_of(shelf, 9, "Genset dikembalikan.")
    shown = text(client, q="genset")
    assert 'href="/1971/informasi/lra/berkas/9/?lihat#page=7">Halaman 7</a>' in shown
    assert "Sewa <mark>genset</mark> untuk gudang" in shown
    assert "#page=9" in shown
    assert '<h3><a href="/1971/informasi/lra/">' in shown
    assert shown.count("<h3>") == 1


def test_an_entry_and_its_pages_are_one_result(client: Client, shelf: Office) -> None:
    page_of(shelf, 3, "Serapan anggaran belanja pegawai")
    shown = text(client, q="anggaran belanja")
    assert shown.count('href="/1971/informasi/lra/"') == 1
    assert "Halaman 3" in shown


def test_tabs_and_filters_count_and_keep_the_words(client: Client, shelf: Office) -> None:
    services.put(
        office=shelf, kind="dataset", object_id="d", title="Anggaran per kegiatan", body="", url="/d/",
        facets={"year": "2025"},
    )  # fmt: skip
    shown = text(client, q="anggaran")
    assert 'href="?q=anggaran&amp;jenis=dataset"' in shown
    only = text(client, q="anggaran", jenis="dataset")
    assert "per kegiatan" in only
    assert "DIPA" not in only
    year = text(client, q="anggaran", tahun="2025")
    assert "per kegiatan" in year
    assert 'name="q" value="anggaran"' in year


def test_a_phrase_that_stands_nowhere_is_named_as_it_was_typed(
    client: Client, shelf: Office
) -> None:
    shown = text(client, q='"anggaran pemetaan"')
    assert "persis dalam susunan itu" in shown
    assert "semua kata" not in shown


def test_a_typing_error_is_mended_and_said(client: Client, shelf: Office) -> None:
    shown = text(client, q="kerawnan")
    assert "<strong>kerawanan</strong>" in shown
    assert "Pemetaan" in shown
    exact = text(client, q="kerawnan", persis="1")
    assert "Tidak ada hasil" in exact
    assert "Pemetaan" not in exact


def test_what_was_meant_is_a_link_of_its_own(client: Client, shelf: Office) -> None:
    shown = text(client, q="kerawnan")
    assert '<a href="?q=kerawanan"><strong>kerawanan</strong></a>' in shown
    assert "Tidak ada yang memuat “kerawnan”" in shown
    exact = text(client, q="kerawnan", persis="1")
    assert "Maksud Anda" in exact
    assert '<a href="?q=kerawanan"><strong>kerawanan</strong></a>?' in exact
    followed = text(client, q="kerawanan")
    assert "Pemetaan" in followed
    assert "Maksud Anda" not in followed


def test_an_error_that_somebody_else_made_too_is_doubted(client: Client, shelf: Office) -> None:
    items = [services.Item(f"r{n}", f"Rekapitulasi nomor {n}", "", "/r/") for n in range(25)]
    items.append(services.Item("salah", "Rekapitulsi suara", "", "/salah/"))
    services.put_many(office=shelf, kind="catalogue", items=items)
    shown = text(client, q="rekapitulsi")
    assert 'href="/salah/"' in shown
    assert '<a href="?q=rekapitulasi"><strong>rekapitulasi</strong></a>?' in shown


def test_a_rare_word_is_not_doubted_for_another_rare_one(client: Client, shelf: Office) -> None:
    for key, title in (("a", "Laporan mercusuar"), ("b", "Laporan mercusuan")):
        services.put(office=shelf, kind="catalogue", object_id=key, title=title, body="", url="/x/")
    assert "Maksud Anda" not in text(client, q="mercusuar")
    assert "Maksud Anda" not in text(client, q="selendang", persis="1")


def test_no_kind_is_offered_that_nothing_is_of(client: Client, shelf: Office) -> None:
    """News and pages have names for the day when a room publishes them, and no tab before."""
    shown = text(client, q="anggaran")
    for nothing in ("berita", "laman", "dataset", "jawaban", "page"):
        assert f"jenis={nothing}" not in shown
    assert "jenis=catalogue" in shown


def test_the_office_comes_first_then_others_are_named(
    client: Client, shelf: Office, belitung: Office
) -> None:
    services.put(
        office=belitung, kind="catalogue", object_id="x", title="Peta mercusuar", body="",
        url="/1902/informasi/x/",
    )  # fmt: skip
    shown = text(client, q="mercusuar")
    assert "Ada di kantor lain" in shown
    assert "Bawaslu Kabupaten Belitung" in shown
    services.put(
        office=belitung,
        kind="catalogue",
        object_id="y",
        title="Anggaran mercusuar",
        body="",
        url="/y/",
    )
    assert "Anggaran mercusuar" not in text(client, q="anggaran")
    for reach in ("provinsi", "nasional"):
        wide = text(client, q="anggaran", jangkauan=reach)
        assert "mercusuar" in wide
        assert "Bawaslu Kabupaten Belitung" in wide


def test_among_equals_the_nearer_office_comes_first(
    client: Client, pangkalpinang: Office, belitung: Office, babel: Office, ri: Office
) -> None:
    far = Office.objects.create(code="31", level="provinsi", name="Bawaslu DKI Jakarta", parent=ri)
    for office in (far, belitung, pangkalpinang):
        services.put(
            office=office, kind="catalogue", object_id="x", title="Neraca", body="",
            url=f"/{office.code}/informasi/x/",
        )  # fmt: skip
    shown = text(client, q="neraca", jangkauan="nasional")
    places = [shown.index(f'"/{code}/informasi/x/"') for code in ("1971", "1902", "31")]
    assert places == sorted(places)


def test_a_page_that_shows_other_offices_is_not_kept(
    client: Client, shelf: Office, belitung: Office
) -> None:
    services.put(
        office=belitung, kind="catalogue", object_id="x", title="Mercusuar", body="", url="/x/"
    )
    for asked in ({"q": "mercusuar"}, {"q": "neraca", "jangkauan": "nasional"}):
        assert "no-store" in client.get(URL, asked).headers["Cache-Control"]
    assert "no-store" not in client.get(URL, {"q": "neraca"}).headers.get("Cache-Control", "")


def test_what_was_taken_out_is_shown_nowhere(client: Client, shelf: Office) -> None:
    services.put(
        office=shelf, kind="catalogue", object_id="x", title="Mercusuar", body="", url="/x/"
    )
    page_of(shelf, 4, "Mercusuar di pulau")
    services.remove(office=shelf, kind="catalogue", object_id="x")
    services.remove_parts(office=shelf, kind=PAGE, parent="lra")
    for asked in (
        {"q": "mercusuar"}, {"q": "mercusuer"}, {"q": "mercu"}, {"q": "mercusuar", "jangkauan": "nasional"},
        {"q": '"mercusuar di pulau"'}, {"q": "mercusuar neraca"},
    ):  # fmt: skip
        shown = text(client, **asked)
        assert "<mark>mercu" not in shown.lower()
        assert "#page=4" not in shown
        assert "<strong>mercusuar" not in shown
    assert json.loads(client.get(f"{URL}saran/", {"q": "mercu"}).content)[1] == []


def test_suggestions_are_titles_that_fit(client: Client, shelf: Office) -> None:
    answer = client.get(f"{URL}saran/", {"q": "rekap"})
    typed, titles = json.loads(answer.content)
    assert typed == "rekap"
    assert titles[0].startswith("Rekapitulasi")
    assert json.loads(client.get(f"{URL}saran/", {"q": "r"}).content) == ["r", []]


def test_browsers_can_add_the_search(client: Client, shelf: Office) -> None:
    answer = client.get(f"{URL}opensearch.xml")
    assert answer.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    assert "cari/?q={searchTerms}" in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "q=%00", "q=a&hal=0", "q=a&hal=x", "q=neraca&jenis=tidak", "q=neraca&tahun=9999999",
        "q=neraca&unit=" + "x" * 3000, "q=neraca&jangkauan=dunia", "jenis=page", "q=%22", "q=neraca&kategori=%27",
    ],
)  # fmt: skip
def test_an_address_without_sense_is_no_error(client: Client, shelf: Office, query: str) -> None:
    assert client.get(f"{URL}?{query}").status_code == 200


def test_a_page_past_the_last_is_not_found(client: Client, shelf: Office) -> None:
    assert client.get(f"{URL}?q=neraca&hal=9").status_code == 404


def test_markup_in_titles_and_questions_stays_text(client: Client, shelf: Office) -> None:
    services.put(
        office=shelf,
        kind="catalogue",
        object_id="x",
        title="<b>Neraca</b>",
        body="<i>neraca</i>",
        url="/x/",
    )
    shown = text(client, q="neraca <script>alert(1)</script>")
    assert "<script>alert" not in shown
    assert "<b>" not in shown


def test_the_page_costs_few_queries_and_little_weight(
    client: Client, pangkalpinang: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    filling.fill(pangkalpinang)
    for most, asked in (
        (5, {"q": "laporan pengawasan"}),
        (5, {"q": "laporan pengawasan", "tahun": "2024", "jenis": "page"}),
        (9, {"q": "politik uang di kacang pedang"}),
        (10, {"q": "laporan pengawasan", "jangkauan": "nasional"}),
        (16, {"q": "laporn hasil pengawsan kampanye"}),
    ):
        with django_assert_max_num_queries(most):
            response = client.get(URL, asked)
        assert len(response.content) <= 60_000
