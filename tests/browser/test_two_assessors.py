"""Two people of a province judge one office apart: one by keyboard, one on a phone without scripts.

The office fills in and sends behind the scenes, by the services; everything after that is done in
the browser, up to the grades that stand.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import enter, follow
from tests.browser.site import Site
from tests.browser.watch import axe, shot

TITLE = "Siklus dua penilai"
PROVINCE = "/19/meja/penilaian/"
FIRST, SECOND = "Rendi Contohnya", "Nurul Contohsari"
CLAIMS = "AABAA"
BY_FIRST, BY_SECOND = "ABBCA", "ABBAB"
DIFFERING = ("4", "5")
EMPTY_MENU = "Tautan register mati saat dibuka pada Senin pagi."
SEEN = "Register terbuka dan berisi sampai bulan lalu."
SENT = """
from datetime import timedelta
from serambi.core import clock
from serambi.config.example.people import actor_of
from serambi.law.roles import Role
from serambi.monev.models import Instrument
from serambi.monev.models.choices import Stage
from serambi.monev.services import filling, sending, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.stages import Plan
from serambi.offices.models import Office
province, city = Office.objects.get(code="19"), Office.objects.get(code="1971")
runner, officer, ppid = (
    actor_of(province, Role.PPID), actor_of(city, Role.PETUGAS), actor_of(city, Role.PPID)
)
made = Instrument.objects.get(owner=province, title="Kuesioner latihan")
today = clock.today(province.tz)
days = {{stage: (today, today) for stage in (Stage.FILLING, Stage.VERIFYING, Stage.REBUTTAL)}}
plan = Plan(title="{title}", year=today.year, instrument_id=made.pk, calendar=days, is_practice=True)
cycle = stages.plan(office=province, actor=runner, said=plan)
stages.open_cycle(actor=runner, cycle_id=cycle.pk)
for number, grade in enumerate("{claims}", start=1):
    said = Said(grade, note="Lihat laman kantor.", link=f"https://contoh.example/1971/{{number}}")
    filling.answer(office=city, actor=officer, cycle_id=cycle.pk, number=number, said=said)
sending.send(office=city, actor=ppid, cycle_id=cycle.pk)
with clock.fixed(clock.now() + timedelta(days=1)):
    stages.close_filling(actor=runner, cycle_id=cycle.pk)
"""


def sent(site: Site) -> None:
    """A cycle of the province's five questions, sent by the city and closed."""
    if not site.environment:
        pytest.skip("needs a site of its own")
    site.command("shell", "-c", SENT.format(title=TITLE, claims=CLAIMS))


