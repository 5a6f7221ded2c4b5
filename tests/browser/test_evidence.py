"""The shelf of proofs in the browser: links, papers, photos, statements, and what the public sees of them."""

import io
import re
import secrets
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser import flow
from tests.browser.moves import enter, enter_here, follow, stands, touch, until
from tests.browser.test_keyboard import tab_to, write
from tests.browser.watch import axe, shot
from tests.evidence.test_files import SAID, heavy, words_in

SHELF, PUBLIC = f"{flow.OFFICE}/meja/bukti/", f"{flow.OFFICE}/bukti/"
DATED = re.compile(r"Keadaan per \w+, \d{1,2} \w+ 20\d\d, \d\d\.\d\d WIB")
VISITORS = pytest.mark.parametrize("visitor", ["phone", "desk"])


def seen_through(page: Page, name: str) -> None:
    """A picture of the page, nothing wrong by axe, nothing wider than the screen."""
    shot(page, name)
    assert axe(page) == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url


def public_page(page: Page) -> str:
    """From the desk's page of a proof to the public's; its address."""
    follow(page.get_by_role("link", name="Lihat halaman publik"))
    expect(page.locator("main")).to_contain_text(DATED)
    return page.url


def points_wide(picture: Locator) -> int:
    """How wide a picture is, once the browser has it; 0 before."""
    picture.scroll_into_view_if_needed()
    return int(picture.evaluate("image => image.naturalWidth"))


def unlike(words: str) -> str:
    """`words` with an ending of its own, since the tests of one run share the shelf."""
    return f"{words} {secrets.token_hex(3)}"


@VISITORS
def test_the_pages_of_proofs_are_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    for name, path in (("rak", ""), ("akses", "laporan-akses/"), ("mudah", "aksesibilitas/")):
        page.goto(f"{PUBLIC}{path}")
        seen_through(page, f"bukti-{name}")
    flow.sign_in(page, "Petugas layanan informasi")
    page.goto(SHELF)
    seen_through(page, "meja-bukti")
    page.goto(f"{SHELF}baru/")
    seen_through(page, "meja-bukti-pilih")
    for kind in ("live", "link", "document", "photo", "video", "nil"):
        page.goto(f"{SHELF}baru/{kind}/")
        seen_through(page, f"meja-bukti-baru-{kind}")
        if kind == "video":
            labels = page.locator("main .field__label")
            expect(labels.nth(0)).to_have_text(re.compile(r"^\s*Alamat video( \(|\s*$)"))
            expect(labels.nth(1)).to_have_text(re.compile(r"^\s*Atau berkas video( \(|\s*$)"))
        flow.press(page, "Simpan bukti")
        expect(page.get_by_role("alert")).to_be_visible()
        seen_through(page, f"meja-bukti-baru-{kind}-salah")


@VISITORS
def test_a_link_that_fell_says_so_at_the_desk_and_in_public_with_its_days(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "Petugas layanan informasi")
    page.goto(f"{SHELF}?keadaan=bad")
    follow(page.get_by_role("link", name="Alur permohonan di Instagram kantor"))
    main = page.locator("main")
    expect(main).to_contain_text("Tidak terbuka")
    expect(main).to_contain_text("Tautan halamannya tidak ada lagi (404).")
    expect(main.locator("#keadaan ~ ol > li")).to_have_count(2)
    seen_through(page, "meja-bukti-putus")
    public_page(page)
    expect(main).to_contain_text("Tautan halamannya tidak ada lagi (404).")
    touch(page.locator("summary", has_text="Keadaan dari waktu ke waktu"))
    seen_through(page, "bukti-putus")
    follow(page.locator("a[href^='keadaan/']").last)
    expect(main).to_contain_text("Halaman menjawab")
    seen_through(page, "bukti-potret")


@VISITORS
def test_a_link_is_put_on_the_shelf_and_waits_for_the_watch(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    title = unlike("Prosedur keberatan di situs lama")
    flow.sign_in(page, "Petugas layanan informasi")
    page.goto(SHELF)
    follow(page.get_by_role("link", name="Tambah bukti"))
    follow(page.get_by_role("link", name="Tautan", exact=True))
    page.get_by_label("Judul").fill(title)
    page.get_by_label("Alamat").fill("bukan alamat")
    flow.press(page, "Simpan bukti")
    expect(page.get_by_label("Judul")).to_have_value(title)
    expect(page.get_by_label("Alamat")).to_have_value("bukan alamat")
    page.get_by_label("Alamat").fill("https://lama.contoh.example/keberatan/")
    flow.press(page, "Simpan bukti")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator("main")).to_contain_text("Belum diperiksa")
    flow.press(page, "Periksa sekarang")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    seen_through(page, "meja-bukti-tautan")
    follow(page.get_by_role("link", name="Lihat halaman publik"))
    expect(page.locator("main")).to_contain_text("lama.contoh.example")
    seen_through(page, "bukti-tautan")


