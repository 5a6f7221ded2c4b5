"""Nobody needs a mouse: a citizen asks and an officer answers with the keyboard alone."""

from playwright.sync_api import Page, expect

from serambi.casework.views.ask_send import QUICKEST_PERSON
from tests.browser import flow
from tests.browser.moves import enter, enter_here, pass_time

MOST_TABS = 90
SEEN = """() => {
  const e = document.activeElement, s = getComputedStyle(e);
  const line = e.closest('.choice, .file, .search') ? getComputedStyle(e.closest('.choice, .file, .search')) : s;
  const box = e.getBoundingClientRect();
  const ring = [s, line].some(x => (x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) > 0) || x.boxShadow !== 'none');
  return {tag: e.tagName, shown: box.width > 0 && box.height > 0, ring: ring, words: e.outerHTML.slice(0, 120)};
}"""


def tab_to(page: Page, selector: str, *, back: bool = False) -> None:
    """Press Tab until `selector` has the focus; every stop on the way shows where it is."""
    for _stop in range(MOST_TABS):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        stop = page.evaluate(SEEN)
        if stop["tag"] not in {"BODY", "HTML"}:
            assert stop["shown"], stop["words"]
            assert stop["ring"], stop["words"]
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached with Tab on {page.url}")


def write(page: Page, name: str, words: str) -> None:
    """Go to the field and type."""
    tab_to(page, f"[name={name}]")
    page.keyboard.type(words)


def go_on(page: Page, heading: str) -> None:
    """To the form's own button, press it, and wait for the next page."""
    tab_to(page, "main form .buttons button[type=submit], main form .buttons .button:not(a)")
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def test_the_first_stop_leads_past_the_head_of_the_page(desk: Page) -> None:
    desk.goto(f"{flow.OFFICE}/")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.matches('.skip')")
    enter_here(desk)
    expect(desk.locator("main:focus, main :focus")).to_be_attached()


def test_a_citizen_asks_with_the_keyboard(desk: Page) -> None:
    desk.goto(f"{flow.OFFICE}/permohonan/")
    write(
        desk, "details", "Notulen rapat koordinasi kelurahan bulan Oktober beserta daftar hadirnya"
    )
    tab_to(desk, "main form .buttons button, main form > button[type=submit]")
    enter(desk)
    if "mungkin-tersedia" in desk.url:
        tab_to(desk, "main a.button:not(.button--secondary)")
        enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Siapa yang meminta?")
    tab_to(desk, "[name=kind]")
    desk.keyboard.press("Space")
    for name, words in {"name": "Melati Fiktif", "nik": "9971014505030001"}.items():
        write(desk, name, words)
    write(desk, "address", "Jalan Umpama 12, Kelurahan Contoh")
    tab_to(desk, "[name=occupation]")
    desk.keyboard.type("Maha")
    write(desk, "phone", "0899 0000 0101")
    go_on(desk, "Bagaimana Anda ingin menerimanya?")
    for name in ("way_obtain", "way_deliver"):
        tab_to(desk, f"[name={name}]")
        desk.keyboard.press("Space")
    write(desk, "purpose", "Bahan skripsi.")
    go_on(desk, "Periksa, lalu kirim")
    pass_time(desk, QUICKEST_PERSON)  # a person reads what they send
    tab_to(desk, "main form button[type=submit]")
    enter(desk)
    expect(desk.locator(".receipt__number")).to_be_visible()


def test_a_mistake_takes_the_focus_to_its_summary_and_on_to_the_field(desk: Page) -> None:
    desk.goto(f"{flow.OFFICE}/lacak/")
    write(desk, "code", "AAAA")
    enter(desk)
    expect(desk.locator(".error-summary")).to_be_focused()
    desk.keyboard.press("Tab")
    enter_here(desk)
    expect(desk.locator("[name=code]")).to_be_focused()
    expect(desk.locator("[name=code]")).to_have_value("AAAA")


def test_an_officer_opens_a_case_and_writes_a_note_with_the_keyboard(desk: Page) -> None:
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(f"{flow.OFFICE}/meja/")
    tab_to(desk, "main .cases a")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_contain_text("reg.ppid")
    tab_to(desk, "details.confirm:has([name$=text]) > summary")
    enter_here(desk)
    write(desk, "catatan-text", "Sudah ditelepon.")
    tab_to(desk, "details.confirm[open] button")
    enter(desk)
    expect(desk.locator(".notice--ok")).to_contain_text("Catatan internal ditambahkan.")
