import uuid
from decimal import Decimal

from django.db import models
from django.db.models import Q

from serambi.law import scoring
from serambi.offices.models import Office


class Instrument(models.Model):
    """The questionnaire (SAQ) of one assessor and year in one version; never edited, only replaced.

    `owner` brought it in; the office and all below it may use it. `method` and `scale` name rows of
    `law/scoring`: how parts make the final score and what a score is called; "" where none is known.
    `total` is what all weights must sum to. A structure (`is_complete` False) has groups and places
    whose questions the office still imports; no cycle can use it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    assessor = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    note = models.CharField(max_length=500, blank=True)
    method = models.CharField(max_length=40, blank=True)
    scale = models.CharField(max_length=40, blank=True)
    total = models.DecimalField(max_digits=8, decimal_places=2, default=Decimal(100))
    is_complete = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["-year", "assessor", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "assessor", "year", "version"], name="instrument_version_once"
            ),
            models.CheckConstraint(name="instrument_total_positive", condition=Q(total__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.assessor} {self.year}, versi {self.version})"


class QuestionGroup(models.Model):
    """A group of questions; `weight` is what its questions must sum to, None where it is not declared."""

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="groups")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=160)
    weight = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "position"], name="group_place_once"),
            models.UniqueConstraint(fields=["instrument", "name"], name="group_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Question(models.Model):
    """One question. `weight` is the most it gives, None while the office has not imported it.

    `steps` holds what grades A to E give as text, empty for the steps that go with the weight.
    `kinds` are the kinds of evidence that are asked for; `most_mb` the largest file in MB; `live` the
    key of the live record that proves it, "" for none.
    """

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="questions")
    group = models.ForeignKey(QuestionGroup, on_delete=models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=20)
    text = models.CharField(max_length=1000, blank=True)
    weight = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    all_or_nothing = models.BooleanField(default=False)
    nil_allowed = models.BooleanField(default=False)
    kinds = models.JSONField(default=list)
    steps = models.JSONField(default=list)
    most_mb = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)
    live = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "code"], name="question_code_once"),
            models.UniqueConstraint(fields=["instrument", "position"], name="question_place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    def as_rule(self, group: str) -> scoring.Question:
        """The question as the rules of scoring know it. Raises ValueError for a bare place."""
        if self.weight is None:
            raise ValueError(f"{self.code} has no weight yet")
        return scoring.Question(
            code=self.code,
            group=group,
            weight=self.weight.normalize(),
            all_or_nothing=self.all_or_nothing,
            nil_allowed=self.nil_allowed,
            steps=tuple(Decimal(step) for step in self.steps),
        )
