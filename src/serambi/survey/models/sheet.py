import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned
from serambi.survey.models.round import SurveyRound


class PaperBatch(OfficeOwned):
    """Paper sheets that staff entered at one sitting, before the round was closed."""

    round = models.ForeignKey(SurveyRound, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    count = models.PositiveIntegerField()
    note = models.CharField(max_length=200)
    submit_key = models.UUIDField()
    entered_at = models.DateTimeField()
    entered_by = models.CharField(max_length=120)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="survey_batch_number_once"),
            models.UniqueConstraint(
                fields=["office", "submit_key"], name="survey_batch_submitted_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class AnswerSheet(OfficeOwned):
    """Nine answers from 1 to 4 in the order of the elements; 0 where the fee was not asked.

    Without time, code and order: all sheets of a round are written anew, in a drawn order and under
    new ids, whenever one is added.
    """

    class Source(models.TextChoices):
        ONLINE = "daring", _("daring")
        PAPER = "kertas", _("kertas")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(SurveyRound, on_delete=models.PROTECT, related_name="+")
    answers = models.CharField(max_length=9, validators=[RegexValidator(r"^[0-4]{9}$")])
    source = models.CharField(max_length=6, choices=Source)
    batch = models.ForeignKey(
        PaperBatch, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="survey_paper_sheet_has_batch",
                condition=models.Q(source="kertas", batch__isnull=False)
                | models.Q(source="daring", batch__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.answers


class SurveyComment(OfficeOwned):
    """What somebody wrote beside the nine answers; with no sheet, and read after the round only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(SurveyRound, on_delete=models.PROTECT, related_name="+")
    text = EncryptedTextField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.pk)
