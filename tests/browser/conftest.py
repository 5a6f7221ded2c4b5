"""A real Chromium before the running example: on a phone, at a desk, and without scripts."""

import os
import shutil
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from scripts.system_packages import browser as chromium
from scripts.system_packages import shell
from tests.browser.life import ZONE, until_tomorrow
from tests.browser.site import Site, prepared, start, stop
from tests.browser.watch import watched

PATIENCE = 60_000
"""Milliseconds until a page that does not come is a fault, on a machine that has much else to do."""
expect.set_options(timeout=PATIENCE)
LONGEST = ["test_saq_cycle.py", "test_whole_case.py", "test_files.py", "test_evidence.py"]
"""A file goes to one process; begun last, a long one would run alone while the others have nothing left."""
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
QUIET = [
    "--renderer-process-limit=1",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
]
"""One process draws all pages: a new one for each visitor took a third of a run's processor time."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser; the longest stories begin first."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.path.name not in LONGEST)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The example office, running; its data is shared by the tests of one process."""
    if address := os.environ.get("SERAMBI_SITE"):  # one that already runs, while writing tests
        yield Site(address, Path(), {})
        return
    folder = tmp_path_factory.mktemp("example")
    running = prepared(folder, SERAMBI_PUSH_HOSTS="127.0.0.1")
    process = start(running)
    yield running
    stop(process)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What speaks to the browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chrome(driver: Playwright) -> Iterator[Browser]:
    """One Chromium of the system for all tests of a process."""
    browser = driver.chromium.launch(executable_path=shell() or chromium(), args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def same_day() -> None:
    """For a story told in days: near midnight it begins with the new day, so that it ends on it."""
    time.sleep(until_tomorrow(datetime.now(ZONE)).total_seconds())


def context(
    chrome: Browser, site: Site, *, size: dict[str, int], script: bool = True
) -> BrowserContext:
    """A fresh visitor: no cookies, Indonesian, Western Indonesia Time."""
    made = chrome.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        base_url=site.address,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        java_script_enabled=script,
        has_touch=size is PHONE,
        accept_downloads=True,
        reduced_motion="reduce",
    )
    made.set_default_timeout(PATIENCE)
    return made


@pytest.fixture
def phone(chrome: Browser, site: Site) -> Iterator[Page]:
    """A visitor on a cheap phone."""
    with context(chrome, site, size=PHONE) as visitor, watched(visitor) as page:
        yield page


@pytest.fixture
def desk(chrome: Browser, site: Site) -> Iterator[Page]:
    """Somebody at an office computer."""
    with context(chrome, site, size=DESK) as visitor, watched(visitor) as page:
        yield page


@pytest.fixture
def no_script(chrome: Browser, site: Site) -> Iterator[Page]:
    """A visitor whose browser runs no JavaScript."""
    with context(chrome, site, size=PHONE, script=False) as visitor, watched(visitor) as page:
        yield page
