"""What everybody reads: the list, an item with its credits, the feed, the porch, the map of the site."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from serambi.core import clock
from serambi.files.models import Scan, StoredFile
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.publishing import selectors
from serambi.publishing.models import NewsItem
from tests.publishing.conftest import OF_PHOTO, Bring
from tests.support.answers import whole
from tests.support.cast import World
from tests.support.plans import plans

LIST = "/1971/berita/"
MANY = 300


def text(path: str, status: int = 200) -> str:
    answer = Client().get(path)
    assert answer.status_code == status
    return answer.content.decode()


def fill(office: Office, total: int) -> None:
    """`total` published items, one a minute."""
    import uuid

    now = clock.now()
    with office_scope(office):
        NewsItem.objects.bulk_create(
            NewsItem(
                office=office, number=n, kind="berita", state="terbit", title=f"Kabar {n}",
                lead="Ringkas.", body="Isi.", writer="Sari", editor="Budi", slug=f"kabar-{n}",
                made_at=now, updated_at=now, published_at=now - timedelta(minutes=total - n),
                submit_key=uuid.uuid4(),
            )
            for n in range(1, total + 1)
        )  # fmt: skip


def test_an_office_without_news_says_so(pangkalpinang: Office) -> None:
    assert "Belum ada berita yang terbit" in text(LIST)


def test_only_what_is_published_is_listed_and_opened(bring: Bring) -> None:
    shown, waiting = bring("terbit", title="Yang terbit"), bring("diajukan", title="Yang menunggu")
    listed = text(LIST)
    assert "Yang terbit" in listed
    assert "Yang menunggu" not in listed
    assert text(shown.get_absolute_url())
    assert waiting.slug == ""
    text("/1971/berita/yang-menunggu-2/", 404)
    text("/1902/berita/yang-terbit-1/", 404)
    text("/1902/berita/yang-terbit-1/foto/", 404)


def test_paragraphs_links_and_credits_and_no_markup_of_the_writer(bring: Bring) -> None:
    item = bring("terbit", body="Satu <b>tebal</b>.\n\nDua di https://contoh.example/a?b=1&c=2.")
    shown = text(item.get_absolute_url())
    assert "Satu &lt;b&gt;tebal&lt;/b&gt;." in shown
    assert '<p class="prewrap">Dua di <a href="https://contoh.example/a?b=1&amp;c=2"' in shown
    assert "Penulis: Sari Penulis" in shown
    assert "Editor: Ppid Pangkalpinang" in shown
    assert "Foto:" not in shown


def test_an_item_speaks_to_search_engines_and_shared_links(bring: Bring) -> None:
    item = bring("terbit", title="Kantor & warga </script>")
    shown = text(item.get_absolute_url())
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', shown, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "Kantor & warga </script>"
    assert data["datePublished"].startswith("2026-11-23T02:00")
    assert data["author"]["name"] == "Sari Penulis"
    assert 'property="og:type" content="article"' in shown
    assert f'property="og:description" content="{item.lead}"' in shown
    assert "kartu.png" in shown


def test_the_photo_has_no_place_in_it_and_words_for_who_does_not_see_it(
    bring: Bring, picture: StoredFile
) -> None:
    item = bring("terbit", photo=picture, **OF_PHOTO)
    shown = text(item.get_absolute_url())
    assert (item.photo_width, item.photo_height) == (1280, 720)
    assert 'alt="Enam orang di meja rapat" width="1280" height="720"' in shown
    assert "Foto: Budi" in shown
    assert f'og:image" content="http://testserver{item.get_absolute_url()}foto/"' in shown
    answer = Client().get(f"{item.get_absolute_url()}foto/")
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "private, max-age=3600"
    assert b"TELEPON RAHASIA" not in answer.content
    assert b"Exif" not in answer.content


def test_a_photo_found_dangerous_later_is_shown_to_nobody(
    bring: Bring, picture: StoredFile, world: World
) -> None:
    item = bring("terbit", photo=picture, **OF_PHOTO)
    with office_scope(world.office):
        StoredFile.objects.filter(pk=picture.pk).update(scan=Scan.INFECTED)
    assert "<img" not in text(item.get_absolute_url()).partition("<main")[2]
    text(f"{item.get_absolute_url()}foto/", 404)


def test_the_feed_the_porch_and_the_sitemap_tell_of_it(bring: Bring) -> None:
    assert "Semua berita" not in text("/1971/")
    for n in range(4):
        bring("terbit", title=f"Kabar nomor {n}")
    gone = bring("ditarik", title="Kabar yang ditarik")
    feed = ET.fromstring(text("/1971/umpan/berita.atom"))
    links = [one.get("href") for one in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert sum("/1971/berita/kabar-nomor-" in str(one) for one in links) == 4
    porch = text("/1971/")
    assert porch.count('href="/1971/berita/kabar-nomor-') == 3
    sitemap = whole(Client().get("/1971/sitemap.xml")).decode()
    assert "/1971/berita/kabar-nomor-0-1/" in sitemap
    assert gone.slug not in sitemap
    assert f"{gone.get_absolute_url()}" not in porch


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_an_old_row_with_a_place_that_is_no_character_breaks_no_feed(
    world: World, bring: Bring, form: str
) -> None:
    item = bring("terbit")
    with office_scope(world.office):
        NewsItem.objects.filter(pk=item.pk).update(
            title="Judul \uffff lama", lead="\ufdd0\x01 ringkas"
        )
    feed = text(f"/1971/umpan/berita.{form}")
    assert "Judul   lama" in "".join(ET.fromstring(feed).itertext())


def test_a_kept_page_changes_with_the_news(bring: Bring, settings: Settings) -> None:
    settings.SERAMBI_PAGE_CACHE = True
    bring("terbit", title="Yang pertama")
    assert "Yang pertama" in text(LIST)
    bring("terbit", title="Yang kedua")
    assert "Yang kedua" in text(LIST)


def test_the_pages_of_the_list_follow_one_another(pangkalpinang: Office) -> None:
    fill(pangkalpinang, 45)
    first, last = text(LIST), text(f"{LIST}?hal=3")
    assert "Kabar 45" in first
    assert "Kabar 26" in first
    assert "Kabar 25" not in first
    assert "Kabar 1<" in last
    text(f"{LIST}?hal=4", 404)
    assert "Kabar 45" in text(f"{LIST}?hal=x")


def test_the_list_costs_the_same_however_long_it_is(pangkalpinang: Office) -> None:
    counts = []
    for total in (3, 40):
        with office_scope(pangkalpinang):
            NewsItem.objects.all().delete()
        fill(pangkalpinang, total)
        with CaptureQueriesContext(connection) as sent:
            text(LIST)
        counts.append(len(sent))
    assert counts[0] == counts[1] <= 4


@pytest.mark.parametrize("path", [LIST, f"{LIST}?hal=10", "/1971/umpan/berita.atom", "/1971/"])
def test_every_list_is_read_by_its_index(pangkalpinang: Office, path: str) -> None:
    fill(pangkalpinang, MANY)
    asked = [one for one in plans(lambda: text(path), ("publishing_newsitem",)) if "newsitem" in one.sql]  # fmt: skip
    assert asked
    for one in asked:
        assert one.read_through == [], one.text
        if "COUNT(" not in one.sql:
            assert "news_newest" in one.text, one.text


def test_the_porch_asks_once_for_its_news(pangkalpinang: Office) -> None:
    fill(pangkalpinang, 40)
    with CaptureQueriesContext(connection) as sent:
        selectors.newest(pangkalpinang)
    assert len(sent) == 1
