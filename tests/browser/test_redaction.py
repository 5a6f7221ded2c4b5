"""A file is blacked out by one person and let out by another, with scripts and without."""

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import flow
from tests.browser.moves import enter, follow, leaving, touch
from tests.browser.watch import axe, shot
from tests.redaction.conftest import paper

DESK = f"{flow.OFFICE}/meja/hitamkan/"
UPLOAD = ("Kenanga Fiktif", "9971014505030001", "0899 0000 0111")


def bring(page: Page) -> str:
    """A new upload on the desk; its address."""
    name = f"berita-{secrets.token_hex(3)}.pdf"
    words = f"Saksi {UPLOAD[0]}, NIK {UPLOAD[1]}, telepon {UPLOAD[2]}, memberi keterangan."
    page.goto(f"{DESK}baru/")
    page.locator("input[name=file]").set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": paper(words)}
    )
    flow.press(page, "Periksa berkas ini")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    return page.url


def take_finds(page: Page) -> None:
    """Everything that was found, for one reason."""
    page.locator("select[name=temuan-basis]").select_option("17.h.1")
    flow.press(page, "Hitamkan yang dipilih")
    expect(page.locator("main")).to_contain_text("Tidak ada temuan yang menunggu")


def let_out(page: Page, address: str, name: str) -> None:
    """The second person looks and approves."""
    flow.sign_in(page, "PPID")
    page.goto(address)
    expect(page.get_by_role("img", name=re.compile("berkas hasil"))).to_be_visible()
    assert axe(page) == []
    shot(page, name)
    flow.press(page, "Setujui berkas hasil")
    expect(page.get_by_role("link", name="Unduh berkas hasil")).to_be_visible()
    with page.expect_download() as coming:
        touch(page.get_by_role("link", name="Unduh berkas hasil"))
    assert coming.value.suggested_filename.endswith("-dihitamkan.pdf")


def test_boxes_are_drawn_by_mouse_and_keys(desk: Page, phone: Page) -> None:
    flow.sign_in(desk, "Petugas layanan informasi")
    address = bring(desk)
    assert axe(desk) == []
    shot(desk, "meja-hitamkan")
    take_finds(desk)
    pen = desk.locator("[data-pen]")
    pen.evaluate("pen => pen.scrollIntoView({block: 'start', behavior: 'instant'})")
    frame = pen.bounding_box()
    assert frame is not None
    desk.mouse.move(frame["x"] + frame["width"] * 0.2, frame["y"] + 340)
    desk.mouse.down()
    desk.mouse.move(frame["x"] + frame["width"] * 0.5, frame["y"] + 370)
    with leaving(desk):
        desk.mouse.up()
    drawn = desk.locator("#dihitamkan ~ ol > li", has_text="bagian yang dikecualikan")
    expect(drawn).to_have_count(1)
    desk.locator("[data-pen]").focus()
    for key in ("ArrowDown", "ArrowDown", "Shift+ArrowRight"):
        desk.keyboard.press(key)
    enter(desk)
    expect(drawn).to_have_count(2)
    touch(desk.get_by_role("heading", level=1))
    with leaving(desk):
        desk.keyboard.press("Control+z")
    expect(drawn).to_have_count(1)
    follow(desk.get_by_role("link", name="150%"))
    expect(desk.locator(".ink--2")).to_be_visible()
    assert axe(desk) == []
    flow.press(desk, "Buat, buktikan, dan ajukan")
    expect(desk.locator("main")).to_contain_text("Menunggu persetujuan")
    let_out(phone, address, "meja-hitamkan-orang-kedua")


def test_boxes_are_drawn_by_finger(phone: Page) -> None:
    flow.sign_in(phone, "Petugas layanan informasi")
    bring(phone)
    take_finds(phone)
    assert axe(phone) == []
    shot(phone, "meja-hitamkan-ponsel")
    pen = phone.locator("[data-pen]")
    pen.evaluate("pen => pen.scrollIntoView({block: 'start', behavior: 'instant'})")
    _finger(pen, "down", 60, 120)
    _finger(pen, "move", 160, 150)
    with leaving(phone):
        _finger(pen, "up", 160, 150)
    expect(
        phone.locator("#dihitamkan ~ ol > li", has_text="bagian yang dikecualikan")
    ).to_have_count(1)


def _finger(pen: Locator, what: str, x: int, y: int) -> None:
    frame = pen.bounding_box()
    assert frame is not None
    where = {"clientX": frame["x"] + x, "clientY": frame["y"] + y}
    pen.dispatch_event(
        f"pointer{what}", {**where, "pointerType": "touch", "pointerId": 1, "button": 0}
    )


def test_everything_works_without_scripts(no_script: Page, desk: Page) -> None:
    flow.sign_in(no_script, "Petugas layanan informasi")
    address = bring(no_script)
    take_finds(no_script)
    touch(no_script.locator("summary", has_text="Semua kemunculan kata"))
    no_script.locator("[name=kata-sought]").fill("mawar")
    no_script.locator("select[name=kata-basis]").select_option("17.h.1")
    flow.press(no_script, "Hitamkan semuanya")
    expect(no_script.locator("main")).to_contain_text("tidak ditemukan dalam teks berkas")
    expect(no_script.locator("[name=kata-sought]")).to_have_value("mawar")
    no_script.locator("[name=kata-sought]").fill("fiktif")
    flow.press(no_script, "Hitamkan semuanya")
    touch(no_script.locator("summary", has_text="Satu kotak"))
    for side, percent in (("left", "20"), ("top", "50"), ("right", "40"), ("bottom", "55")):
        no_script.locator(f"[name=kotak-{side}]").fill(percent)
    follow(no_script.locator("[data-draw]").get_by_role("button", name="Hitamkan"))
    expect(no_script.locator("main")).to_contain_text("Kotak tersimpan")
    shot(no_script, "meja-hitamkan-tanpa-skrip")
    flow.press(no_script, "Buat, buktikan, dan ajukan")
    expect(no_script.locator("main")).to_contain_text("Menunggu persetujuan")
    let_out(desk, address, "meja-hitamkan-orang-kedua")


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_list_and_the_first_page_are_clean(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    for name, address in {
        "meja-hitamkan-daftar": DESK,
        "meja-hitamkan-baru": f"{DESK}baru/",
    }.items():
        page.goto(address)
        shot(page, name)
        assert axe(page) == []
