"""The survey: from the invitation to the thanks, on a phone, without scripts, by keyboard alone."""

import email
import re
import time
from datetime import timedelta
from email import policy

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import counted, enter, follow, touch
from tests.browser.site import Site
from tests.browser.watch import axe, shot, weigh

SURVEY = f"{flow.OFFICE}/survei/"
PAGES = {"skm": "skm/", "survei": "survei/"}
SWEEP = timedelta(minutes=4)
"""The worker invites within its first minute, on a machine that has nothing else to do."""


def invited(site: Site) -> str:
    """A code that the example's worker mailed and no test has used; waits for the first sweep."""
    last = time.monotonic() + SWEEP.total_seconds()
    while time.monotonic() < last:
        for file in sorted((site.data / "mail").glob("*.log")):
            for code in codes(file.read_text(encoding="utf-8", errors="replace")):  # half written
                if taken(site, code):
                    return code
        time.sleep(1)
    raise AssertionError("no invitation was mailed")


def taken(site: Site, code: str) -> bool:
    """True for the first who takes the code, among all tests that share the site."""
    try:
        (site.data / f"taken-by-a-test-{code}").touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def codes(kept: str) -> list[str]:
    """The codes in messages as the file backend writes them."""
    found: list[str] = []
    for text in re.split(r"^-{70,}$", kept, flags=re.MULTILINE):
        message = email.message_from_string(text.lstrip(), policy=policy.default)
        if message.is_multipart() or not message.get_content_type().startswith("text/"):
            continue
        found += re.findall(r"/1971/survei/#([0-9A-Z]{24})", str(message.get_content()))
    return found


def choose(page: Page, words: list[str]) -> None:
    """One answer to each question, by its word; waits for all the questions."""
    questions = counted(page.locator(".scale fieldset"), len(words))
    for question, word in zip(questions, words, strict=True):
        touch(question.get_by_text(word, exact=True))


WORDS = [
    "Mudah", "Sangat mudah", "Cepat", "Gratis", "Sesuai", "Sangat mampu", "Ramah", "Cukup baik", "Baik",
]  # fmt: skip


def test_the_link_of_the_mail_takes_ten_taps(phone: Page, site: Site) -> None:
    code = invited(site)
    phone.goto(f"{SURVEY}#{code}")
    expect(phone.locator(".scale fieldset")).to_have_count(9)
    assert code not in phone.url
    shot(phone, "survei-pertanyaan")
    assert axe(phone) == []
    assert phone.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    choose(phone, WORDS)
    flow.press(phone, "Kirim jawaban")
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Terima kasih, jawaban Anda tersimpan"
    )
    assert axe(phone) == []
    phone.goto("about:blank")
    phone.goto(f"{SURVEY}#{code}")
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Jawaban untuk undangan ini sudah tercatat"
    )


def test_without_scripts_the_code_is_typed_and_a_missing_answer_keeps_the_rest(
    no_script: Page, site: Site
) -> None:
    code = invited(site)
    no_script.goto(SURVEY)
    no_script.get_by_label("Kode undangan").fill("0000 1111")
    flow.press(no_script, "Buka survei")
    expect(no_script.locator("main")).to_contain_text("Kode ini tidak membuka survei")
    typed = " ".join(code[n : n + 4] for n in range(0, 24, 4)).lower()
    no_script.get_by_label("Kode undangan").fill(typed)
    flow.press(no_script, "Buka survei")
    choose(no_script, WORDS)
    no_script.get_by_label("Saran Anda").fill("Telepon saya 0812 3456 7890")
    flow.press(no_script, "Kirim jawaban")
    expect(no_script.locator("main")).to_contain_text("tampak memuat nomor telepon")
    expect(no_script.locator("input[type=radio]:checked")).to_have_count(9)
    no_script.get_by_label("Saran Anda").fill("Layanannya cepat.")
    flow.press(no_script, "Kirim jawaban")
    expect(no_script.get_by_role("heading", level=1)).to_contain_text("Terima kasih")


def test_the_keyboard_alone_fills_it_in(desk: Page, site: Site) -> None:
    desk.goto(f"{SURVEY}#{invited(site)}")
    counted(desk.locator(".scale fieldset"), 9)
    desk.locator(".scale input").first.focus()
    for number in range(9):
        desk.keyboard.press("Space")
        if number % 2:
            desk.keyboard.press("ArrowRight")
        desk.keyboard.press("Tab")
    expect(desk.locator("input[type=radio]:checked")).to_have_count(9)
    expect(desk.get_by_label("Saran Anda")).to_be_focused()
    desk.keyboard.press("Tab")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Terima kasih")


def objected(page: Page) -> None:
    """An objection of somebody without an e-mail address, as far as its own page."""
    page.goto(f"{flow.OFFICE}/keberatan/")
    flow.press(page, "Berkeberatan tanpa nomor permohonan")
    page.locator("input[name=grounds][value=b]").check()
    page.locator("textarea[name=information]").fill("Laporan keuangan tahun 2019")
    page.locator("textarea[name=position]").fill("Laporan itu tidak ada di laman kantor ini.")
    page.locator("textarea[name=purpose]").fill("Bahan skripsi tentang anggaran.")
    flow.press(page, "Lanjutkan")
    page.locator("input[name=kind][value=perorangan]").check()
    page.locator("input[name=name]").fill("Melati Fiktif")
    page.locator("input[name=nik]").fill("9971014505030001")
    page.locator("textarea[name=address]").fill("Jalan Umpama 12, Kelurahan Contoh")
    page.locator("select[name=occupation]").select_option("mahasiswa")
    page.locator("input[name=phone]").fill("0899 0000 0101")
    flow.press(page, "Lanjutkan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Periksa, lalu kirim")
    flow.press_as_a_person(page, "Kirim keberatan")
    follow(page.get_by_role("link", name="Lihat keadaan keberatan"))


@pytest.mark.parametrize("visitor", ["phone", "no_script"])
def test_an_objection_that_ended_offers_it_once(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    objected(page)
    offered = page.get_by_role("heading", name="Bagaimana layanan kami?")
    expect(offered).to_have_count(0)
    follow(page.get_by_role("link", name="Cabut keberatan"))
    flow.press(page, "Ya, cabut keberatan")
    expect(offered).to_be_visible()
    own = page.url
    if visitor == "phone":
        shot(page, "keberatan-survei")
        assert axe(page) == []
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    flow.press(page, "Isi survei kepuasan")
    choose(page, WORDS)
    flow.press(page, "Kirim jawaban")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Terima kasih")
    page.goto(own)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(offered).to_have_count(0)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("visitor", ["phone", "desk", "no_script"])
def test_the_public_pages_are_clean(
    name: str, visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    page.goto(f"{flow.OFFICE}/{PAGES[name]}")
    expect(page.locator("h1").first).to_be_visible()
    if visitor != "no_script":
        assert axe(page) == []


def test_a_report_is_clean_light_and_found_from_the_list(phone: Page) -> None:
    phone.goto(f"{flow.OFFICE}/skm/")
    follow(phone.locator("main .card-list a").first)
    expect(phone.locator(".score__value")).to_be_visible()
    shot(phone, "skm-laporan")
    assert axe(phone) == []
    weight = weigh(phone, phone.url)
    assert weight.without_pictures <= 60_000, weight.parts


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_desk_of_the_survey_is_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    for name in ("", "kertas/"):
        page.goto(f"{flow.OFFICE}/meja/survei/{name}")
        shot(page, f"meja-survei-{name.strip('/') or 'papan'}")
        assert axe(page) == []
