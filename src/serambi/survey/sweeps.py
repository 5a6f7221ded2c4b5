"""What must happen to the survey as time passes; safe to run again at any moment."""

from datetime import datetime

from serambi.identity.actors import system
from serambi.outbox.services import forget
from serambi.survey.models import SurveyRound
from serambi.survey.periods import Period, earliest_open, quarter_of
from serambi.survey.selectors.finished import waiting_for_mail
from serambi.survey.selectors.rounds import open_periods, takes_answers
from serambi.survey.services import (
    close_round,
    count_round,
    invite_by_mail,
    make_report,
    open_round,
)
from serambi.survey.services.invite import ABOUT


class InviteServed:
    """Ask everybody with an e-mail address whose service ended, once."""

    name = "survey.invite"

    def run(self, now: datetime) -> int:
        """Owe the invitations of this moment; returns how many.

        However many offices there are, two queries find who is left to ask.
        """
        takes: dict[int, list[Period]] = {}
        done = 0
        for office, service in waiting_for_mail(earliest_open(now), now):
            periods = takes.setdefault(office.pk, open_periods(office))
            period = quarter_of(service.ended_at.astimezone(office.tz).date())
            if period in periods:
                done += invite_by_mail(service, open_round(office, period))
        return done


class ForgetInvitations:
    """Empty invitations as soon as they are sent: their text held the code."""

    name = "survey.forget_invitations"

    def run(self, now: datetime) -> int:
        """Returns how many were emptied."""
        return forget(about_type=ABOUT)


class CountAnswers:
    """Write down once a day how many were asked and answered."""

    name = "survey.count"

    def run(self, now: datetime) -> int:
        """Returns how many counts changed."""
        rows = SurveyRound.objects.filter(closed_at__isnull=True).select_related("office")
        stale = [one for one in rows if one.counted_on != now.astimezone(one.office.tz).date()]
        return sum(count_round(one) for one in stale)


class CloseRounds:
    """Close quarters whose last day has passed, and make the reports that follow."""

    name = "survey.close"

    def run(self, now: datetime) -> int:
        """Returns how many rounds were closed."""
        rows = SurveyRound.objects.filter(closed_at__isnull=True).select_related("office")
        done = 0
        for one in rows.order_by("year", "quarter"):
            if takes_answers(one):
                continue
            done += close_round(one, now)
            clerk = system(one.office_id)
            make_report(office=one.office, actor=clerk, period=one.period)
            if one.quarter == 4:
                make_report(office=one.office, actor=clerk, period=Period(one.year))
        return done
