import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import OfficeOwned
from serambi.survey.models.round import SurveyRound


class Occasion(OfficeOwned):
    """A finished service that got its invitation: that it did and how, not with which code.

    The row carries no time and nothing that a `SurveyCode` carries as well.
    """

    class Kind(models.TextChoices):
        REQUEST = "permohonan", _("Permohonan informasi")
        OBJECTION = "keberatan", _("Keberatan")

    class Channel(models.TextChoices):
        MAIL = "surel", _("surel")
        TRACKING = "lacak", _("halaman lacak")
        DESK = "meja", _("petugas di meja")

    round = models.ForeignKey(SurveyRound, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    about_id = models.UUIDField()
    channel = models.CharField(max_length=5, choices=Channel)

    class Meta:
        ordering = ["about_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "about_id"], name="survey_asked_once_per_service"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about_id}"


class SurveyCode(OfficeOwned):
    """A one-time code, known here by its digest only: not whose it is, nor when it was made.

    All codes of a round are written anew in a drawn order whenever one is added, so that neither
    the place of a row nor its transaction tells which service it came from.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(SurveyRound, on_delete=models.PROTECT, related_name="+")
    digest = models.BinaryField(max_length=32, unique=True)
    used = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.round_id}"
