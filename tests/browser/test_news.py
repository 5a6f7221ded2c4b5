"""News in the browser: written on a phone with its photo, approved by another, read and found by anybody."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser import flow
from tests.browser.conftest import DESK, PHONE, context
from tests.browser.moves import follow
from tests.browser.site import Site
from tests.browser.watch import axe, shot, watched

NEWS = f"{flow.OFFICE}/berita/"
ROOM = f"{flow.OFFICE}/meja/berita/"
TITLE = "Kantor Membuka Loket pada Hari Sabtu"


def look(page: Page, name: str) -> None:
    """Nothing hangs over the edge, axe finds nothing, a picture is kept."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert axe(page) == [], name
    shot(page, name)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
def test_the_pages_of_news_are_clean(chrome: Browser, site: Site, size: dict[str, int]) -> None:
    with context(chrome, site, size=size) as visitor, watched(visitor) as page:
        page.goto(NEWS)
        look(page, "berita")
        follow(page.get_by_role("link", name="Rapat Evaluasi Membahas"))
        expect(page.locator("main")).to_contain_text("Jumlah keputusan semula ditulis empat")
        look(page, "berita-satu")
        flow.sign_in(page, "PPID")
        for name, address in {
            "meja-berita": "", "meja-berita-tulis": "baru/", "meja-berita-terbit": "1/",
            "meja-berita-menunggu": "4/", "meja-berita-perbaiki": "1/perbaiki/",
        }.items():  # fmt: skip
            page.goto(f"{ROOM}{address}")
            look(page, name)


def test_from_a_phone_to_a_reader_without_scripts(phone: Page, desk: Page, no_script: Page) -> None:
    flow.sign_in(phone, "Petugas layanan informasi")
    phone.goto(f"{ROOM}baru/")
    taken = io.BytesIO()
    Image.new("RGB", (2400, 1600), "#7a8b99").save(taken, "JPEG")
    phone.get_by_label("Judul").fill(TITLE)
    phone.get_by_label("Ringkasan").fill("Mulai bulan depan, pukul 09.00 sampai 12.00.")
    phone.get_by_label("Isi", exact=True).fill("Sabtu pertama tiap bulan.\n\nBawa kode lacak Anda.")
    phone.locator("[name=photo]").set_input_files(
        {"name": "loket.jpg", "mimeType": "image/jpeg", "buffer": taken.getvalue()}
    )
    flow.press(phone, "Simpan konsep")
    expect(phone.locator(".field__error")).to_have_count(3)
    expect(phone.locator("main")).to_contain_text("loket.jpg sudah diunggah.")
    look(phone, "meja-berita-kurang")
    phone.get_by_label("Yang tampak pada foto").fill("Loket layanan dari depan")
    phone.get_by_label("Keterangan foto").fill("Loket layanan informasi.")
    phone.get_by_label("Pembuat foto").fill("Rani Contohwati")
    flow.press(phone, "Simpan konsep")
    flow.press(phone, "Ajukan untuk disetujui")
    address = phone.url
    flow.sign_in(desk, "PPID")
    desk.goto(address)
    look(desk, "meja-berita-foto")
    flow.press(desk, "Setujui dan terbitkan")
    no_script.goto(f"{flow.OFFICE}/cari/?q=loket+sabtu")
    follow(no_script.get_by_role("link", name="Berita 1", exact=True))
    follow(no_script.get_by_role("link", name=TITLE))
    expect(no_script.get_by_role("img", name="Loket layanan dari depan")).to_be_visible()
    expect(no_script.locator("main")).to_contain_text("Penulis: Rani Contohwati")
    expect(no_script.locator("main")).to_contain_text("Editor: Dimas Misalnya")
    shot(no_script, "berita-foto")
