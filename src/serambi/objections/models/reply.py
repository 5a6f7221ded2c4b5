import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.law.objection import Outcome
from serambi.objections.models.objection import Objection
from serambi.offices.models import OfficeOwned


class ObjectionReply(OfficeOwned):
    """The superior's written answer, prepared by the desk, decided by the Atasan PPID.

    `order` and `order_due_on` are the order to the PPID when it grants (all or part); `reasons`
    are always needed, and go with the answer when it upholds (UU 14/2008 art. 36(3)).
    `exception` says why the person who refused had to decide; empty in every other case.
    """

    class Stage(models.TextChoices):
        PROPOSED = "usul", _("Disiapkan")
        SENT = "terkirim", _("Terkirim")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="replies")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.PROPOSED)
    outcome = models.CharField(max_length=24, choices=[(o.value, o.value) for o in Outcome])
    reasons = models.TextField()
    order = models.TextField(blank=True)
    order_due_on = models.DateField(null=True, blank=True)
    exception = models.TextField(blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    prepared_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decider_title = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["prepared_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["objection"],
                condition=models.Q(stage="usul"),
                name="objection_one_open_proposal",
            ),
            models.UniqueConstraint(
                fields=["objection"],
                condition=models.Q(stage="terkirim"),
                name="objection_one_answer",
            ),
            models.CheckConstraint(
                name="objection_answer_has_decider",
                condition=models.Q(stage="usul")
                | models.Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} ({self.stage})"


class ObjectionNote(OfficeOwned):
    """An internal note; never shown to the applicant."""

    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:40]
