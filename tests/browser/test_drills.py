"""A drill over the web: prepared by the head of the service, answered at the duty desk, then seen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import follow, touch
from tests.browser.watch import axe, shot

DRILLS, DUTY = f"{flow.OFFICE}/meja/uji-akses/", f"{flow.OFFICE}/meja/piket/"
QUESTION = "Apakah hari Sabtu ada petugas?"


def test_a_practice_over_the_web_ends_with_the_reply(desk: Page, phone: Page) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{DRILLS}mulai/")
    touch(desk.get_by_text("Laman", exact=True))
    desk.get_by_label("Pertanyaan").fill(QUESTION)
    desk.get_by_label("Nama penanya").fill("Rani")
    assert axe(desk) == []
    flow.press(desk, "Siapkan")
    flow.press(desk, "Kirim sekarang")
    expect(desk.locator("#tunggu")).to_contain_text("Menunggu")
    shot(desk, "uji-berjalan")
    assert axe(desk) == []
    flow.sign_in(phone, "Petugas layanan informasi")
    phone.goto(DUTY)
    expect(phone.locator("main")).to_contain_text(QUESTION)
    shot(phone, "meja-piket")
    assert axe(phone) == []
    article = phone.locator("article", has_text=QUESTION)
    article.get_by_label("Balasan").fill("Hanya Senin sampai Jumat.")
    follow(article.get_by_role("button", name="Kirim balasan"))
    expect(phone.locator("main")).not_to_contain_text(QUESTION)
    desk.reload()
    expect(desk.locator("main")).to_contain_text("Tepat sasaran, nilai 100")
    expect(desk.locator("main")).to_contain_text("Hanya Senin sampai Jumat.")
    shot(desk, "uji-selesai")
    assert axe(desk) == []


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_drills_and_duty_are_clean(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    for name, address in {"uji": DRILLS, "piket": DUTY, "jadwal": f"{DUTY}jadwal/"}.items():
        page.goto(address)
        shot(page, f"meja-{name}")
        assert axe(page) == [], name
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
