import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.models.meeting import EvaluationMeeting
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class MeetingAttendee(OfficeOwned):
    """Somebody invited to a meeting, or who came to it.

    `strokes` is the signature as it was drawn by finger, sealed like other personal data; empty
    where the person typed their name and confirmed (`how` tells which).
    """

    class How(models.TextChoices):
        ABSENT = "", _("Belum hadir")
        DRAWN = "drawn", _("Ditandatangani dengan jari")
        TYPED = "typed", _("Nama diketik dan dikonfirmasi")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        EvaluationMeeting, on_delete=models.CASCADE, related_name="attendees"
    )
    position = models.PositiveSmallIntegerField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=120)
    post = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    present_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=5, choices=How, blank=True)
    strokes = EncryptedTextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="attendee_place_once"),
            models.UniqueConstraint(
                fields=["meeting", "user"], condition=Q(user__isnull=False),
                name="attendee_user_once",
            ),
            models.CheckConstraint(
                name="attendee_present_says_how",
                condition=Q(present_at__isnull=True, how="")
                | (Q(present_at__isnull=False) & ~Q(how="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name
