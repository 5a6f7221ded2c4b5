"""The steps themselves: over when a slow page stands, and a story of a day begins on a day with room."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import flow
from tests.browser.life import ROOM, ZONE, until_tomorrow
from tests.browser.moves import pass_time, reloaded_until, stands

LOOK = "/1971/lacak/"


def test_a_step_is_over_when_the_slow_page_stands_with_its_scripts(phone: Page) -> None:
    def slowly(route: Route) -> None:
        pass_time(phone, timedelta(seconds=1))
        route.continue_()

    phone.goto(LOOK)
    phone.locator("input[name=code]").fill("AAAA")
    phone.route("**/lacak/**", slowly)
    phone.route("**/*.js", slowly)
    flow.press(phone, "Buka permohonan")
    assert phone.evaluate("document.readyState") == "complete"
    assert stands(phone.locator(".error-summary"))
    assert not stands(phone.locator(".no-such-thing"))
    phone.unroute_all(behavior="wait")


def test_a_page_is_loaded_anew_until_it_tells(phone: Page) -> None:
    phone.goto(LOOK)
    phone.evaluate("document.querySelector('h1').remove()")
    reloaded_until(phone, phone.locator("h1"), timedelta(seconds=60))
    expect(phone.locator("h1")).to_be_visible()
    with pytest.raises(AssertionError, match="did not come"):
        reloaded_until(phone, phone.locator(".no-such-thing"), timedelta(seconds=1))


@pytest.mark.parametrize(
    ("clock", "wait"),
    [("09:00", timedelta()), ("23:44", timedelta()), ("23:50", timedelta(minutes=10))],
)
def test_a_story_of_a_day_begins_on_a_day_with_room(clock: str, wait: timedelta) -> None:
    now = datetime.fromisoformat(f"2026-12-31T{clock}").replace(tzinfo=ZONE)
    assert until_tomorrow(now) == wait
    assert until_tomorrow(now + wait) == timedelta()
    assert timedelta(minutes=10) < ROOM
