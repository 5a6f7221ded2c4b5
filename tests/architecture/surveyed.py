"""Objects of the survey for the table of who may open what."""

import uuid
from datetime import UTC, datetime

from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.survey import services
from serambi.survey.periods import Period


def surveyed(office: Office, ppid: Actor) -> dict[str, str]:
    """A published report; ours and the stranger's are of different quarters."""
    period = Period(2026, 2 if office.code == "1971" else 1)
    with clock.fixed(datetime(2026, period.quarter * 3, 20, 4, tzinfo=UTC)):
        services.enter_paper(
            office=office, actor=ppid, period=period, sheets=[[4] * 9] * 5, note="map",
            submit_key=uuid.uuid4(),
        )  # fmt: skip
    services.close_round(services.open_round(office, period), clock.now())
    report = services.make_report(office=office, actor=ppid, period=period)
    services.publish(office=office, actor=ppid, report=report)
    return {"survey_key": period.key}
