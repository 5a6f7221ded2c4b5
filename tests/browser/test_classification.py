"""A consequence test by three people in three browsers, one of them without scripts."""

import re
import secrets

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import every, follow, touch
from tests.browser.watch import axe, shot

DESK = f"{flow.OFFICE}/meja/klasifikasi/"
TOKEN = secrets.token_hex(3)
ITEM = f"Rencana patroli tertutup kelurahan {TOKEN}"


def answer_with_no(page: Page) -> None:
    """Every question of art. 18(1)."""
    for group in every(page.locator("input[type=radio][name^=check_][value=tidak]")):
        group.check()


def analyse(page: Page) -> None:
    """The PPID's analysis: first with a mistake, then right."""
    follow(page.get_by_role("link", name="Tulis analisis"))
    page.locator("select[name=exemption]").select_option("17.a.1")
    answer_with_no(page)
    page.locator("[name=consequence_open]").fill("Pihak yang diawasi menghindari pengawasan itu.")
    page.locator("[name=consequence_closed]").fill("Pengawasan berjalan sampai tahapan selesai.")
    page.locator("[name=public_interest]").fill("Sesudah tahapan, hasilnya diumumkan seluruhnya.")
    flow.press(page, "Simpan analisis")
    expect(page.locator("main")).to_contain_text("harus ada tanggal berakhirnya")
    assert axe(page) == []
    shot(page, "meja-uji-analisis-salah")
    expect(page.locator("[name=consequence_open]")).to_have_value(re.compile("menghindari"))
    page.locator("[name=expires_on]").fill("2031-11-23")
    flow.press(page, "Simpan analisis")


def test_three_people_test_and_classify(desk: Page, phone: Page, no_script: Page) -> None:
    flow.sign_in(no_script, "Petugas layanan informasi")
    no_script.goto(f"{DESK}baru/")
    no_script.locator("[name=description]").fill(ITEM)
    no_script.locator("input[name=trigger][value=proaktif]").check()
    flow.press(no_script, "Mulai pengujian")
    page = no_script.url
    touch(no_script.locator("summary", has_text="Catat dokumen dan informasinya"))
    no_script.locator("[name=identifikasi-documents]").fill("Rencana patroli tahun berjalan")
    no_script.locator("[name=identifikasi-information]").fill("Lokasi dan waktu patroli")
    no_script.locator("[name=identifikasi-unit]").fill("Sekretariat")
    flow.act(no_script, "Catat dokumen dan informasinya", "Simpan")

    flow.sign_in(desk, "PPID")
    desk.goto(page)
    analyse(desk)
    touch(desk.locator("summary", has_text="Catat rapat dan kunci lembar"))
    desk.get_by_label(re.compile("Kepala Subbagian Data dan Informasi")).check()
    follow(desk.get_by_role("button", name="Kunci lembar uji"))
    flow.act(desk, "Tanda tangani lembar", "Tanda tangani")
    shot(desk, "meja-uji")
    assert axe(desk) == []
    flow.act(desk, "Ajukan kepada pimpinan", "Ajukan")

    flow.sign_in(phone, "Pembina PPID")
    phone.goto(page)
    shot(phone, "meja-uji-pembina")
    assert axe(phone) == []
    flow.act(phone, "Setujui dan tetapkan", "Setujui dan tetapkan")
    expect(phone.locator("main")).to_contain_text("Ditetapkan dikecualikan")

    no_script.goto(f"{flow.OFFICE}/dikecualikan/?q={TOKEN}")
    expect(no_script.locator("main")).to_contain_text(ITEM)
    expect(no_script.locator("main")).not_to_contain_text("Lokasi dan waktu")


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_classification_are_clean(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    page.goto(f"{flow.OFFICE}/dikecualikan/")
    shot(page, "dikecualikan")
    assert axe(page) == []
    follow(page.locator("main .card-list a").first)
    shot(page, "dikecualikan-satu")
    assert axe(page) == []
    flow.sign_in(page, "PPID")
    for name, address in {
        "meja-klasifikasi": "",
        "meja-dik": "?bagian=dik",
        "meja-uji-selesai": "?bagian=selesai",
        "meja-uji-baru": "baru/?cari=pelapor",
        "meja-dik-ambil": "ambil/",
    }.items():
        page.goto(DESK + address)
        shot(page, name)
        assert axe(page) == [], name
    page.goto(f"{DESK}?bagian=dik")
    follow(page.locator("main tbody a").first)
    shot(page, "meja-dik-satu")
    assert axe(page) == []
