"""The board of an office with 5,000 entries: right, and no more questions than with fifty."""

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.coverage.selectors.board import board
from serambi.coverage.services.measure import measure
from serambi.law.duties import Standing
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.catalogue.many import SIZE, fill


def asked(office: Office) -> tuple[int, int, int]:
    """Questions of the board, of measuring, of the public page."""
    counts = []
    for act in (
        lambda: board(office),
        lambda: measure(office),
        lambda: Client().get("/1971/cakupan/"),
    ):
        with CaptureQueriesContext(connection) as seen:
            act()
        counts.append(len(seen))
    return counts[0], counts[1], counts[2]


def test_five_thousand_entries_cost_the_board_no_more_questions(pangkalpinang: Office) -> None:
    with transaction.atomic():
        fill(pangkalpinang, 50)
        few = asked(pangkalpinang)
        transaction.set_rollback(True)
    fill(pangkalpinang, SIZE)
    assert asked(pangkalpinang) == few
    assert all(one <= most for one, most in zip(few, (6, 15, 9), strict=True)), few


def test_the_ratio_is_that_of_the_headings_that_hold_something(pangkalpinang: Office) -> None:
    held = set(fill(pangkalpinang, SIZE, spare=7))
    found = board(pangkalpinang)
    counting = [one for one in found.slots if one.judged.counts]
    with office_scope(pangkalpinang), clock.fixed(clock.now()):
        good = [one for one in counting if one.judged.standing is Standing.COVERED]
    assert {one.heading.code for one in good} <= held
    assert found.whole.good == len(good)
    assert found.whole.counted == len(counting)
    assert found.whole.percent == 100 * len(good) // len(counting)
    assert sum(one.holding.entries for one in found.slots if one.heading.code in held) >= SIZE
    assert measure(pangkalpinang).percent == found.whole.percent
