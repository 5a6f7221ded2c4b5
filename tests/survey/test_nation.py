"""The survey of 553 offices: what its sweeps cost, and by which indexes its lists are read."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.survey import services
from serambi.survey.models import Occasion, SurveyRound
from serambi.survey.periods import Period, earliest_open
from serambi.survey.selectors import finished, reports, rounds
from serambi.survey.sweeps import CloseRounds, CountAnswers, InviteServed
from tests.casework.cases import NOT_HELD, answered
from tests.casework.conftest import Desk
from tests.support.nation import crowd
from tests.support.plans import plans
from tests.support.presence import present
from tests.survey.conftest import QUARTER
from tests.survey.test_invite import silent, swept

LARGE = (
    "casework_informationrequest", "objections_objection", "survey_occasion", "survey_surveyround",
    "survey_surveycode", "survey_answersheet", "survey_surveyreport",
)  # fmt: skip


def cost(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as sent:
        act()
    return len(sent)


def test_asking_costs_two_queries_for_one_office_and_for_553(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    silent(desk)
    assert swept() == 1
    assert cost(swept) == 2
    crowd(present(desk.office.parent))
    assert Office.objects.count() == 553
    assert cost(swept) == 2


def test_in_batches_everybody_is_asked_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finished, "BATCH", 2)
    for _ in range(5):
        answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    assert swept() == 5
    assert swept() == 0
    assert Occasion.objects.count() == 5


def test_counting_and_closing_ask_once_for_all_offices(desk: Desk) -> None:
    offices = crowd(present(desk.office.parent))
    with all_offices():
        for office in (desk.office, *offices):
            SurveyRound.objects.create(
                office=office, year=2026, quarter=4, counted_on=clock.today(office.tz)
            )
        assert cost(lambda: CountAnswers().run(clock.now())) == 1
        assert cost(lambda: CloseRounds().run(clock.now())) == 1


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 11, 23, tzinfo=UTC), Period(2026, 4)),
        (datetime(2026, 10, 30, tzinfo=UTC), Period(2026, 3)),
        (datetime(2026, 12, 31, 23, tzinfo=UTC), Period(2026, 4)),
        (datetime(2027, 1, 30, 23, tzinfo=UTC), Period(2026, 4)),
    ],
)
def test_no_open_quarter_of_any_zone_began_earlier(
    desk: Desk, now: datetime, first: Period
) -> None:
    with clock.fixed(now):
        for zone in Office.Zone.values:
            desk.office.zone = zone
            for period in rounds.open_periods(desk.office):
                assert earliest_open(now) <= period.instants(desk.office.tz)[0]
    assert earliest_open(now).date().replace(day=1) <= first.first


def test_every_reading_of_the_survey_goes_by_an_index(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    silent(desk)
    within = services.open_round(desk.office, QUARTER)
    now, office = clock.now(), desk.office

    def sweeping() -> None:
        with all_offices():
            list(finished.waiting_for_mail(earliest_open(now), now))
            InviteServed().run(now)
            CountAnswers().run(now)
            CloseRounds().run(now)

    def reading() -> None:
        list(finished.unasked(office, QUARTER, unreached=True))
        finished.count(office, QUARTER)
        rounds.rounds(office)
        rounds.counts(within)
        rounds.sheets(within)
        reports.reports(office)
        reports.published(office)
        reports.by_period(office, QUARTER)

    finding = plans(sweeping, LARGE)
    for plan in [*finding, *plans(reading, LARGE)]:
        if "survey_round_open" not in plan.text:  # it holds the open rounds and no other
            assert plan.read_through == [], plan
    every = "".join(one.text for one in finding)
    assert "request_ended" in every
    assert "objection_ended" in every
    assert every.count("survey_round_open") == 2
