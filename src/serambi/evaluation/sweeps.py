"""What time does to evaluation: a projection a day, reminders before and after an action's date."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_day
from serambi.coverage.selectors.ladder import Ladder
from serambi.evaluation.models import ImprovementAction, ReadinessSnapshot
from serambi.evaluation.selectors.board import days_words
from serambi.evaluation.services.invite import short
from serambi.evaluation.services.snapshot import snapshot
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.monev.models import Instrument
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.services import enqueue

MOST_OFFICES = 40
"""Offices whose projection is made in one run; the rest follow in the next."""
BEFORE = (7, 1, 0)
WEEK = 7


class SnapshotReadiness:
    """Each day, what every instrument would give each office that can use one."""

    name = "evaluation.snapshot"

    def run(self, now: datetime) -> int:
        """Returns how many rows were written; at most 40 offices a run."""
        known = dict(Instrument.objects.filter(is_complete=True).values_list("pk", "owner"))
        owners = set(known.values())
        if not owners:
            return 0
        days = {zone: now.astimezone(ZoneInfo(zone)).date() for zone in Office.Zone.values}
        fresh = set(rows_of(known, set(days.values())).values_list("office_id", "day"))
        done = written = 0
        ladder = Ladder()
        for office in Office.objects.select_related("parent").order_by("pk"):
            above = {office.pk, office.parent_id, getattr(office.parent, "parent_id", None)}
            if not above & owners or (office.pk, days[office.zone]) in fresh:
                continue
            written += snapshot(office, ladder)
            done += 1
            if done == MOST_OFFICES:
                break
        return written


class RemindActions:
    """Tell owners a week before, a day before, on the day, and each week after it."""

    name = "evaluation.remind"

    def run(self, now: datetime) -> int:
        """Returns how many mails were owed for this day."""
        found = coming(now.date()).select_related("office", "owner", "meeting")
        return sum(
            _remind(one, now.astimezone(one.office.tz).date())
            for one in found.iterator(chunk_size=500)
        )


def rows_of(instruments: Iterable[UUID], days: set[date]) -> QuerySet[ReadinessSnapshot]:
    """The rows of these days, as far as they are there; found by instrument and day."""
    return ReadinessSnapshot.objects.filter(instrument__in=list(instruments), day__in=days)


def coming(today: date) -> QuerySet[ImprovementAction]:
    """Open actions of all offices that may want a reminder today; found by their day."""
    rows = ImprovementAction.objects.filter(state=ImprovementAction.State.OPEN)
    return rows.filter(due_on__lte=today + timedelta(days=max(BEFORE) + 1)).order_by("due_on", "pk")


def _remind(action: ImprovementAction, today: date) -> int:
    left = (action.due_on - today).days
    if left not in BEFORE and not (left < 0 and -left % WEEK == 0):
        return 0
    people = {action.owner.email} if action.owner.is_active else set[str]()
    if left < 0 or not people:
        people |= set(addresses_of(action.office, Role.PPID))
    with transaction.atomic(), office_scope(action.office):
        for address in sorted(people):
            _mail(action, address, today, left)
    return len(people)


def _mail(action: ImprovementAction, address: str, today: date, left: int) -> None:
    office = action.office
    page = reverse("evaluation_desk:action", kwargs={"kode": office.code, "action_id": action.pk})
    context = {
        "action": action, "office": office, "due": format_day(action.due_on),
        "left": days_words(action.due_on, today), "is_late": left < 0,
        "page": settings.SERAMBI_ADDRESS.rstrip("/") + page,
    }  # fmt: skip
    enqueue(
        office=office, channel="email", to=address,
        subject="Tindak lanjut rapat lewat tanggal" if left < 0 else "Tindak lanjut rapat menunggu Anda",
        body=render_to_string("evaluation/mail/action.txt", context),
        dedupe_key=f"action:{action.pk}:{today}:{short(address)}", about=("action", str(action.pk)),
    )  # fmt: skip
