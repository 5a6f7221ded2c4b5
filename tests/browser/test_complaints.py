"""A complaint from the porch to the answer, with and without scripts; every page of it is clean."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import follow, touch
from tests.browser.test_request import fits_the_screen
from tests.browser.watch import axe, shot

STORY = "Loket kosong hampir dua jam dan tidak ada tulisan kapan dibuka lagi."
ANSWER = "Daftar piket hari itu sudah kami periksa."


def tell(page: Page) -> flow.Receipt:
    """From the porch through the right door, with a name that is kept secret."""
    page.goto(f"{flow.OFFICE}/")
    follow(page.get_by_role("link", name="Sampaikan pengaduan").first)
    follow(page.get_by_role("link", name="Pelayanan kantor ini"))
    page.locator("input[name=kind][value=lambat]").check()
    page.locator("textarea[name=story]").fill(STORY)
    page.locator("input[name=identity][value=rahasia]").check()
    flow.press(page, "Kirim pengaduan")
    expect(page.get_by_role("alert")).to_contain_text("Nama belum diisi")
    expect(page.locator("textarea[name=story]")).to_have_value(STORY)
    page.locator("input[name=name]").fill("Sekar Umpama")
    page.locator("input[name=phone]").fill("0899 0000 0171")
    flow.press(page, "Kirim pengaduan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Pengaduan Anda sudah tercatat")
    return flow.receipt(page)


def answer(desk: Page, number: str) -> None:
    """The officer sees the story and not who told it, and answers."""
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(f"{flow.OFFICE}/meja/pengaduan/")
    follow(desk.get_by_role("link", name=number))
    expect(desk.locator("main")).to_contain_text(STORY)
    expect(desk.locator("main")).to_contain_text("Dirahasiakan")
    assert "Sekar" not in desk.content()
    touch(desk.locator("summary", has_text="Tanggapi pengadu"))
    desk.locator("[name=tanggapi-text]").fill(ANSWER)
    flow.act(desk, "Tanggapi pengadu", "Kirim tanggapan")


@pytest.mark.parametrize("visitor", ["phone", "no_script"])
def test_a_complaint_is_told_answered_and_followed(
    visitor: str, desk: Page, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    receipt = tell(page)
    answer(desk, receipt.number)
    page.goto(f"{flow.OFFICE}/pengaduan/lacak/")
    page.locator("input[name=code]").fill(receipt.code)
    flow.press(page, "Buka pengaduan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sedang ditangani")
    expect(page.locator("main")).to_contain_text(ANSWER)


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_every_page_of_complaining_is_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    looks: dict[str, Callable[[], object]] = {
        "pengaduan": lambda: page.goto(f"{flow.OFFICE}/pengaduan/"),
        "pengaduan-pintu": lambda: page.goto(f"{flow.OFFICE}/pengaduan/pintu/etik/"),
        "pengaduan-laporan": lambda: _report(page),
        "pengaduan-data-pemilih": lambda: page.goto(f"{flow.OFFICE}/pengaduan/data-pemilih/"),
        "pengaduan-layanan": lambda: page.goto(f"{flow.OFFICE}/pengaduan/layanan/"),
        "pengaduan-tanda-bukti": lambda: tell(page),
        "pengaduan-saya": lambda: follow(page.get_by_role("link", name="Lihat keadaan pengaduan")),
        "pengaduan-angka": lambda: page.goto(f"{flow.OFFICE}/pengaduan/angka/"),
        "pengaduan-lacak": lambda: page.goto(f"{flow.OFFICE}/pengaduan/lacak/"),
        "meja-pengaduan": lambda: _desk_list(page),
        "meja-pengaduan-satu": lambda: follow(page.locator("main .cases a").first),
        "meja-pengaduan-baru": lambda: page.goto(f"{flow.OFFICE}/meja/pengaduan/baru/"),
    }
    for name, step in looks.items():
        step()
        shot(page, name)
        assert axe(page) == [], name
        assert fits_the_screen(page), name


def _report(page: Page) -> None:
    page.goto(f"{flow.OFFICE}/pengaduan/laporan/pemilu/")
    page.locator("textarea[name=what]").fill("Membagikan amplop di depan warung.")
    page.evaluate(
        "() => { const d = new Date(Date.now() - 1728e5);"
        " document.querySelector('[name=known_on]').value = d.toISOString().slice(0, 10); }"
    )
    flow.press(page, "Periksa kelengkapan")
    expect(page.locator("main")).to_contain_text("2 dari 8 sudah ada")


def _desk_list(page: Page) -> None:
    flow.sign_in(page, "PPID")
    page.goto(f"{flow.OFFICE}/meja/pengaduan/")
