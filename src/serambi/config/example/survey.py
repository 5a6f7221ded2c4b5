"""The satisfaction survey of the example: two published quarters from paper, one that runs."""

import uuid
from datetime import date, datetime, timedelta
from functools import partial

from serambi.config.example.people import actor_of
from serambi.config.example.reading import Happening, read
from serambi.config.example.reading import at as moment
from serambi.core import clock
from serambi.identity.actors import applicant
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey import services
from serambi.survey.models import Occasion
from serambi.survey.periods import Period, quarter_of
from serambi.survey.selectors.finished import unasked
from serambi.survey.selectors.rounds import open_periods


def survey_happenings(office: Office, before: datetime) -> list[Happening]:
    """Collect, close and publish the last quarters that were closed `before` the first case."""
    data = read("survey")
    found: list[Happening] = []
    for period, row in zip(
        _last(before.date(), len(data["quarter"])), data["quarter"], strict=True
    ):
        sheets = [[int(digit) for digit in line] for line in row["sheets"].split()]
        entered = moment(office, period.last, "10:30")
        found.append((entered, partial(_collect, office, period, sheets, data["note"])))
        closed = moment(office, period.until + timedelta(days=1), "08:00")
        found.append((closed, partial(_close, office, period)))
    return found


def load_survey_now(office: Office) -> None:
    """Some who were served use the button of their tracking page and answer."""
    rows = read("survey")["online"]
    with office_scope(office):
        for period in open_periods(office):
            for service, row in zip(list(unasked(office, period)), rows, strict=False):
                code = services.invite(
                    office=office, actor=applicant(office.pk), kind=service.kind,
                    about_id=service.about_id, channel=Occasion.Channel.TRACKING,
                )  # fmt: skip
                services.answer(
                    office=office, code=code, marks=row["marks"], comment=row["comment"]
                )


def _last(day: date, count: int) -> list[Period]:
    """The newest `count` quarters whose last day lies before `day`, oldest first."""
    period = quarter_of(day)
    while period.until + timedelta(days=2) >= day:
        period = period.before
    found = [period]
    while len(found) < count:
        found.insert(0, found[0].before)
    return found


def _collect(office: Office, period: Period, sheets: list[list[int]], note: str) -> None:
    services.enter_paper(
        office=office, actor=actor_of(office, Role.PETUGAS), period=period, sheets=sheets,
        note=note, submit_key=uuid.uuid4(),
    )  # fmt: skip


def _close(office: Office, period: Period) -> None:
    services.close_round(services.open_round(office, period), clock.now())
    ppid = actor_of(office, Role.PPID)
    report = services.make_report(office=office, actor=ppid, period=period)
    services.publish(office=office, actor=ppid, report=report)
