import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.models.meeting import EvaluationMeeting, MeetingTopic
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class ImprovementAction(OfficeOwned):
    """A decision of a meeting as something to do (*tindak lanjut*).

    `target` names what it should raise: "figure:<key>" or "question:<instrument>:<code>", "" for
    nothing that can be counted; `target_name` is that in words. `before` is its value when the
    minutes were sealed, `after` when the action was done: figures in their unit, questions in
    points. Proof is an address or a file.
    """

    class State(models.TextChoices):
        DRAFT = "draf", _("Menunggu notulen")
        OPEN = "terbuka", _("Dikerjakan")
        DONE = "selesai", _("Selesai")
        DROPPED = "dilepas", _("Tidak dilanjutkan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(EvaluationMeeting, on_delete=models.PROTECT, related_name="actions")
    topic = models.ForeignKey(
        MeetingTopic, null=True, blank=True, on_delete=models.SET_NULL, related_name="actions"
    )
    position = models.PositiveSmallIntegerField()
    decision = models.CharField(max_length=600)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    wanted = models.CharField(max_length=300)
    target = models.CharField(max_length=120, blank=True)
    target_name = models.CharField(max_length=300, blank=True)
    before = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    after = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    proof_url = models.URLField(max_length=500, blank=True)
    proof_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closing_note = models.CharField(max_length=1000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["meeting", "position"]
        indexes = [
            models.Index(fields=["office", "state", "due_on"], name="action_board"),
            models.Index(fields=["due_on"], name="action_due", condition=models.Q(state="terbuka")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="action_place_once"),
            models.CheckConstraint(
                name="action_done_has_proof",
                condition=~Q(state="selesai") | ~Q(proof_url="") | Q(proof_file__isnull=False),
            ),
            models.CheckConstraint(
                name="action_closed_has_time",
                condition=Q(state__in=["selesai", "dilepas"], closed_at__isnull=False)
                | (Q(state__in=["draf", "terbuka"]) & Q(closed_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.decision

    @property
    def is_open(self) -> bool:
        """Still to be done."""
        return self.state == self.State.OPEN
