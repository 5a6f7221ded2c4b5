"""An objection on two grounds, from the tracking page to the superior's letter; also without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import follow
from tests.browser.test_request import answer_partly, fits_the_screen, letter_text
from tests.browser.watch import axe, shot

POSITION = "Rekapitulasinya tidak menyebut tahap penanganan, padahal itu yang saya minta."


def object_from_tracking(page: Page, code: str) -> flow.Receipt:
    """Two grounds, one of them the one that the register itself shows."""
    return object_on(page, code, "ad")


def object_on(page: Page, code: str, letters: str) -> flow.Receipt:
    """These grounds, one story, sent; what the receipt says."""
    flow.track(page, code)
    flow.press(page, "Ajukan keberatan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mengapa Anda berkeberatan?")
    expect(page.locator("input[name=grounds][value=a]")).to_be_checked()
    for letter in "abcdefg":
        page.locator(f"input[name=grounds][value={letter}]").set_checked(letter in letters)
    page.locator("textarea[name=position]").fill(POSITION)
    flow.press(page, "Lanjutkan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Periksa, lalu kirim")
    assert "Melati Fiktif" not in page.content()
    flow.press_as_a_person(page, "Kirim keberatan")
    return flow.receipt(page)


def open_objection(page: Page, number: str) -> None:
    """From the list to the objection."""
    page.goto(f"{flow.OFFICE}/meja/keberatan/?tumpukan=semua")
    follow(page.get_by_role("link", name=number))
    expect(page.get_by_role("heading", level=1)).to_contain_text(number)


def uphold_in_part(desk: Page, number: str) -> None:
    """The officer lays it before the superior, who grants a part."""
    flow.sign_in(desk, "Petugas layanan informasi")
    open_objection(desk, number)
    flow.act(desk, "Teruskan kepada Atasan PPID", "Teruskan")
    flow.sign_in(desk, "Atasan PPID")
    open_objection(desk, number)
    follow(desk.get_by_role("link", name="Putuskan dan tanggapi"))
    desk.locator("input[name=outcome][value=mengabulkan_sebagian]").check()
    desk.locator("[name=reasons]").fill("Tahap penanganan tidak mengungkap identitas siapa pun.")
    desk.locator("[name=order]").fill("Berikan rekapitulasi menurut tahap penanganan.")
    desk.evaluate(
        "() => { const d = new Date(Date.now() + 12096e5);"
        " document.querySelector('[name=order_due_on]').value = d.toISOString().slice(0, 10); }"
    )
    flow.press(desk, "Putuskan dan kirim")
    expect(desk.locator("main")).to_contain_text("Mengabulkan sebagian")


def read_the_answer(page: Page, code: str) -> None:
    """The applicant opens the answer and the letter, and reads of the commission."""
    page.goto(f"{flow.OFFICE}/keberatan/lacak/")
    page.locator("input[name=code]").fill(code)
    flow.press(page, "Buka keberatan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Keberatan dikabulkan sebagian")
    expect(page.locator("main")).to_contain_text("Komisi Informasi Provinsi")
    words = " ".join(letter_text(page, "Tanggapan atas keberatan").split())
    assert "Keberatan dikabulkan sebagian" in words
    assert "Berikan rekapitulasi menurut tahap penanganan" in words
    assert "Huruf d" in words


def test_a_partly_granted_request_is_objected_to_and_upheld_in_part(
    phone: Page, desk: Page
) -> None:
    request = flow.ask(phone)
    answer_partly(desk, request.number)
    objection = object_from_tracking(phone, request.code)
    uphold_in_part(desk, objection.number)
    read_the_answer(phone, objection.code)
    assert axe(phone) == []
    flow.track(phone, request.code)
    expect(phone.locator("main")).to_contain_text(objection.number)


def test_the_same_filing_without_scripts(no_script: Page, desk: Page) -> None:
    request = flow.ask(no_script)
    answer_partly(desk, request.number)
    objection = object_from_tracking(no_script, request.code)
    follow(no_script.get_by_role("link", name="Lihat keadaan keberatan"))
    expect(no_script.locator("main")).to_contain_text(objection.number)


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_every_page_of_objecting_is_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    looks: dict[str, Callable[[], object]] = {
        "keberatan": lambda: page.goto(f"{flow.OFFICE}/keberatan/"),
        "keberatan-alasan": lambda: flow.press(page, "Berkeberatan tanpa nomor permohonan"),
        "keberatan-lacak": lambda: page.goto(f"{flow.OFFICE}/keberatan/lacak/"),
        "meja-keberatan": lambda: _desk_list(page),
        "meja-keberatan-satu": lambda: follow(page.locator("main .cases a").first),
    }
    for name, step in looks.items():
        step()
        shot(page, name)
        assert axe(page) == [], name
        assert fits_the_screen(page), name


def _desk_list(page: Page) -> None:
    flow.sign_in(page, "Atasan PPID")
    page.goto(f"{flow.OFFICE}/meja/keberatan/")