@VISITORS
def test_a_heavy_paper_becomes_small_and_says_the_same(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    title, whole = unlike("SK PPID"), heavy()
    assert len(whole) > 2_500_000
    flow.sign_in(page, "Petugas layanan informasi")
    page.goto(f"{SHELF}baru/document/")
    page.get_by_label("Judul").fill(title)
    page.get_by_label("Berkas", exact=True).set_input_files(
        {"name": "sk.pdf", "mimeType": "application/pdf", "buffer": whole}
    )
    flow.press(page, "Simpan bukti")
    main = page.locator("main")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(main).to_contain_text("Berlaku")
    expect(main).to_contain_text("teks di setiap halaman sama persis seperti semula")
    seen_through(page, "meja-bukti-kemas")
    address = public_page(page)
    seen_through(page, "bukti-dokumen")
    small = page.request.get(f"{address}berkas/").body()
    assert len(small) <= 2 * 1024 * 1024
    assert words_in(small) == words_in(whole)
    assert SAID in " ".join(words_in(small).split())
    drawn = pypdfium2.PdfDocument(small)[0].render(scale=1).to_pil()
    assert sum(map(bool, drawn.convert("L").histogram())) > 50  # the photograph is still one


def test_a_photo_from_the_phone_carries_the_hour_and_the_office(phone: Page) -> None:
    title = unlike("Ruang layanan informasi")
    flow.sign_in(phone, "Petugas layanan informasi")
    phone.goto(f"{SHELF}baru/photo/")
    taken = io.BytesIO()
    Image.new("RGB", (1600, 1200), "#7a8b99").save(taken, "JPEG")
    picker = phone.get_by_label("Foto", exact=True)
    expect(picker).to_have_attribute("capture", "environment")
    phone.get_by_label("Judul").fill(title)
    phone.get_by_label("Tempat").fill("Lobi kantor")
    picker.set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": taken.getvalue()}
    )
    flow.press(phone, "Simpan bukti")
    expect(phone.get_by_role("heading", level=1)).to_have_text(title)
    expect(phone.locator("figcaption")).to_contain_text("Waktu server")
    seen_through(phone, "meja-bukti-foto")
    address = public_page(phone)
    expect(phone.locator("figcaption")).to_contain_text("Lobi kantor")
    until(lambda: points_wide(phone.locator("figure img")) > 300, phone, timedelta(seconds=60))
    seen_through(phone, "bukti-foto")
    shown = Image.open(io.BytesIO(phone.request.get(f"{address}berkas/").body())).convert("L")
    width, height = shown.size
    band = shown.crop((0, int(height * 0.8), width, height))
    shades = band.histogram()
    seen = [shade for shade, count in enumerate(shades) if count]
    assert seen[-1] - seen[0] > 100  # letters on the plain picture


def test_a_statement_that_nothing_occurred_becomes_a_letter_by_three_hands(
    desk: Page, phone: Page
) -> None:
    title = unlike("Nihil sengketa informasi")
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(f"{SHELF}baru/nil/")
    desk.get_by_label("Yang tidak terjadi").fill("Sengketa informasi di Komisi Informasi")
    desk.get_by_label("Sejak").fill("2026-01-01")
    last = datetime.now(tz=UTC).date() + timedelta(days=90)
    desk.get_by_label("Sampai").fill(last.isoformat())
    desk.get_by_label("Judul").fill(title)
    flow.press(desk, "Simpan bukti")
    expect(desk.get_by_role("heading", level=1)).to_have_text(title)
    shelf = desk.url
    follow(desk.get_by_role("link", name="Buka konsep suratnya"))
    draft = desk.url
    submit = desk.get_by_role("button", name="Ajukan untuk diperiksa")
    if stands(submit):
        follow(submit)
    flow.sign_in(desk, "PPID")
    desk.goto(draft)
    flow.press(desk, "Sudah saya periksa, benar")
    flow.sign_in(phone, "Atasan PPID")
    phone.goto(draft)
    flow.press(phone, "Tanda tangani dan terbitkan")
    expect(phone.get_by_role("link", name="Buka PDF")).to_be_visible()
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(shelf)
    flow.press(desk, "Periksa sekarang")
    expect(desk.locator("main")).to_contain_text("Surat pernyataan nihil")
    expect(desk.locator("h1 ~ .row .badge")).to_have_text("Berlaku")
    seen_through(desk, "meja-bukti-nihil")
    address = public_page(desk)
    seen_through(desk, "bukti-nihil")
    paper = desk.request.get(f"{address}berkas/")
    assert paper.headers["content-type"] == "application/pdf"
    assert "Sengketa informasi di Komisi Informasi" in " ".join(words_in(paper.body()).split())


def test_a_link_is_added_with_the_keyboard_alone(desk: Page) -> None:
    title = unlike("Tautan dari papan ketik")
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(SHELF)
    tab_to(desk, "main a[href$='/bukti/baru/']")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Tambah bukti")
    tab_to(desk, "main a[href='link/']")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Tautan")
    write(desk, "url", "https://lama.contoh.example/ketik/")
    write(desk, "title", title)
    tab_to(desk, "main form .buttons button")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_have_text(title)
    tab_to(desk, "summary")
    enter_here(desk)
    expect(desk.get_by_label("Alamat")).to_be_visible()


def test_without_scripts_a_paper_is_added_changed_and_taken_off_again(no_script: Page) -> None:
    title = unlike("Tanpa skrip")
    flow.sign_in(no_script, "Petugas layanan informasi")
    no_script.goto(f"{SHELF}baru/document/")
    flow.press(no_script, "Simpan bukti")
    expect(no_script.get_by_role("alert")).to_contain_text("Berkas belum dipilih")
    no_script.get_by_label("Judul").fill(title)
    no_script.get_by_label("Berkas", exact=True).set_input_files(
        {"name": "sk.pdf", "mimeType": "application/pdf", "buffer": heavy()}
    )
    flow.press(no_script, "Simpan bukti")
    expect(no_script.get_by_role("heading", level=1)).to_have_text(title)
    expect(no_script.locator("main")).to_contain_text("Dikecilkan")
    touch(no_script.locator("summary", has_text="Keluarkan dari rak"))
    no_script.get_by_label("Mengapa dikeluarkan").fill("Digantikan yang lebih baru.")
    follow(no_script.locator("details[open] button"))
    expect(no_script.locator("main")).to_contain_text("Dikeluarkan dari rak")
    expect(no_script.locator("main")).to_contain_text("Digantikan yang lebih baru.")
