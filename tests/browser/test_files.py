"""Files at the desk: sent with progress, blacked out by keys alone, brought in and taken out."""

import io
import re
import secrets
import zipfile
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import flow, life
from tests.browser.moves import enter, follow, leaving, pass_time, stands, touch
from tests.browser.test_keyboard import tab_to
from tests.browser.test_redaction import DESK, bring, take_finds
from tests.browser.watch import axe, shot
from tests.files import zoo

MOVING = f"{flow.OFFICE}/meja/pindah/"
BREAK = """() => { window.whole = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function () {
    setTimeout(() => this.dispatchEvent(new ProgressEvent("error")), 50); }; }"""
MEND = "() => { XMLHttpRequest.prototype.send = window.whole; }"
VISITORS = pytest.mark.parametrize("visitor", ["phone", "desk"])


def large_pdf() -> bytes:
    """Well above what is sent without showing progress, and still one page."""
    return zoo.photo_pdf(2_000_000)


def new_entry(page: Page) -> str:
    """An entry at the desk to hang files on, never one that is blacked out here; its address."""
    page.goto(f"{flow.OFFICE}/meja/katalog/")
    follow(page.locator("main tbody a").filter(has_not_text="Rekapitulasi").first)
    touch(page.locator("summary", has_text="Tambah berkas"))
    return page.url


def sender(page: Page) -> Locator:
    """The button of the form that holds the file."""
    holder = page.locator("form", has=page.locator("input[name=f-berkas]"))
    return holder.locator("button[type=submit]")


@VISITORS
def test_a_large_file_shows_how_much_of_it_has_arrived(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    where = new_entry(page)
    seen: list[str] = []
    page.expose_function("heard", lambda words: seen.append(str(words)))
    page.evaluate(
        """() => new MutationObserver(() => {
          const bar = document.querySelector('.progress progress');
          if (bar) window.heard(document.querySelector('[data-sending-words]:not([hidden])')?.textContent || '');
        }).observe(document.body, {subtree: true, childList: true, characterData: true})"""
    )
    name = f"laporan-{secrets.token_hex(3)}.pdf"
    page.locator("input[name=f-berkas]").set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": large_pdf()}
    )

    def slowly(route: Route) -> None:
        pass_time(page, timedelta(milliseconds=400))
        shot(page, "meja-katalog-mengunggah")
        route.continue_()

    page.route("**/berkas/", slowly)
    follow(sender(page))
    expect(page.locator("#berkas ~ ul")).to_contain_text(name)
    assert page.url == where
    assert any(re.search(r"Terunggah", words) for words in seen), seen
    expect(page.locator("main")).to_contain_text("Berkas ditambahkan.")
    assert axe(page) == []


