"""Every component in every state before axe, on a phone and at a desk, light and dark."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from serambi.ui.views.gallery import PARTS
from tests.browser.moves import enter_here, until
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
def test_a_desk_in_the_dark_shows_it_without_faults_and_enlarged_four_times_cuts_nothing(
    desk: Page, part: str
) -> None:
    desk.emulate_media(color_scheme="dark")
    desk.goto(f"/galeri/{part}/")
    open_all(desk)
    assert axe(desk) == []
    assert too_wide(desk) <= 0
    desk.set_viewport_size({"width": 320, "height": 256})
    assert too_wide(desk) <= 0


@pytest.mark.parametrize("status", STATUSES)
def test_error_pages_are_clean(phone: Page, status: int) -> None:
    phone.goto(f"/galeri/galat/{status}/")
    assert axe(phone) == []


def test_a_public_page_stays_within_its_weight(phone: Page) -> None:
    weight = weigh(phone, "/galeri/serambi/")
    assert weight.requests <= 8, weight.parts
    assert weight.without_pictures <= 60_000, weight.parts


def on_the_device(page: Page) -> str:
    """What the browser keeps of the forms."""
    return str(page.evaluate("JSON.stringify(localStorage)"))


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
    expect(status).to_contain_text("isian Anda tetap di sini")
    until(lambda: "pelanggaran 2024" in on_the_device(phone), phone, timedelta(seconds=60))
    phone.context.set_offline(False)
    kept = on_the_device(phone)
    assert "Rina" not in kept
    assert "1971024508990001" not in kept
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.reload()
    expect(detail).to_have_value("Rekapitulasi penindakan pelanggaran 2024")


def test_the_counter_counts_and_never_cuts(phone: Page) -> None:
    phone.goto("/galeri/formulir/")
    detail = phone.locator("#id_baru-detail")
    detail.fill("a" * 2005)
    expect(phone.locator("#id_baru-detail_count")).to_have_text("Kelebihan 5 karakter")
    expect(detail).to_have_value("a" * 2005)


def test_the_skip_link_is_the_first_stop_of_the_keyboard(desk: Page) -> None:
    desk.goto("/galeri/serambi/")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.getAttribute('href')") == "#isi"
    enter_here(desk)
    expect(desk.locator("#isi")).to_be_focused()
