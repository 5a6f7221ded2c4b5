import uuid

from django.db import models
from django.db.models import F, Q

from serambi.monev.models.choices import Level, Stage
from serambi.monev.models.instrument import Instrument
from serambi.offices.models import Office


class EvaluationCycle(models.Model):
    """One evaluation of one assessor and year. `owner` runs it (RI, or a province); `stage` moves by an act.

    `parts` maps each part of the final score to its share in per cent as text, frozen from the method
    when the cycle is set up; `scale` names the words. `ties` is the declared order by which equal
    scores are told apart. `level` says which offices below take part, `seats` how many people grade
    each answer apart (1 or 2). `is_outside` marks an assessor without an account here (a Komisi
    Informasi): the office fills in, and writes down what the assessor says. A practice runs like any
    other cycle, but nobody's rating comes of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="cycles")
    title = models.CharField(max_length=160)
    assessor = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.SETUP)
    parts = models.JSONField(default=dict)
    scale = models.CharField(max_length=40)
    ties = models.CharField(max_length=40)
    level = models.CharField(max_length=10, choices=Level, default=Level.BELOW)
    seats = models.PositiveSmallIntegerField(default=2)
    is_outside = models.BooleanField(default=False)
    is_practice = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "-made_at"]
        indexes = [models.Index(fields=["owner", "-year"], name="cycle_owner_year")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "assessor", "year", "title"], name="cycle_title_once"
            ),
            models.CheckConstraint(name="cycle_one_or_two_seats", condition=Q(seats__in=[1, 2])),
            models.CheckConstraint(
                name="cycle_finished_has_time",
                condition=Q(stage="final", finished_at__isnull=False)
                | (~Q(stage="final") & Q(finished_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CycleStage(models.Model):
    """A line of the cycle's calendar: from the first to the last day, both included."""

    cycle = models.ForeignKey(EvaluationCycle, on_delete=models.CASCADE, related_name="calendar")
    stage = models.CharField(max_length=12, choices=Stage)
    first = models.DateField()
    last = models.DateField()

    class Meta:
        ordering = ["first", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "stage"], name="cycle_stage_once"),
            models.CheckConstraint(name="cycle_stage_runs_on", condition=Q(last__gte=F("first"))),
        ]

    def __str__(self) -> str:
        return f"{self.stage} {self.first}–{self.last}"
