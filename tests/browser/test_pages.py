"""Each public page as a visitor meets it: no fault, nothing for axe, light, readable on a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watch import axe, shot, weigh

PAGES = {
    "kantor": "/",
    "beranda": "/1971/",
    "informasi": "/1971/informasi/",
    "cari": "/1971/cari/?q=pelanggaran",
    "minta": "/1971/permohonan/",
    "minta-apa": "/1971/permohonan/apa/",
    "lacak": "/1971/lacak/",
    "periksa-surat": "/surat/",
    "masuk": "/akun/masuk/",
    "contoh": "/contoh/masuk/",
}
MOST_BYTES = 60_000
MOST_REQUESTS = 12


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_clean_on_the_phone(name: str, phone: Page) -> None:
    phone.goto(PAGES[name])
    shot(phone, name)
    assert axe(phone) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_clean_at_the_desk(name: str, desk: Page) -> None:
    desk.goto(PAGES[name])
    shot(desk, name)
    assert axe(desk) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways(name: str, phone: Page) -> None:
    phone.goto(PAGES[name])
    assert phone.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_to_its_weight(name: str, phone: Page) -> None:
    weight = weigh(phone, PAGES[name])
    assert weight.without_pictures <= MOST_BYTES, weight.parts
    assert weight.requests <= MOST_REQUESTS, weight.parts


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_its_heading_without_scripts(name: str, no_script: Page) -> None:
    no_script.goto(PAGES[name])
    expect(no_script.locator("h1").first).to_be_visible()
