"""A meeting in the browser: planned at the desk, signed with a finger on a phone, sealed, followed up."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import flow
from tests.browser.conftest import PHONE, context
from tests.browser.moves import follow, touch
from tests.browser.site import Site
from tests.browser.watch import axe, shot, watched

MEETINGS = f"{flow.OFFICE}/meja/rapat/"
READINESS = f"{flow.OFFICE}/meja/kesiapan/"


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_evaluation_are_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    page.goto(f"{flow.OFFICE}/kinerja/")
    shot(page, "kinerja")
    assert axe(page) == []
    assert fits(page)
    flow.sign_in(page, "PPID")
    for address, name in (
        (f"{flow.OFFICE}/meja/predikat/", "meja-predikat"),
        (f"{flow.OFFICE}/meja/predikat/baru/", "meja-predikat-baru"),
        (MEETINGS, "meja-rapat"),
        (f"{MEETINGS}baru/", "meja-rapat-baru"),
        (f"{MEETINGS}1/", "meja-rapat-satu"),
        (f"{MEETINGS}1/berita/", "meja-rapat-berita"),
        (f"{flow.OFFICE}/meja/tindak-lanjut/", "meja-tindak-lanjut"),
        (READINESS, "meja-kesiapan"),
        (f"{READINESS}jam/", "meja-kesiapan-jam"),
    ):
        page.goto(address)
        shot(page, name)
        assert axe(page) == [], address
        assert fits(page), address
    page.goto(READINESS)
    follow(page.get_by_role("link", name="Kuesioner Komisi Informasi").first)
    shot(page, "meja-kesiapan-satu")
    assert axe(page) == []
    assert fits(page)


def test_the_examples_meeting_carried_the_score_from_menuju_into_informatif(desk: Page) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{MEETINGS}1/")
    main = desk.locator("main")
    expect(main).to_contain_text("Nilai proyeksi hari ini 86; ")
    expect(main).to_contain_text("dari 0 menjadi 4")
    expect(main).to_contain_text("dari 0 menjadi 3")
    desk.goto(READINESS)
    expect(main).to_contain_text("93")
    expect(main).to_contain_text("Informatif, predikat tertinggi")
    follow(desk.get_by_role("link", name="Kuesioner Komisi Informasi").first)
    touch(desk.locator("summary", has_text="Pertanyaan yang berubah sejak"))
    expect(main).to_contain_text("3.9: dari 0 menjadi 4 poin")
    expect(main).to_contain_text("5.6: dari 0 menjadi 3 poin")
    touch(desk.locator("summary", has_text=re.compile("Sarana dan prasarana:")))
    expect(main).to_contain_text("tetapi tidak ada yang menunjukkannya")


def draw(page: Page) -> None:
    """A signature on the field, by pointer."""
    field = page.locator("canvas")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    assert box is not None
    points = [(0.1, 0.7), (0.25, 0.2), (0.4, 0.8), (0.6, 0.3), (0.9, 0.6)]
    page.mouse.move(box["x"] + box["width"] * points[0][0], box["y"] + box["height"] * points[0][1])
    page.mouse.down()
    for x, y in points[1:]:
        page.mouse.move(box["x"] + box["width"] * x, box["y"] + box["height"] * y, steps=6)
    page.mouse.up()
    expect(page.locator("[data-sign-state]")).to_have_text("Tanda tangan terisi.")


def test_a_meeting_from_plan_to_sealed_minutes(desk: Page, chrome: Browser, site: Site) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{MEETINGS}baru/")
    desk.get_by_label("Nama rapat").fill("Rapat evaluasi dari peramban")
    desk.get_by_label("Hari", exact=True).fill("2030-12-03")
    desk.get_by_label("Mulai").fill("09:00")
    desk.get_by_label("Selesai", exact=True).fill("11:00")
    desk.get_by_label("Agenda lain").fill("Transparansi")
    flow.press(desk, "Simpan rencana")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Rapat evaluasi dari peramban")
    here = desk.url
    flow.press(desk, "Kirim undangan")
    expect(desk.locator("main")).to_contain_text("Undangan terbit sebagai surat")
    flow.act(desk, "Buka rapat sebelum harinya", "Ya, buka hari ini")
    follow(desk.get_by_role("link", name="QR daftar hadir"))
    shot(desk, "meja-rapat-pintu")
    assert axe(desk) == []
    code = desk.locator(".door-sheet__code").inner_text()

    guest = context(chrome, site, size=PHONE)
    with watched(guest) as phone:
        phone.goto(f"{flow.OFFICE}/hadir/#{code.replace(' ', '')}")
        expect(phone.get_by_label("Kode rapat")).to_have_value(re.compile(r"\w{4} \w{4}"))
        assert "#" not in phone.url
        phone.get_by_label("Nama lengkap", exact=True).fill("Tamu Percontohan")
        phone.get_by_label("Jabatan atau asal").fill("Media lokal")
        draw(phone)
        shot(phone, "hadir")
        assert axe(phone) == []
        flow.press(phone, "Saya hadir")
        expect(phone.locator("main")).to_contain_text("Tamu Percontohan tercatat hadir")
    guest.close()

    desk.goto(here)
    follow(desk.get_by_role("link", name="Tulis notulen").first)
    notes = desk.locator("textarea").nth(1)
    notes.fill("Ditulis selama rapat berjalan.")
    expect(desk.locator("[data-connection]")).to_contain_text("Tersimpan")
    shot(desk, "meja-rapat-notulen")
    assert axe(desk) == []
    desk.reload()
    expect(desk.locator("textarea").nth(1)).to_have_value("Ditulis selama rapat berjalan.")
    flow.press(desk, "Simpan dan kembali ke rapat")
    follow(desk.get_by_role("link", name="Tulis keputusan").first)
    shot(desk, "meja-rapat-keputusan")
    assert axe(desk) == []
    desk.get_by_label("Keputusan", exact=True).fill("Memasang nomor layanan di semua halaman.")
    desk.get_by_label("Penanggung jawab").select_option(index=1)
    desk.get_by_label("Paling lambat").fill("2030-12-20")
    desk.get_by_label("Bukti selesai").fill("Tautan beranda")
    flow.press(desk, "Simpan keputusan")
    touch(desk.locator("summary", has_text="Segel notulen"))
    flow.press(desk, "Ya, segel")
    expect(desk.locator("main")).to_contain_text("Notulen disegel")
    shot(desk, "meja-rapat-disegel")
    with desk.expect_response(re.compile("/surat/")) as paper:
        desk.evaluate(
            "address => fetch(address)",
            desk.get_by_role("link", name="Notulen (PDF)").get_attribute("href"),
        )
    assert paper.value.headers["content-type"] == "application/pdf"


def test_without_scripts_a_typed_name_signs(no_script: Page) -> None:
    flow.sign_in(no_script, "PPID")
    no_script.goto(f"{MEETINGS}2/")
    flow.act(no_script, "Buka rapat sebelum harinya", "Ya, buka hari ini")
    follow(no_script.get_by_role("link", name="Tanda tangan").first)
    name = no_script.get_by_role("heading", level=1).inner_text()
    expect(no_script.locator("canvas")).to_be_hidden()
    no_script.get_by_label("Atau ketik nama lengkap").fill("Nama lain")
    flow.press(no_script, "Saya hadir")
    expect(no_script.locator("main")).to_contain_text("tidak sama dengan yang tertulis")
    no_script.get_by_label("Atau ketik nama lengkap").fill(name)
    flow.press(no_script, "Saya hadir")
    expect(no_script.locator("main")).to_contain_text(f"Kehadiran {name} tercatat.")


def test_plain_links_are_watched_at_one_press(phone: Page) -> None:
    flow.sign_in(phone, "PPID")
    phone.goto(READINESS)
    follow(phone.get_by_role("link", name="Kuesioner Komisi Informasi").first)
    part = phone.locator("section", has=phone.locator("#awas"))
    expect(part).to_contain_text(re.compile(r"\d+ jawaban hanya ditunjukkan oleh tautan biasa\."))
    shot(phone, "meja-kesiapan-tautan")
    flow.press(phone, "Awasi tautan-tautan ini")
    expect(phone.locator("main")).to_contain_text(re.compile(r"\d+ tautan kini diawasi\."))
    expect(part).to_have_count(0)
    assert axe(phone) == []
    phone.goto(f"{flow.OFFICE}/meja/bukti/?cari=Tautan+jawaban")
    expect(phone.locator("main")).to_contain_text("tidak tampil di publik")
    assert fits(phone)
