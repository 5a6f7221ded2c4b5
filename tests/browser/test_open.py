"""Search, datasets, coverage, decrees and the page for machines: public and desk, both sizes, no scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import flow
from tests.browser.conftest import DESK, PHONE, context
from tests.browser.moves import enter, follow, touch
from tests.browser.site import Site
from tests.browser.test_alerts import look
from tests.browser.test_keyboard import tab_to
from tests.browser.watch import watched

PUBLIC = {
    "cari-hasil": "cari/?q=laporan",
    "cari-kosong": "cari/?q=zzzqx",
    "data": "data/",
    "cakupan": "cakupan/",
    "dip": "dip/",
    "dip-2026": "dip/2026/",
    "dip-lama": "dip/2026/0/",
    "dip-banding-tahun": "dip/banding/?dari=2025.0&ke=2026.0",
    "pengembang": "pengembang/",
}
STAFF = {
    "meja-cakupan": "cakupan/",
    "meja-data": "data/",
    "meja-data-baru": "data/baru/",
    "meja-peta": "data/peta/",
    "meja-penetapan": "penetapan/",
    "meja-penetapan-satu": "penetapan/2026/1/",
}
MAPPED = "Pengawas ad hoc per kecamatan"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
def test_the_pages_are_clean(chrome: Browser, site: Site, size: dict[str, int]) -> None:
    with context(chrome, site, size=size) as visitor, watched(visitor) as page:
        for name, address in PUBLIC.items():
            page.goto(f"{flow.OFFICE}/{address}")
            look(page, name)
        open_dataset(page)
        look(page, "data-satu")
        flow.sign_in(page, "PPID")
        for name, address in STAFF.items():
            page.goto(f"{flow.OFFICE}/meja/{address}")
            look(page, name)
        page.goto(f"{flow.OFFICE}/meja/cakupan/")
        follow(page.locator("main h3 a").first)
        look(page, "meja-cakupan-satu")
        page.goto(f"{flow.OFFICE}/meja/data/")
        follow(page.locator("main tbody a").first)
        look(page, "meja-data-satu")


def open_dataset(page: Page) -> None:
    """From the list of open data to the one with a map."""
    page.goto(f"{flow.OFFICE}/data/")
    follow(page.get_by_role("link", name=re.compile(MAPPED)).first)
    expect(page.get_by_role("heading", level=1)).to_contain_text(MAPPED)


def test_everything_is_read_without_scripts(no_script: Page) -> None:
    no_script.goto(f"{flow.OFFICE}/cari/")
    no_script.locator("main input[name=q]").fill("laporan keuangan")
    no_script.locator("main input[name=q]").focus()
    enter(no_script)
    expect(no_script.locator("main mark").first).to_be_visible()
    open_dataset(no_script)
    drawing = no_script.locator("svg.chart__drawing--tiles")
    assert drawing.get_attribute("role") == "img"
    assert "Tertinggi Gerunggang" in (drawing.get_attribute("aria-label") or "")
    expect(drawing.locator("path.tile")).to_have_count(7)
    expect(drawing).to_contain_text("Bukit Intan")
    expect(no_script.locator("figure.chart").first).to_contain_text("bukan batas yang sebenarnya")
    touch(no_script.locator("figure.chart summary").first)
    expect(no_script.locator("figure.chart table").first).to_contain_text("Taman Sari")
    with no_script.expect_download() as taken:
        touch(no_script.get_by_role("link", name="CSV").first)
    assert taken.value.suggested_filename.endswith(".csv")
    no_script.goto(f"{flow.OFFICE}/dip/2026/0/")
    expect(no_script.locator("main")).to_contain_text("Daftar ini sudah diubah")
    follow(no_script.get_by_role("link", name="apa yang berubah"))
    expect(no_script.get_by_role("heading", level=1)).to_have_text("Bandingkan dua daftar")
    expect(no_script.locator("main")).to_contain_text("Dikeluarkan")
    no_script.goto(f"{flow.OFFICE}/cakupan/")
    expect(no_script.locator("main")).to_contain_text("pokok wajib lengkap dan terkini")


def test_a_search_is_walked_with_the_keyboard(desk: Page) -> None:
    desk.goto(f"{flow.OFFICE}/cari/")
    tab_to(desk, "main input[name=q]")
    desk.keyboard.type("laporan keuangan")
    enter(desk)
    expect(desk.locator("main mark").first).to_be_visible()
    tab_to(desk, "main article a, main li h3 a, main h3 a")
    enter(desk)
    expect(desk).to_have_url(re.compile(r"/1971/(informasi|data|jawaban)/"))


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
def test_a_mistyped_search_says_what_was_meant(
    chrome: Browser, site: Site, size: dict[str, int]
) -> None:
    """Searched once more exactly as typed, the page asks and its link finds it."""
    with context(chrome, site, size=size) as visitor, watched(visitor) as page:
        page.goto(f"{flow.OFFICE}/cari/?q=laporran")
        follow(page.get_by_role("link", name="Cari persis seperti yang diketik"))
        asked = page.locator("main p", has_text="Maksud Anda")
        expect(asked).to_have_text("Maksud Anda laporan?")
        look(page, "cari-maksud")
        follow(asked.get_by_role("link", name="laporan", exact=True))
        expect(page).to_have_url(re.compile(r"[?&]q=laporan(&|$)"))
        expect(page.locator("main mark").first).to_be_visible()
        expect(page.locator("main")).not_to_contain_text("Maksud Anda")


def test_a_dataset_is_walked_with_the_keyboard(desk: Page) -> None:
    desk.goto(f"{flow.OFFICE}/data/")
    tab_to(desk, "main h3 a")
    enter(desk)
    expect(desk.locator("figure.chart").first).to_be_visible()
    tab_to(desk, "main a[href$='unduh.csv']")


def test_a_map_is_brought_in_and_a_mistake_is_told_at_the_field(
    desk: Page, tmp_path: object
) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{flow.OFFICE}/meja/data/peta/")
    desk.locator("input[name=file]").set_input_files(
        {
            "name": "peta.geojson",
            "mimeType": "application/geo+json",
            "buffer": b'{"type": "Topology"}',
        }
    )
    desk.locator("input[name=source]").fill("Contoh, 2026")
    flow.press(desk, "Periksa dan pakai")
    expect(desk.locator(".error-summary, [data-focus]").first).to_contain_text("bukan GeoJSON")
    expect(desk.locator("input[name=source]")).to_have_value("Contoh, 2026")
    look(desk, "meja-peta-salah")


def test_a_year_that_cannot_be_is_told_at_its_field_to_the_keyboard(desk: Page) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{flow.OFFICE}/meja/penetapan/")
    tab_to(desk, "input[name=year]")
    desk.keyboard.press("ControlOrMeta+a")
    desk.keyboard.type("1900")
    tab_to(desk, "main form button[type=submit]")
    enter(desk)
    expect(desk.locator("[data-focus]")).to_be_visible()
    expect(desk.locator("input[name=year]")).to_have_attribute("aria-invalid", "true")
    look(desk, "meja-penetapan-salah")