def of_city(page: Page) -> str:
    """The city's page at the province's desk."""
    page.goto(PROVINCE)
    follow(page.get_by_role("link", name=TITLE))
    follow(page.get_by_role("link", name="Buka daftar kantor"))
    follow(page.get_by_role("link", name="Bawaslu Kota Pangkalpinang"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Bawaslu Kota Pangkalpinang")
    return page.url


def grade_by_keyboard(page: Page) -> None:
    """Letters choose, Tab goes to reason and button, Enter saves: no mouse from the first question on."""
    page.get_by_role("link", name="Nilai 1 (5 lagi)").focus()
    enter(page)
    for number, given in enumerate(BY_FIRST, start=1):
        expect(page.get_by_role("heading", level=1)).to_contain_text(f"{number}. ")
        page.keyboard.press(given)
        expect(page.locator(f"input[name=given][value={given}]")).to_be_focused()
        if given == CLAIMS[number - 1]:
            enter(page)
            continue
        page.keyboard.press("Tab")
        expect(page.locator("textarea[name=reason]")).to_be_focused()
        page.keyboard.type(EMPTY_MENU)
        page.keyboard.press("Tab")
        enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Bawaslu Kota Pangkalpinang")


def grade_by_hand(page: Page) -> None:
    """The second one: what the first gave is not on the page before their own grade is."""
    follow(page.get_by_role("link", name="Nilai 1 (5 lagi)"))
    for number, given in enumerate(BY_SECOND, start=1):
        expect(page.get_by_role("heading", level=1)).to_contain_text(f"{number}. ")
        expect(page.locator("main")).to_contain_text("Penilai lain sudah menilai")
        expect(page.locator("main")).not_to_contain_text(EMPTY_MENU)
        page.locator(f"input[name=given][value={given}]").check()
        if given != CLAIMS[number - 1]:
            page.locator("textarea[name=reason]").fill(SEEN)
        flow.press(page, "Simpan, lanjut ke berikutnya")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bawaslu Kota Pangkalpinang")


def differences(page: Page) -> None:
    """Both grades of each differing question stand beside each other, with names and reasons."""
    both = page.get_by_role("region", name="Dua penilai berbeda")
    expect(both.get_by_role("listitem")).to_have_count(len(DIFFERING))
    for code in DIFFERING:
        one = both.get_by_role("listitem").filter(has=page.get_by_role("link", name=f"{code}. "))
        for who, given in ((FIRST, BY_FIRST), (SECOND, BY_SECOND)):
            expect(one.get_by_role("group", name=who)).to_contain_text(given[int(code) - 1])
    expect(both).to_contain_text(EMPTY_MENU)
    expect(both).to_contain_text(SEEN)


def looked_at(page: Page, name: str) -> None:
    """The picture of a screen that is clean and no wider than the window."""
    shot(page, name)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def beside_each_other(page: Page) -> bool:
    """True if the two assessors of the first difference share a line on the screen."""
    pair = page.get_by_role("region", name="Dua penilai berbeda").get_by_role("group")
    left, right = pair.nth(0).bounding_box(), pair.nth(1).bounding_box()
    assert left is not None
    assert right is not None
    return abs(left["y"] - right["y"]) < 1 and left["x"] + left["width"] <= right["x"]


def settle(page: Page, where: str) -> None:
    """The PPID, without scripts, decides both: once as the first said, once as the second."""
    for code, given in zip(DIFFERING, "CA", strict=True):
        page.goto(where)
        both = page.get_by_role("region", name="Dua penilai berbeda")
        follow(both.get_by_role("link", name=f"{code}. "))
        page.locator(f"input[name=t-given][value={given}]").check()
        flow.press(page, "Tetapkan")
        expect(page.locator("main")).to_contain_text("Alasannya belum jelas.")
        expect(page.locator(f"input[name=t-given][value={given}]")).to_be_checked()
        page.locator("textarea[name=t-reason]").fill("Dibuka bersama, hasilnya dicatat.")
        flow.press(page, "Tetapkan")


@pytest.mark.usefixtures("same_day")
def test_two_assessors_differ_side_by_side_and_their_difference_is_settled(
    desk: Page, no_script: Page, phone: Page, site: Site
) -> None:
    sent(site)
    flow.sign_in(desk, FIRST)
    of_city(desk)
    grade_by_keyboard(desk)
    expect(desk.locator("main")).not_to_contain_text("Dua penilai berbeda")
    flow.sign_in(no_script, SECOND)
    where = of_city(no_script)
    grade_by_hand(no_script)
    differences(no_script)
    flow.sign_in(phone, SECOND)
    for page, name in ((phone, "penilaian-beda"), (desk, "penilaian-beda")):
        page.goto(where)
        differences(page)
        assert beside_each_other(page)
        looked_at(page, name)
        page.goto(f"{where}4/")
        looked_at(page, f"{name}-soal")
    settle(no_script, where)
    expect(no_script.locator("main")).not_to_contain_text("Dua penilai berbeda")
    expect(no_script.locator("main")).to_contain_text("5 dari 5")
    desk.goto(f"{where}4/")
    expect(desk.get_by_role("status").or_(desk.locator(".notice"))).to_contain_text("C")
    looked_at(desk, "penilaian-ditetapkan")