@VISITORS
def test_a_large_file_that_is_refused_comes_back_at_its_field(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    new_entry(page)
    page.locator("input[name=f-file_title]").fill("Judul yang diketik")
    page.locator("input[name=f-berkas]").set_input_files(
        {
            "name": "rusak.pdf",
            "mimeType": "application/pdf",
            "buffer": b"%PDF-1.7\n" + b"a" * 400_000,
        }
    )
    touch(sender(page))
    expect(page.locator(".field__error")).to_contain_text("rusak")
    expect(page.locator("input[name=f-file_title]")).to_have_value("Judul yang diketik")
    shot(page, "meja-katalog-berkas-ditolak")
    assert axe(page) == []


@VISITORS
def test_a_line_that_breaks_says_so_and_loses_nothing(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    new_entry(page)
    page.locator("input[name=f-file_title]").fill("Judul yang diketik")
    page.locator("input[name=f-berkas]").set_input_files(
        {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": large_pdf()}
    )
    page.evaluate(BREAK)
    touch(sender(page))
    expect(page.locator("[data-sending-words].is-over")).to_contain_text("Sambungan terputus")
    page.evaluate(MEND)
    expect(page.locator("input[name=f-file_title]")).to_have_value("Judul yang diketik")
    follow(sender(page))
    expect(page.locator("#berkas ~ ul")).to_contain_text("Judul yang diketik")


def test_a_file_is_blacked_out_with_the_keyboard_alone(desk: Page) -> None:
    flow.sign_in(desk, "Petugas layanan informasi")
    bring(desk)
    tab_to(desk, "select[name=temuan-basis]")
    for _step in range(40):
        desk.keyboard.press("ArrowDown")
        if desk.locator("select[name=temuan-basis]").input_value() == "17.h.1":
            break
    tab_to(desk, "form[action*='/temuan/'] button[type=submit]")
    enter(desk)
    expect(desk.locator("main")).to_contain_text("Tidak ada temuan yang menunggu")
    tab_to(desk, "[data-pen]")
    for key in ("ArrowDown", "ArrowDown", "Shift+ArrowRight"):
        desk.keyboard.press(key)
    enter(desk)
    drawn = desk.locator("#dihitamkan ~ ol > li", has_text="bagian yang dikecualikan")
    expect(drawn).to_have_count(1)
    with leaving(desk):
        desk.keyboard.press("Control+z")
    expect(drawn).to_have_count(0)
    tab_to(desk, "form[action*='/ajukan/'] button[type=submit]")
    enter(desk)
    expect(desk.locator("main")).to_contain_text("Menunggu persetujuan")


def test_a_blacked_out_copy_takes_the_place_of_its_document(desk: Page, phone: Page) -> None:
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(f"{DESK}baru/?cari=rekapitulasi")
    offered = desk.locator("form", has=desk.locator("input[name=dokumen]"))
    follow(offered.filter(has_text=life.ENTRY).first.get_by_role("button"))
    expect(desk.locator("[data-pen]")).to_be_visible()
    address = desk.url
    if stands(desk.locator("select[name=temuan-basis]")):
        take_finds(desk)
    touch(desk.locator("summary", has_text="Satu kotak"))
    for side, percent in (("left", "20"), ("top", "50"), ("right", "40"), ("bottom", "55")):
        desk.locator(f"[name=kotak-{side}]").fill(percent)
    desk.locator("[data-draw] select[name=kotak-basis]").select_option("17.h.1")
    follow(desk.locator("[data-draw]").get_by_role("button", name="Hitamkan"))
    expect(desk.locator("main")).to_contain_text("Kotak tersimpan")
    flow.press(desk, "Buat, buktikan, dan ajukan")
    expect(desk.locator("main")).to_contain_text("Menunggu persetujuan")
    flow.sign_in(phone, "PPID")
    phone.goto(address)
    flow.press(phone, "Setujui berkas hasil")
    shot(phone, "meja-hitamkan-gantikan")
    assert axe(phone) == []
    flow.press(phone, "Gantikan dokumen di daftar informasi")
    expect(phone.locator("main")).to_contain_text("versi lama ditutup")


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr(f"Renja_2025_{secrets.token_hex(2)}.txt", "Rencana kerja.\n")
        box.writestr(f"LKJIP_2024_{secrets.token_hex(2)}.csv", "a,b\n1,2\n")
    return out.getvalue()


@VISITORS
def test_moving_in_is_looked_at_before_anything_is_kept(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    page.goto(MOVING)
    shot(page, "meja-pindah")
    assert axe(page) == []
    page.locator("input[name=b-berkas]").set_input_files(
        {"name": "map.zip", "mimeType": "application/zip", "buffer": zipped()}
    )
    flow.press(page, "Periksa berkas")
    expect(page.get_by_role("heading", level=1)).to_have_text("Betulkan sebelum disimpan")
    shot(page, "meja-pindah-berkas")
    assert axe(page) == []
    flow.press(page, "Simpan sebagai rancangan")
    page.goto(MOVING)
    page.locator("input[name=l-file]").set_input_files(
        {
            "name": "alamat.csv",
            "mimeType": "text/csv",
            "buffer": b"alamat lama,tujuan\n/x.html,https://jahat.example/\n",
        }
    )
    flow.press(page, "Periksa daftar")
    expect(page.locator("main")).to_contain_text("tidak dapat dipakai")
    shot(page, "meja-pindah-alamat")
    assert axe(page) == []


@VISITORS
def test_moving_out_tells_how_far_it_is_and_gives_the_archive(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "Admin kantor")
    page.goto(MOVING)
    assert axe(page) == []
    flow.press(page, "Tulis arsip")
    link = page.get_by_role("link", name=re.compile("arsip", re.I)).last
    expect(link).to_be_visible()
    shot(page, "meja-pindah-arsip")
    assert axe(page) == []
    with page.expect_download() as coming:
        touch(link)
    assert coming.value.suggested_filename.startswith("kantor-1971-")
