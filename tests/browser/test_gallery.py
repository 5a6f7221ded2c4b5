"""Every component in every state before axe, on a phone and at a desk, light and dark."""

import pytest
from playwright.sync_api import Page

from serambi.ui.views.gallery import PARTS
from tests.browser.watch import axe, weigh

STATUSES = (403, 404, 413, 429)


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def too_wide(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("part", PARTS)
def test_a_phone_shows_it_without_faults(phone: Page, part: str) -> None:
    phone.goto(f"/galeri/{part}/")
    open_all(phone)
    assert axe(phone) == []
    assert too_wide(phone) <= 0


@pytest.mark.parametrize("part", PARTS)
def test_a_desk_in_the_dark_shows_it_without_faults(desk: Page, part: str) -> None:
    desk.emulate_media(color_scheme="dark")
    desk.goto(f"/galeri/{part}/")
    open_all(desk)
    assert axe(desk) == []
    assert too_wide(desk) <= 0


@pytest.mark.parametrize("part", PARTS)
def test_at_four_hundred_per_cent_nothing_is_cut(desk: Page, part: str) -> None:
    desk.set_viewport_size({"width": 320, "height": 256})
    desk.goto(f"/galeri/{part}/")
    assert too_wide(desk) <= 0


@pytest.mark.parametrize("status", STATUSES)
def test_error_pages_are_clean(phone: Page, status: int) -> None:
    phone.goto(f"/galeri/galat/{status}/")
    assert axe(phone) == []


def test_a_public_page_stays_within_its_weight(phone: Page) -> None:
    weight = weigh(phone, "/galeri/serambi/")
    assert weight.requests <= 8, weight.parts
    assert weight.without_pictures <= 60_000, weight.parts


def test_the_text_typed_before_a_lost_connection_is_still_there(phone: Page) -> None:
    phone.goto("/galeri/formulir/")
    detail = phone.locator("#id_baru-detail")
    detail.fill("Rekapitulasi penindakan pelanggaran")
    phone.locator("#id_baru-name").fill("Rina")
    phone.locator("#id_baru-nik").fill("1971024508990001")
    status = phone.locator("[data-connection]")
    phone.context.set_offline(True)
    detail.press("End")
    detail.press_sequentially(" 2024")
    status.wait_for(state="visible")
    assert "isian Anda tetap di sini" in status.inner_text()
    phone.wait_for_timeout(2000)
    phone.context.set_offline(False)
    kept = str(phone.evaluate("JSON.stringify(localStorage)"))
    assert "Rekapitulasi" in kept
    assert "Rina" not in kept
    assert "1971024508990001" not in kept
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.reload()
    assert detail.input_value() == "Rekapitulasi penindakan pelanggaran 2024"


def test_the_counter_counts_and_never_cuts(phone: Page) -> None:
    phone.goto("/galeri/formulir/")
    detail = phone.locator("#id_baru-detail")
    detail.fill("a" * 2005)
    assert phone.locator("#id_baru-detail_count").inner_text() == "Kelebihan 5 karakter"
    assert len(detail.input_value()) == 2005


def test_the_skip_link_is_the_first_stop_of_the_keyboard(desk: Page) -> None:
    desk.goto("/galeri/serambi/")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.getAttribute('href')") == "#isi"
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "isi"
