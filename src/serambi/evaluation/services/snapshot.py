"""The day's readiness as rows, so that trends and peers need no projection."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.coverage.selectors.ladder import Ladder
from serambi.evaluation.models import ReadinessSnapshot
from serambi.evaluation.selectors.readiness import Readiness, projected_instruments, projections
from serambi.evaluation.services.warn import warn
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

KEPT_DAILY = timedelta(days=62)
WEEK = timedelta(days=7)
MONDAY = 0


def snapshot(office: Office, ladder: Ladder | None = None) -> int:
    """Write today's row of each projected instrument, once a day; returns how many are new.

    The PPID hears of what a live record showed before and does not show any more, and of what it will
    not show much longer. Who writes those of many offices hands in one `ladder`. Older than two
    months, only Mondays stay: a trend over years needs no more.
    """
    today = clock.today(office.tz)
    with office_scope(office):
        rows = ReadinessSnapshot.objects.filter(office=office, day=today)
        have = set(rows.values_list("instrument_id", flat=True))
        wanted = [one for one in projected_instruments(office) if one.pk not in have]
        found = projections(office, wanted, ladder=ladder)
        before = _before(office, today)
    with transaction.atomic(), office_scope(office):
        made = [_row(office, one) for one in found]
        ReadinessSnapshot.objects.bulk_create(made, ignore_conflicts=True)
        warn(office, found, before)
        _thin(office, today)
    return len(found)


def renew(office: Office) -> None:
    """Today's rows once more, after something that people did."""
    today = clock.today(office.tz)
    with office_scope(office):
        found = projections(office, projected_instruments(office))
        before = _before(office, today)
    with transaction.atomic(), office_scope(office):
        ReadinessSnapshot.objects.filter(office=office, day=today).delete()
        made = [_row(office, one) for one in found]
        ReadinessSnapshot.objects.bulk_create(made, ignore_conflicts=True)
        warn(office, found, before)


def _row(office: Office, found: Readiness) -> ReadinessSnapshot:
    return ReadinessSnapshot(
        office=office, instrument=found.instrument, day=found.day, score=found.score,
        held=found.held, total=len(found.lines), made_at=clock.now(),
        detail=[[one.code, str(one.points)] for one in found.lines if one.points],
    )  # fmt: skip


def _before(office: Office, today: date) -> dict[UUID, ReadinessSnapshot]:
    """The newest earlier row of each instrument, of the last week."""
    rows = ReadinessSnapshot.objects.filter(office=office, day__gte=today - WEEK, day__lt=today)
    return {one.instrument_id: one for one in rows.order_by("day")}


def _thin(office: Office, today: date) -> None:
    old = ReadinessSnapshot.objects.filter(office=office, day__lt=today - KEPT_DAILY)
    gone = [pk for pk, day in old.values_list("pk", "day") if day.weekday() != MONDAY]
    if gone:
        ReadinessSnapshot.objects.filter(office=office, pk__in=gone).delete()
