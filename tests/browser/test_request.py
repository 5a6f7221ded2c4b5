"""The main job: a citizen asks, the officer answers partly, the letter proves itself."""

import io
import re
from collections.abc import Callable

import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import follow
from tests.browser.watch import axe, shot

ENTRY = "Rekapitulasi Penindakan Pelanggaran Pemilu 2024"


def letter_text(page: Page, name: str) -> str:
    """The words of the letter behind the link `name`, fetched with the page's own cookies."""
    address = page.get_by_role("link", name=name).first.get_attribute("href")
    assert address is not None
    answer = page.request.get(address)
    assert answer.headers["content-type"] == "application/pdf"
    return "\n".join(
        leaf.extract_text() for leaf in pypdf.PdfReader(io.BytesIO(answer.body())).pages
    )


def answer_partly(desk: Page, number: str) -> None:
    """Petugas prepares, PPID decides."""
    flow.sign_in(desk, "PPID")
    flow.open_case(desk, number)
    flow.act(desk, "Nyatakan lengkap dan proses", "Proses permohonan")
    flow.sign_in(desk, "Petugas layanan informasi")
    flow.open_case(desk, number)
    flow.propose_partly(desk, ENTRY)
    flow.sign_in(desk, "PPID")
    flow.open_case(desk, number)
    flow.act(desk, "Setujui dan kirim jawaban", "Setujui dan kirim")
    expect(desk.locator("main")).to_contain_text("Dikabulkan sebagian")


def check_the_letter(page: Page, code: str) -> None:
    """The applicant reads the notice and anybody may check it."""
    flow.track(page, code)
    expect(page.locator("main")).to_contain_text(ENTRY)
    words = letter_text(page, "Pemberitahuan tertulis")
    found = re.search(r"/surat/([0-9A-Z]{24})/", words.replace("\u200b", ""))  # it may break there
    assert found, words
    page.goto("/surat/")
    page.locator("input[name=code]").fill(found[1])
    follow(page.locator("main form button").first)
    expect(page.get_by_role("heading", level=1)).to_have_text("Surat ini berlaku")
    assert "Melati" not in page.content()


def test_a_citizen_asks_and_the_letter_proves_itself(phone: Page, desk: Page) -> None:
    receipt = flow.ask(phone)
    answer_partly(desk, receipt.number)
    check_the_letter(phone, receipt.code)


def test_the_same_without_scripts(no_script: Page, desk: Page) -> None:
    receipt = flow.ask(no_script)
    answer_partly(desk, receipt.number)
    check_the_letter(no_script, receipt.code)


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_every_page_of_asking_is_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    looks: list[tuple[str, Callable[[], object]]] = [
        ("minta-1-apa", lambda: page.goto(f"{flow.OFFICE}/permohonan/")),
        ("minta-2-siapa", lambda: flow.ask_what(page)),
        ("minta-3-cara", lambda: flow.say_who(page)),
        ("minta-4-periksa", lambda: flow.say_how(page)),
        ("tanda-bukti", lambda: flow.send(page)),
    ]
    for name, step in looks:
        step()
        shot(page, name)
        assert axe(page) == [], name
    follow(page.get_by_role("link", name="Lihat keadaan permohonan"))
    shot(page, "lacak-permohonan")
    assert axe(page) == []
    assert fits_the_screen(page)


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_every_page_of_answering_is_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "Petugas layanan informasi")
    looks: dict[str, Callable[[], object]] = {
        "meja": lambda: page.goto(f"{flow.OFFICE}/meja/"),
        "meja-perkara": lambda: follow(page.locator("main .cases a").first),
        "meja-jawaban": lambda: follow(
            page.get_by_role("link", name=re.compile("Siapkan jawaban|Ubah usulan"))
        ),
        "meja-baru": lambda: page.goto(f"{flow.OFFICE}/meja/baru/"),
    }
    for name, step in looks.items():
        step()
        shot(page, name)
        assert axe(page) == [], name
        assert fits_the_screen(page), name


def fits_the_screen(page: Page) -> bool:
    """True if nothing sticks out sideways."""
    return bool(
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )
