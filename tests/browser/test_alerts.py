"""Announced in two minutes from a phone, on every page at once, and on the phones that asked for it."""

import base64
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from scripts.system_packages import browser as chromium
from serambi.channels.webpush.fake import Browser as Subscriber
from serambi.channels.webpush.fake import FakePush
from tests.browser import flow
from tests.browser.conftest import DESK, PHONE, QUIET, context
from tests.browser.moves import (
    enter,
    enter_here,
    follow,
    leaving,
    pass_time,
    reloaded_until,
    tap,
    touch,
    until,
)
from tests.browser.site import Site
from tests.browser.test_keyboard import tab_to
from tests.browser.watch import axe, shot, watched

PAGE = f"{flow.OFFICE}/peringatan/kabari/"
EVERYWHERE = (
    "",
    "informasi/",
    "permohonan/",
    "lacak/",
    "data/",
    "cari/?q=pemilu",
    "dip/",
    "cakupan/",
)
WORDS = {
    "title": "Banjir di TPS Gerunggang, pemungutan pindah",
    "hazard": "Air 40 cm sejak pukul 05.00 di tiga TPS.",
    "affected": "Pemilih TPS 03, 04, dan 05.",
    "avoidance": "Datang ke SDN 12 Gerunggang.",
    "mitigation": "Logistik dipindahkan pukul 06.30.",
}
SECONDS_PER_LETTER = 60 / 180
"""A thumb types about 36 words, 180 letters, a minute."""
SECONDS_PER_TAP = 2.0
"""To find the next thing on a small screen and touch it."""
LIMIT = 120.0
KEPT = timedelta(seconds=1.5)
"""A kept page asks the log once a second at most."""
WORKER = timedelta(minutes=4)
"""The worker looks at what is to be told once a minute."""
SCRIPTS = timedelta(seconds=60)


@dataclass
class Thumb:
    """Counts what a person does; the machine's own time is measured."""

    page: Page
    taps: int = 0
    letters: int = 0
    begun: float = field(default_factory=time.monotonic)

    def touch(self, what: Locator) -> None:
        """Touch it."""
        self.taps += 1
        tap(what)

    def follow(self, what: Locator) -> None:
        """Touch what leads to another page."""
        with leaving(self.page):
            self.touch(what)

    def write(self, name: str, words: str) -> None:
        """Touch the field and type, letter by letter."""
        self.touch(self.page.locator(f"[name={name}]"))
        self.letters += len(words)
        self.page.keyboard.type(words)

    def seconds(self) -> float:
        """What it takes a person: touching, typing at a thumb's pace, and the machine's own time."""
        by_hand = self.taps * SECONDS_PER_TAP + self.letters * SECONDS_PER_LETTER
        return by_hand + time.monotonic() - self.begun


def announce(page: Page) -> Thumb:
    """From the desk's first page to the published announcement."""
    page.goto(f"{flow.OFFICE}/meja/")
    thumb = Thumb(page)
    thumb.touch(page.locator(".desk-nav__open"))
    thumb.follow(page.locator(".desk-nav a[href$='/peringatan/']"))
    thumb.follow(page.get_by_role("link", name="Umumkan sekarang"))
    for name, words in WORDS.items():
        thumb.write(name, words)
    thumb.follow(page.get_by_role("button", name="Lihat sebelum terbit"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Periksa lalu umumkan")
    thumb.follow(page.get_by_role("button", name="Umumkan", exact=True))
    expect(page.locator("main")).to_contain_text("tampil di setiap halaman publik")
    return thumb


def end(page: Page) -> None:
    """So that no other test sees the banner."""
    page.goto(f"{flow.OFFICE}/meja/peringatan/")
    follow(page.locator("section[aria-labelledby=berlaku] a").first)
    touch(page.locator("summary", has_text="Akhiri pengumuman"))
    page.locator("[name=e-reason]").fill("Air surut; pemungutan kembali ke tempat semula.")
    follow(page.get_by_role("button", name="Akhiri pengumuman"))
    expect(page.locator("main")).to_contain_text("hilang dari semua halaman")


def test_two_minutes_from_a_phone(phone: Page, no_script: Page) -> None:
    flow.sign_in(phone, "Petugas layanan informasi")
    thumb = announce(phone)
    try:
        assert thumb.seconds() < LIMIT, (thumb.seconds(), thumb.taps, thumb.letters)
        assert thumb.taps <= 10
        assert axe(phone) == []
        shot(phone, "meja-serta-merta-terbit")
        pass_time(phone, KEPT)
        for address in EVERYWHERE:
            no_script.goto(f"{flow.OFFICE}/{address}")
            expect(no_script.locator(".alarm")).to_contain_text(WORDS["title"])
        follow(no_script.locator(".alarm a"))
        for words in WORDS.values():
            expect(no_script.locator("main")).to_contain_text(words)
        expect(no_script.locator("main .told dt")).to_have_count(8)
    finally:
        end(phone)
    pass_time(phone, KEPT)
    no_script.goto(f"{flow.OFFICE}/")
    expect(no_script.locator(".alarm")).to_have_count(0)


def test_it_is_announced_without_a_mouse(desk: Page) -> None:
    flow.sign_in(desk, "PPID")
    desk.goto(f"{flow.OFFICE}/meja/peringatan/baru/")
    for name, words in WORDS.items():
        tab_to(desk, f"[name={name}]")
        desk.keyboard.type(words)
    tab_to(desk, "main form .buttons button")
    enter(desk)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Periksa lalu umumkan")
    tab_to(desk, "main form .buttons button")
    enter(desk)
    expect(desk.locator("main")).to_contain_text("tampil di setiap halaman publik")
    end(desk)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
def test_the_pages_of_announcements_are_clean(
    chrome: Browser, site: Site, size: dict[str, int]
) -> None:
    with context(chrome, site, size=size) as visitor, watched(visitor) as page:
        for name, address in {
            "serta-merta": "peringatan/", "serta-merta-satu": "peringatan/1/", "kabari": "peringatan/kabari/",
        }.items():  # fmt: skip
            page.goto(f"{flow.OFFICE}/{address}")
            look(page, name)
        flow.sign_in(page, "PPID")
        for name, address in {
            "meja-serta-merta": "", "meja-serta-merta-tulis": "baru/", "meja-serta-merta-satu": "1/",
        }.items():  # fmt: skip
            page.goto(f"{flow.OFFICE}/meja/peringatan/{address}")
            look(page, name)


def look(page: Page, name: str) -> None:
    """Nothing hangs over the edge, axe finds nothing, a picture is kept."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert axe(page) == [], name
    shot(page, name)


# --- told on phones -----------------------------------------------------------------------------

PUSHING = """([endpoint, p256dh, auth]) => {
  const raw = (text) => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0)).buffer;
  const made = {
    endpoint, getKey: (name) => raw(name === "auth" ? auth : p256dh), options: {},
    unsubscribe: async () => { localStorage.removeItem("told"); return true; },
  };
  PushManager.prototype.getSubscription = async () => localStorage.getItem("told") ? made : null;
  PushManager.prototype.subscribe = async (options) => {
    if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw new Error("key");
    localStorage.setItem("told", "1");
    return made;
  };
}"""
"""The browser's push service, which no test may reach, played by the page: the rest is real."""


