"""A finished service, and ways to fill a round."""

import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.survey import services
from serambi.survey.models import SurveyReport
from serambi.survey.periods import Period
from tests.casework.conftest import Desk, desk
from tests.catalogue.conftest import nothing_kept

__all__ = ["desk", "nothing_kept"]

QUARTER = Period(2026, 4)
AFTER = datetime(2027, 2, 1, 2, 0, tzinfo=UTC)
"""A day after the last one on which sheets of the fourth quarter are taken."""
Fill = Callable[..., None]


def enter(
    office: Office, actor: Actor, sheets: Sequence[Sequence[int]], period: Period = QUARTER
) -> None:
    """Sheets of a quarter, a hundred to a batch."""
    for start in range(0, len(sheets), 100):
        services.enter_paper(
            office=office, actor=actor, period=period, sheets=sheets[start : start + 100],
            note="map SKM", submit_key=uuid.uuid4(),
        )  # fmt: skip


def closed(office: Office, actor: Actor, period: Period = QUARTER) -> SurveyReport:
    """The report of a quarter, after its last day."""
    at = datetime(period.until.year, period.until.month, period.until.day, 20, tzinfo=UTC)
    with clock.fixed(at):
        services.close_round(services.open_round(office, period), at)
        return services.make_report(office=office, actor=actor, period=period)


@pytest.fixture
def fill(desk: Desk) -> Fill:
    """`fill(sheets, period=…)` enters paper sheets in Pangkalpinang while the quarter takes them."""

    def into(sheets: Sequence[Sequence[int]], period: Period = QUARTER) -> None:
        day = period.last
        with clock.fixed(datetime(day.year, day.month, day.day, 4, tzinfo=UTC)):
            enter(desk.office, desk.officer, sheets, period)

    return into
