"""The day's readiness as rows, so that trends and peers need no projection."""

from datetime import date, timedelta

from django.db import transaction

from serambi.core import clock
from serambi.coverage.selectors.ladder import Ladder
from serambi.evaluation.models import ReadinessSnapshot
from serambi.evaluation.selectors.readiness import Readiness, projected_instruments, projections
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

KEPT_DAILY = timedelta(days=62)
MONDAY = 0


def snapshot(office: Office, ladder: Ladder | None = None) -> int:
    """Write today's row of each projected instrument, once a day; returns how many are new.

    Who writes those of many offices hands in one `ladder`.

    Older than two months, only Mondays stay: a trend over years needs no more.
    """
    today = clock.today(office.tz)
    with office_scope(office):
        rows = ReadinessSnapshot.objects.filter(office=office, day=today)
        have = set(rows.values_list("instrument_id", flat=True))
        wanted = [one for one in projected_instruments(office) if one.pk not in have]
        found = [_row(office, one) for one in projections(office, wanted, ladder=ladder)]
    with transaction.atomic(), office_scope(office):
        ReadinessSnapshot.objects.bulk_create(found, ignore_conflicts=True)
        _thin(office, today)
    return len(found)


def renew(office: Office) -> None:
    """Today's rows once more, after something that people did."""
    today = clock.today(office.tz)
    with office_scope(office):
        found = [_row(office, one) for one in projections(office, projected_instruments(office))]
    with transaction.atomic(), office_scope(office):
        ReadinessSnapshot.objects.filter(office=office, day=today).delete()
        ReadinessSnapshot.objects.bulk_create(found, ignore_conflicts=True)


def _row(office: Office, found: Readiness) -> ReadinessSnapshot:
    return ReadinessSnapshot(
        office=office, instrument=found.instrument, day=found.day, score=found.score,
        held=found.held, total=len(found.lines), made_at=clock.now(),
        detail=[[one.code, str(one.points)] for one in found.lines if one.points],
    )  # fmt: skip


def _thin(office: Office, today: date) -> None:
    old = ReadinessSnapshot.objects.filter(office=office, day__lt=today - KEPT_DAILY)
    gone = [pk for pk, day in old.values_list("pk", "day") if day.weekday() != MONDAY]
    if gone:
        ReadinessSnapshot.objects.filter(office=office, pk__in=gone).delete()
