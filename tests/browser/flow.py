"""What people do with the product, step by step, by the words on the screen. Works without scripts."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from serambi.casework.views.ask_send import QUICKEST_PERSON
from tests.browser.moves import follow, pass_time, stands, touch

OFFICE = "/1971"
ASKED = "Rekapitulasi penindakan pelanggaran Pemilu 2024 per kecamatan beserta hasil penanganannya."


@dataclass(frozen=True)
class Receipt:
    """What the applicant keeps."""

    number: str
    code: str


def press(page: Page, words: str) -> None:
    """Press the button with these words."""
    follow(page.get_by_role("button", name=words, exact=True))


def ask_what(page: Page, details: str = ASKED) -> None:
    """The first step; without scripts the fitting entries come on a page of their own."""
    page.goto(f"{OFFICE}/permohonan/")
    page.locator("textarea[name=details]").fill(details)
    press(page, "Lanjutkan")
    go_on = page.get_by_role("link", name="Tidak ada yang cocok, lanjutkan")
    expect(go_on.or_(page.get_by_role("heading", name="Siapa yang meminta?"))).to_be_visible()
    if stands(go_on):
        follow(go_on)


def say_who(page: Page, name: str = "Melati Fiktif") -> None:
    """The second step, as one citizen."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Siapa yang meminta?")
    page.locator("input[name=kind][value=perorangan]").check()
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=nik]").fill("9971014505030001")
    page.locator("textarea[name=address]").fill("Jalan Umpama 12, Kelurahan Contoh")
    page.locator("select[name=occupation]").select_option("mahasiswa")
    page.locator("input[name=phone]").fill("0899 0000 0101")
    page.locator("input[name=email]").fill("melati@pemohon.example")
    press(page, "Lanjutkan")


def say_how(page: Page) -> None:
    """The third step: a digital copy on the tracking page."""
    page.locator("input[name=way_obtain][value=salinan_lunak]").check()
    page.locator("input[name=way_deliver][value=laman]").check()
    page.locator("textarea[name=purpose]").fill("Bahan skripsi tentang penegakan hukum pemilu.")
    press(page, "Lanjutkan")


def send(page: Page) -> Receipt:
    """Look it over and send; what the receipt says."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Periksa, lalu kirim")
    press_as_a_person(page, "Kirim permohonan")
    return receipt(page)


def press_as_a_person(page: Page, words: str) -> None:
    """Send a form at a person's pace: a test types faster, is told so, waits, and sends again."""
    press(page, words)
    if stands(page.get_by_text("lebih cepat daripada orang")):
        pass_time(page, QUICKEST_PERSON)
        press(page, words)


def receipt(page: Page) -> Receipt:
    """What the receipt on the page says."""
    expect(page.locator(".receipt")).to_be_visible()
    number = page.locator(".receipt__number").inner_text().strip()
    code = re.search(r"(?:[0-9A-Z]{4}[ -]?){6}", page.locator(".receipt__code").inner_text())
    assert code, page.locator(".receipt__code").inner_text()
    return Receipt(number, code[0].strip())


def ask(page: Page, details: str = ASKED) -> Receipt:
    """The whole form."""
    ask_what(page, details)
    say_who(page)
    say_how(page)
    return send(page)


def track(page: Page, code: str) -> None:
    """Open a case by typing its code."""
    page.goto(f"{OFFICE}/lacak/")
    page.locator("input[name=code]").fill(code)
    press(page, "Buka permohonan")


def sign_in(page: Page, role: str) -> None:
    """The example's one click: `role` as written on the button."""
    page.goto("/contoh/masuk/")
    press(page, f"Masuk sebagai {role}")


def open_case(page: Page, number: str) -> None:
    """From the inbox to the case."""
    page.goto(f"{OFFICE}/meja/")
    follow(page.get_by_role("link", name=number))
    expect(page.get_by_role("heading", level=1)).to_contain_text(number)


def act(page: Page, title: str, button: str) -> None:
    """Open an act's panel if it is shut, and do it."""
    panel = page.locator("details.confirm", has=page.locator("summary", has_text=title))
    if panel.get_attribute("open") is None:
        touch(panel.locator("summary"))
    follow(panel.get_by_role("button", name=button, exact=True))


def propose_partly(page: Page, entry: str) -> None:
    """The officer's proposal: the recapitulation, without identities."""
    follow(page.get_by_role("link", name="Siapkan jawaban"))
    page.locator("input[name=outcome][value=sebagian]").check()
    page.locator("[name=material]").fill("Rekapitulasi menurut kecamatan dan hasil penanganan.")
    page.locator("[name=medium]").fill("Salinan digital (PDF dan CSV)")
    page.get_by_label(entry).check()
    page.locator("[name=blackout]").fill("Identitas pelapor dan terlapor dihitamkan.")
    ground = page.locator("select[name=exemption_record] option", has_text="17.a.2").first
    page.locator("select[name=exemption_record]").select_option(ground.get_attribute("value"))
    page.locator("[name=consideration]").fill(
        "Angka terbuka untuk umum; identitas pelapor dilindungi Pasal 17 huruf a angka 2."
    )
    press(page, "Simpan usulan")
