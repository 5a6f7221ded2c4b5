"""Cycles as one office sees them, their calendar, and one office's place in them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.monev.models import Certificate, CycleStage, EvaluationCycle, Submission
from serambi.monev.models.choices import Level, Stage
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope


@dataclass(frozen=True, slots=True)
class Window:
    """One stage of the calendar as it stands `today`; both days are included."""

    stage: Stage
    first: date
    last: date
    today: date

    @property
    def is_open(self) -> bool:
        """Between its first and its last day."""
        return self.first <= self.today <= self.last

    @property
    def is_over(self) -> bool:
        """The last day has passed."""
        return self.today > self.last

    @property
    def is_ahead(self) -> bool:
        """The first day has not come."""
        return self.today < self.first


def cycles_seen_from(office: Office) -> QuerySet[EvaluationCycle]:
    """Cycles that the office runs, takes part in or stands above, the newest first.

    A plan is its owner's alone.
    """
    rows = EvaluationCycle.objects.filter(pk__in=_seen(office))
    return rows.select_related("instrument", "owner")


def _seen(office: Office) -> "QuerySet[EvaluationCycle, Any]":
    """Their keys: five short reads of an index, put together; never all places of all cycles."""
    cycles = EvaluationCycle.objects.order_by()
    opened = cycles.exclude(stage=Stage.SETUP)
    with all_offices():
        places = Submission.objects.order_by().exclude(cycle__stage=Stage.SETUP)
        return (
            cycles.filter(owner=office)
            .values("pk")
            .union(
                opened.filter(owner__parent=office).values("pk"),
                opened.filter(owner__parent__parent=office).values("pk"),
                places.filter(office=office).values("cycle"),
                places.filter(office__parent=office).values("cycle"),
            )
        )


def sees(office: Office, cycle: EvaluationCycle) -> bool:
    """True if the office sees the cycle."""
    return cycles_seen_from(office).filter(pk=cycle.pk).exists()


def cycle_of(office: Office, cycle_id: UUID) -> EvaluationCycle:
    """One cycle that the office sees. Raises NotFound."""
    found = cycles_seen_from(office).filter(pk=cycle_id).first()
    if found is None:
        raise NotFound("monev.cycle", "Siklus penilaian itu tidak ada.")
    return found


def windows(cycle: EvaluationCycle) -> dict[Stage, Window]:
    """The calendar by stage, in the order of days; today is the owner's."""
    today = clock.today(cycle.owner.tz)
    rows = CycleStage.objects.filter(cycle=cycle)
    return {Stage(row.stage): Window(Stage(row.stage), row.first, row.last, today) for row in rows}


def participants(cycle: EvaluationCycle) -> QuerySet[Office]:
    """The offices that a cycle of this level is about."""
    if cycle.level == Level.SELF:
        return Office.objects.filter(pk=cycle.owner_id)
    below = Office.objects.filter(
        Q(parent=cycle.owner_id) | Q(parent__parent=cycle.owner_id)
    ).order_by("code")
    cities = (Office.Level.KABUPATEN, Office.Level.KOTA)
    if cycle.level == Level.PROVINCES:
        return below.filter(level=Office.Level.PROVINSI)
    return below.filter(level__in=cities)


def own_submission(office: Office, cycle: EvaluationCycle) -> Submission | None:
    """The office's own place in the cycle, or None when it takes no part."""
    with office_scope(office):
        found: Submission | None = Submission.objects.filter(cycle=cycle, office=office).first()
    if found is not None:
        found.cycle, found.office = cycle, office
    return found


def submission_of(office: Office, cycle: EvaluationCycle) -> Submission:
    """The office's own place in the cycle. Raises NotFound when it takes no part."""
    found = own_submission(office, cycle)
    if found is None:
        raise NotFound("monev.part", "Kantor ini tidak ikut dalam siklus itu.")
    return found


def submission_below(office: Office, cycle: EvaluationCycle, code: str) -> Submission:
    """The place of the office with region code `code`, which `office` assesses or stands above.

    Raises NotFound for anybody else's.
    """
    above = Q(parent=office) | Q(parent__parent=office)
    if office.pk == cycle.owner_id:
        above |= Q(pk=office.pk)
    target = Office.objects.filter(above, code=code).select_related("parent").first()
    if target is None:
        raise NotFound("monev.part", "Kantor itu tidak dinilai dari sini.")
    return submission_of(target, cycle)


def has_certificate(submission: Submission) -> bool:
    """True once its certificate was issued."""
    with office_scope(submission.office):
        return bool(Certificate.objects.filter(submission=submission).exists())
