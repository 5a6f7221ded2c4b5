"""The office's own pages in the search: by their own words, only where they say something, cheaply."""

from collections.abc import Sequence
from datetime import time, timedelta
from importlib.metadata import version
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from serambi.config.site_pages import PAGES
from serambi.core import clock
from serambi.insight import sweeps
from serambi.insight.pages.visitor import Visitor
from serambi.insight.site.words import words_of
from serambi.insight.sweeps import ReadSite
from serambi.law.roles import Role
from serambi.offices.models import Office, OpeningHours
from serambi.offices.scoping import all_offices, office_scope
from serambi.ratings.services import record
from serambi.search.kinds import SITE
from serambi.search.models import SearchEntry, SiteReading
from serambi.search.reach import Reach
from serambi.search.selectors import find
from serambi.search.site import SitePage
from tests.architecture.access_table import TABLE
from tests.catalogue.conftest import actor
from tests.ratings.conftest import KI

ASKED = {
    "berapa lama permohonan dijawab": "/1971/hak/#langkah-hak",
    "biaya salinan": "/1971/hak/#biaya",
    "cara mengajukan keberatan": "/1971/keberatan/",
    "jam layanan": "/1971/#jam-layanan",
    "alamat kantor": "/1971/#datang",
    "kalkulator tenggat": "/1971/hak/#hitung",
    "sengketa ke Komisi Informasi": "/1971/hak/#langkah-hak",
    "seberapa pasti dasarnya": "/1971/hak/",
    "lacak permohonan": "/1971/lacak/",
    "periksa surat": "/surat/",
    "API data untuk mesin": "/1971/pengembang/",
    "pembaca layar": "/1971/bukti/aksesibilitas/",
    "NIK dan surat kuasa": "/1971/permohonan/",
}
NOT_FOUND = {
    "search:page": "the search itself",
    "search:suggest": "for browsers",
    "search:description": "for browsers",
    "alerts:push_worker": "a program",
    "evaluation:door": "only during a meeting, with its code",
    "survey:open": "only with the code of an invitation",
    "survey:thanks": "after an answer",
    "decrees:compare": "an empty form until two lists are chosen",
}
"""Pages without a parameter that are no page of their own, and why."""


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def office(pangkalpinang: Office) -> Office:
    """An office that can be reached; those above it were looked at just now."""
    for above in Office.objects.exclude(pk=pangkalpinang.pk):
        SiteReading.objects.create(office=above, at=clock.now(), size=0, release=version("serambi"))
    Office.objects.filter(pk=pangkalpinang.pk).update(
        phone="+62 717 0000 000", address="Jalan Contoh 1, Pangkalpinang"
    )
    for day in range(4):
        OpeningHours.objects.create(
            office=pangkalpinang, weekday=day, opens=time(8), closes=time(16)
        )
    return pangkalpinang


def sweep(pages: Sequence[SitePage] = PAGES) -> int:
    with all_offices():
        return ReadSite(pages).run(clock.now())


def readings() -> int:
    with all_offices():
        return int(SiteReading.objects.count())


def forget(*offices: Office) -> None:
    """As if these had never been looked at."""
    with all_offices():
        SiteReading.objects.filter(office__in=offices).delete()


def rows(office: Office) -> dict[str, SearchEntry]:
    with office_scope(office):
        found = SearchEntry.objects.filter(office=office, kind=SITE).select_related("text")
        return {row.object_id: row for row in found}


def test_what_people_type_finds_the_page(office: Office) -> None:
    sweep()
    first = {
        words: next((hit.url for hit in find(office, words, kinds=[SITE], widen=False).hits), "")
        for words in ASKED
    }
    assert first == ASKED


def test_the_search_page_counts_them_and_calls_them_pages(office: Office) -> None:
    sweep()
    shown = Client().get("/1971/cari/", {"q": "biaya salinan", "jenis": "laman"}).content.decode()
    assert 'aria-current="page">Laman <span class="count">' in shown
    assert '<a href="/1971/hak/#biaya"><mark>Biaya</mark> <mark>salinan</mark>' in shown
    assert "<span>Laman</span>" in shown


def test_the_pages_of_other_offices_are_no_answer(office: Office, belitung: Office) -> None:
    sweep()
    for reach in (Reach.OFFICE, Reach.PROVINCE, Reach.NATION):
        hits = find(belitung, "biaya salinan", widen=False, reach=reach).hits
        assert {hit.office_id for hit in hits} <= {belitung.pk}


def test_every_word_in_the_search_stands_on_the_page(office: Office) -> None:
    sweep()
    seen = rows(office)
    assert len(seen) >= 10
    for row in seen.values():
        shown = (
            Client(HTTP_HOST=urlsplit(settings.SERAMBI_ADDRESS).netloc)
            .get(row.text.url.partition("#")[0])
            .content.decode()
        )
        page = next(one for one in PAGES if one.key == row.object_id)
        parts = {one.part for one in PAGES if one.path == page.path}
        found = words_of(shown, page.part, () if page.part else parts)
        assert found is not None
        assert (found.title, found.body) == (row.text.title, row.text.body)
        assert row.text.title
        for block in row.text.body.split(" · "):
            assert block in " ".join(_text(shown).split()), (row.text.url, block)


