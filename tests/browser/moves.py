"""How a test presses, follows and opens: a move is over when what it leads to stands on the screen.

A browser's driver goes on as soon as the next page is promised, or has just begun. What is read
then is the page before, or the upper half of the next one, and a test is red by chance. So every
step to another page is taken here; `tests/architecture/test_browser_moves.py` sees to it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

ASKED_AGAIN = timedelta(milliseconds=250)


@contextmanager
def leaving(page: Page) -> Iterator[None]:
    """What is done inside leads to another page; over when that page and its scripts stand."""
    with page.expect_navigation(wait_until="load"):
        yield


def arrived(page: Page) -> None:
    """Wait until the whole page has come, with its pictures and scripts."""
    page.wait_for_load_state("load")


def follow(what: Locator) -> None:
    """Click what leads to another page: a link, or the button of a form."""
    with leaving(what.page):
        what.click()


def enter(page: Page) -> None:
    """The Enter key where it leads to another page."""
    with leaving(page):
        page.keyboard.press("Enter")


def touch(what: Locator) -> None:
    """Click what changes only the page on which it stands, or hands over a file."""
    what.click()


def tap(what: Locator) -> None:
    """The same with a finger."""
    what.tap()


def enter_here(page: Page) -> None:
    """The Enter key where it changes only the page on which one is."""
    page.keyboard.press("Enter")


def stands(what: Locator) -> bool:
    """True if the page has it, once the whole page has arrived."""
    arrived(what.page)
    return what.count() > 0


def counted(what: Locator, number: int) -> list[Locator]:
    """All of them, when there are `number` and the whole page has arrived."""
    expect(what).to_have_count(number)
    arrived(what.page)
    return what.all()


def every(what: Locator) -> list[Locator]:
    """All that the page has, at least one, once the whole page has arrived."""
    expect(what.first).to_be_attached()
    arrived(what.page)
    return what.all()


def pass_time(page: Page, how_long: timedelta) -> None:
    """Let the product's own clock, or a person's, go on; never instead of waiting for a thing."""
    page.wait_for_timeout(how_long / timedelta(milliseconds=1))


def until(done: Callable[[], bool], page: Page, within: timedelta) -> None:
    """Ask again and again for what no page shows by itself; raises when it does not come."""
    last = time.monotonic() + within.total_seconds()
    while not done():
        if time.monotonic() > last:
            raise AssertionError(f"it did not come within {within}")
        pass_time(page, ASKED_AGAIN)


def reloaded_until(page: Page, what: Locator, within: timedelta) -> None:
    """Load the page anew until the worker has done what it tells of; raises when it does not come."""

    def is_told() -> bool:
        page.reload()
        return stands(what)

    until(is_told, page, within)
