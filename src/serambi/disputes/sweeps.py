"""What the desk is reminded of as time passes; safe to run again at any moment."""

from datetime import date, datetime, timedelta

from django.db import transaction

from serambi.core.dates import format_day
from serambi.disputes import notices
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.clock import clocks_of
from serambi.disputes.services.register import mark_objection
from serambi.identity.actors import system
from serambi.law.calendar import WorkingCalendar
from serambi.law.objection import CLOSED
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for

HEARING_AHEAD = timedelta(days=3)
DATE_AHEAD = timedelta(days=5)
MAY_FOLLOW = [state.value for state in CLOSED]
"""Answered or lapsed: the objection waits for the road to the commission to be taken."""


class RemindDisputes:
    """Tell those who work on a dispute, once a day and person, of near hearings and own dates."""

    name = "disputes.remind"

    def run(self, now: datetime) -> int:
        """Queue the reminders of this moment; returns how many hearings and dates call for one."""
        return sum(_remind(office, now) for office in Office.objects.all())


class FollowObjections:
    """An objection that was still owed when the commission's notice came is disputed once it may be."""

    name = "disputes.follow_objections"

    def run(self, now: datetime) -> int:
        """Move those that may move now; returns how many."""
        return sum(_follow(office) for office in Office.objects.all())


def _follow(office: Office) -> int:
    with office_scope(office):
        behind = Dispute.objects.filter(office=office, objection__state__in=MAY_FOLLOW)
        found = list(behind.select_related("objection__office"))
        for dispute in found:
            dispute.office = office
            mark_objection(dispute, system(office.pk))
        return len(found)


def _remind(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    with office_scope(office):
        running = Dispute.objects.filter(office=office, ended_at__isnull=True)
        found = list(running.select_related("case").prefetch_related("hearings", "rulings"))
        calendar = calendar_for(office) if found else None
        count = 0
        for dispute in found:
            assert calendar is not None  # noqa: S101 - made because there are disputes
            dispute.office = office
            with transaction.atomic():
                count += _hearings(dispute, now, today) + _dates(dispute, today, calendar)
        return count


def _hearings(dispute: Dispute, now: datetime, today: date) -> int:
    near = [
        one for one in dispute.hearings.all()
        if one.is_planned and now < one.starts_at <= now + HEARING_AHEAD
    ]  # fmt: skip
    for hearing in near:
        notices.hearing_near(dispute, hearing, today)
    return len(near)


def _dates(dispute: Dispute, today: date, calendar: WorkingCalendar) -> int:
    """Own dates: the challenge while it is open, the execution until it was done."""
    wanted = [
        (one.title, one.due.date)
        for one in clocks_of(dispute, list(dispute.rulings.all()), calendar)
        if one.ours and today <= one.due.date
    ]
    if dispute.execute_until is not None and dispute.executed_on is None:
        wanted.append(("Putusan harus dilaksanakan", dispute.execute_until))
    near = [(title, day) for title, day in wanted if day <= today + DATE_AHEAD]
    for title, day in near:
        notices.date_near(dispute, title, format_day(day), today)
    return len(near)