def _text(html: str) -> str:
    """All the text of a page by another reader than ours."""
    from html import unescape

    from django.utils.html import strip_tags

    return unescape(strip_tags(html))


def test_an_empty_page_is_not_found_until_it_says_something(office: Office) -> None:
    sweep()
    assert not {"kinerja", "skm", "dip", "dikecualikan", "data", "jawaban", "serta-merta", "berita"} & set(rows(office))  # fmt: skip
    record(office=office, actor=actor(office, Role.PETUGAS), said=KI)
    with clock.fixed(clock.now() + timedelta(hours=2)):
        assert sweep() >= 1
    assert "Menuju Informatif" in rows(office)["kinerja"].text.body


def test_what_holds_no_longer_is_taken_out(office: Office) -> None:
    sweep()
    assert "jam" in rows(office)
    OpeningHours.objects.filter(office=office).delete()
    forget(office)
    sweep()
    assert "jam" not in rows(office)


def test_nothing_is_looked_at_twice_without_a_reason(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    real = Visitor.look

    def look(self: Visitor, path: str) -> str:
        looked.append(path)
        return real(self, path)

    monkeypatch.setattr(Visitor, "look", look)
    sweep()
    ours = [path for path in looked if path.startswith("/1971/")]
    assert len(ours) == len(set(ours)) >= 8
    looked.clear()
    assert sweep() == 0
    assert looked == []
    record(office=office, actor=actor(office, Role.PETUGAS), said=KI)
    assert sweep() == 0
    assert looked == [], "an hour has not passed"
    with clock.fixed(clock.now() + timedelta(hours=1)):
        assert sweep() >= 1
    assert all(path.startswith(("/1971/", "/surat/")) for path in looked)


def test_a_page_that_says_the_same_is_not_written_again(office: Office) -> None:
    sweep()
    before = {key: row.moment for key, row in rows(office).items()}
    forget(office)
    with clock.fixed(clock.now() + timedelta(hours=3)):
        assert sweep() == 0
    assert {key: row.moment for key, row in rows(office).items()} == before


def test_a_page_that_fails_leaves_its_office_for_another_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_self: object, path: str) -> str:
        raise RuntimeError(path)

    monkeypatch.setattr(Visitor, "look", fails)
    assert sweep() == 0
    assert readings() == 2, "those above only"


def test_a_run_looks_at_a_few_offices_those_never_read_first(
    office: Office, belitung: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeps, "OFFICES", 1)
    pages = (SitePage("hak", "hak/"),)
    forget(*Office.objects.all())
    for read in range(1, 5):
        sweep(pages)
        assert readings() == read
    assert sweep(pages) == 0


def test_every_standing_public_page_is_named_or_says_why_not() -> None:
    standing = {
        name
        for name, row in TABLE.items()
        if row.kind == "public" and row.get == 200 and not (row.objects or row.fixed or row.opened)
    }
    standing = {name for name in standing if name.partition(":")[0] not in {"ask", "objections", "track", "open"}}  # fmt: skip
    from django.urls import resolve

    named = {
        resolve(f"/1971/{one.path}").view_name for one in PAGES if not one.path.startswith("/")
    }
    assert standing - named == set(NOT_FOUND)


def test_no_two_pages_share_a_key_or_a_place() -> None:
    assert len({one.key for one in PAGES}) == len(PAGES)
    assert len({(one.path, one.part) for one in PAGES}) == len(PAGES)


def test_controls_lists_and_what_is_true_for_a_moment_are_left_out() -> None:
    html = """<main><nav>Jalan</nav><h1>Judul &amp; lain</h1><p>Satu <b>dua</b><br>tiga</p><img src="x">
    <ul class="card-list"><li>Hal lain</li></ul><ol class="card-list"><li>Langkah</li></ol>
    <p class="small quiet">Per 09.00</p><p role="status">3 hasil</p><p data-nosnippet>Buka sekarang</p>
    <svg><title>gambar</title></svg><form><div class="field"><label>Nama</label></div><p>Isian</p>
    <div aria-hidden="true"><label for="f">Biarkan kosong</label><input id="f"></div></form></main>
    <footer><section id="jam-layanan"><h2>Jam layanan</h2><dl><dt>Senin</dt><dd>08.00</dd></dl></section></footer>"""
    assert words_of(html) == ("Judul & lain", "Satu dua · tiga · Langkah · Isian")
    assert words_of(html, "jam-layanan") == ("Jam layanan", "Senin · 08.00")
    assert words_of(html, "lain") is None
    both = '<main><h1>Hak</h1><section aria-labelledby="a"><h2 id="a">Biaya</h2><p>Nol</p></section><p>Sisa</p></main>'
    assert words_of(both, "", {"a"}) == ("Hak", "Sisa")
    assert words_of(both, "a") == ("Biaya", "Nol")
    assert words_of("") is None
