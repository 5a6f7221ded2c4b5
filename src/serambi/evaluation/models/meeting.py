import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from serambi.identity.sealing import EncryptedTextField
from serambi.letters.models import Letter
from serambi.offices.models import OfficeOwned


class EvaluationMeeting(OfficeOwned):
    """A meeting that looks at figures and decides what to improve (*rapat evaluasi*).

    `number` counts the office's meetings and makes the address. `figures` is what the service
    looked like, counted when the meeting was planned, on request before it, and once more when it
    was opened (`figures_at`); it never changes afterwards. `door_code` lets people sign their attendance on
    their own phone while the meeting runs. `typing_by` and `typing_version` keep two writers of the
    minutes from overwriting each other.
    """

    class State(models.TextChoices):
        PLANNED = "direncanakan", _("Direncanakan")
        INVITED = "diundang", _("Undangan terkirim")
        RUNNING = "berlangsung", _("Berlangsung")
        SEALED = "disegel", _("Notulen disegel")
        CANCELLED = "batal", _("Dibatalkan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=160)
    state = models.CharField(max_length=12, choices=State, default=State.PLANNED)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    link = models.URLField(max_length=300, blank=True)
    chair = models.CharField(max_length=120)
    chair_post = models.CharField(max_length=120)
    note_taker = models.CharField(max_length=120)
    summary = models.TextField(blank=True)
    figures = models.JSONField(default=list)
    figures_at = models.DateTimeField()
    invitation = models.ForeignKey(
        Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    minutes = models.ForeignKey(
        Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    door_code = EncryptedTextField(blank=True)
    door_digest = models.BinaryField(max_length=32, null=True, blank=True, unique=True)
    typing_by = models.CharField(max_length=40, blank=True)
    typing_version = models.PositiveIntegerField(default=0)
    typed_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)
    opened_at = models.DateTimeField(null=True, blank=True)
    sealed_at = models.DateTimeField(null=True, blank=True)
    cancelled_reason = models.CharField(max_length=500, blank=True)
    submit_key = models.UUIDField()

    class Meta:
        ordering = ["-starts_at", "-number"]
        indexes = [models.Index(fields=["office", "-starts_at"], name="meeting_newest")]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="meeting_number_once"),
            models.UniqueConstraint(fields=["office", "submit_key"], name="meeting_planned_once"),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="meeting_sealed_has_minutes",
                condition=Q(state="disegel", sealed_at__isnull=False, minutes__isnull=False)
                | (~Q(state="disegel") & Q(sealed_at__isnull=True, minutes__isnull=True)),
            ),
            models.CheckConstraint(
                name="meeting_cancelled_has_reason",
                condition=(Q(state="batal") & ~Q(cancelled_reason=""))
                | (~Q(state="batal") & Q(cancelled_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Something about it may still change."""
        return self.state not in {self.State.SEALED, self.State.CANCELLED}

    @property
    def is_early(self) -> bool:
        """It was opened on a day before the one it was planned for. Needs `office`."""
        return self.opened_at is not None and self.is_ahead(self.opened_at)

    def is_ahead(self, moment: datetime) -> bool:
        """True if `moment` lies on a day before the planned one, by the calendar of the office."""
        zone = self.office.tz
        return moment.astimezone(zone).date() < self.starts_at.astimezone(zone).date()

    @property
    def held(self) -> tuple[datetime, datetime]:
        """From when to when it was held: as planned, or as long from its early opening."""
        if self.opened_at is None or not self.is_early:
            return self.starts_at, self.ends_at
        length: timedelta = self.ends_at - self.starts_at
        return self.opened_at, self.opened_at + length

    @property
    def is_running(self) -> bool:
        """People are in the room."""
        return self.state == self.State.RUNNING


class MeetingTopic(OfficeOwned):
    """A line of the agenda and what was said about it.

    `reason` is the sentence that proposed it, from the figures of the meeting's `figures_at`; empty
    for one that people added. `proposal` is the key under which the figures proposed it, and
    `planned_reason` what they said when the meeting was planned, once they say something else.
    """

    meeting = models.ForeignKey(EvaluationMeeting, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    reason = models.CharField(max_length=400, blank=True)
    proposal = models.CharField(max_length=60, blank=True)
    planned_reason = models.CharField(max_length=400, blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="topic_place_once")
        ]

    def __str__(self) -> str:
        return self.title