@pytest.fixture(scope="module")
def chrome(driver: Playwright) -> Iterator[Browser]:
    """The whole Chromium: a browser without its windows shows no notices."""
    browser = driver.chromium.launch(executable_path=chromium(), args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def push() -> Iterator[FakePush]:
    """A push service of this machine."""
    with FakePush() as made:
        yield made


@pytest.fixture
def subscribing(chrome: Browser, site: Site, push: FakePush) -> Iterator[tuple[Page, Subscriber]]:
    """A phone whose browser gets its address from `push`, and that allows notices."""
    browser = push.browser()
    words = browser.subscription
    given = json.dumps([words["endpoint"], words["p256dh"], words["auth"]])
    with context(chrome, site, size=PHONE) as visitor, watched(visitor) as page:
        visitor.grant_permissions(["notifications"], origin=site.address)
        page.add_init_script(f"({PUSHING})({given})")
        yield page, browser


def test_one_button_and_the_phone_is_told(subscribing: tuple[Page, Subscriber], desk: Page) -> None:
    page, browser = subscribing
    page.goto(PAGE)
    expect(page.get_by_role("button", name="Kabari saya")).to_be_visible()
    assert axe(page) == []
    tab_to(page, "[data-push-ask]")
    enter_here(page)
    expect(page.get_by_text("Peramban ini akan dikabari")).to_be_visible()
    expect(page.get_by_role("button", name="Berhenti dikabari")).to_be_visible()
    assert axe(page) == []
    shot(page, "kabari-menyala")
    flow.sign_in(desk, "PPID")
    desk.goto(f"{flow.OFFICE}/meja/peringatan/baru/")
    for name, words in WORDS.items():
        desk.locator(f"[name={name}]").fill(words)
    flow.press(desk, "Lihat sebelum terbit")
    flow.press(desk, "Umumkan")
    try:
        until(lambda: bool(browser.told), page, WORKER)
        assert browser.told[0]["title"] == WORDS["title"]
        reloaded_until(desk, desk.get_by_text("Dikabarkan ke 1 ponsel"), WORKER)
    finally:
        end(desk)
    touch(page.get_by_role("button", name="Berhenti dikabari"))
    expect(page.get_by_text("Peramban ini tidak dikabari lagi")).to_be_visible()
    expect(page.get_by_role("button", name="Kabari saya")).to_be_visible()


def test_the_worker_shows_the_notice(chrome: Browser, site: Site) -> None:
    with context(chrome, site, size=PHONE) as visitor, watched(visitor) as page:
        visitor.grant_permissions(["notifications"], origin=site.address)
        line = visitor.new_cdp_session(page)
        seen: list[dict[str, Any]] = []
        line.on(
            "ServiceWorker.workerRegistrationUpdated",
            lambda told: seen.extend(told["registrations"]),
        )
        page.goto(PAGE)
        line.send("ServiceWorker.enable")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        until(lambda: bool(seen), page, SCRIPTS)
        told = {
            "title": WORDS["title"],
            "body": "Air 40 cm",
            "url": "/1971/peringatan/1/",
            "tag": "a1",
        }
        message = {
            "origin": site.address,
            "registrationId": seen[-1]["registrationId"],
            "data": json.dumps(told),
        }
        shown = """() => navigator.serviceWorker.ready.then((worker) => worker.getNotifications())
          .then((all) => all.map((one) => [one.title, one.body, one.tag, one.data.url]))"""

        def delivered() -> bool:
            """Once more each time: a message for a worker that just starts may be lost, as over the air."""
            line.send("ServiceWorker.deliverPushMessage", message)
            return bool(page.evaluate(shown))

        until(delivered, page, SCRIPTS)
        assert page.evaluate(shown) == [[told["title"], told["body"], told["tag"], told["url"]]]


def test_the_key_is_a_point_of_the_curve(phone: Page) -> None:
    phone.goto(PAGE)
    key = phone.locator("form[data-push]").get_attribute("data-push") or ""
    assert base64.urlsafe_b64decode(key + "=")[0] == 4


def test_without_scripts_the_page_says_what_else_there_is(no_script: Page) -> None:
    no_script.goto(PAGE)
    expect(no_script.locator("main")).to_contain_text("memerlukan JavaScript")
    expect(no_script.get_by_role("button", name="Kabari saya")).to_be_hidden()
    expect(no_script.get_by_role("link", name="umpan Atom serta merta")).to_be_visible()
