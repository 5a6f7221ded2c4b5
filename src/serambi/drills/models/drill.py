import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.offices.models import Office, OfficeOwned


class Drill(OfficeOwned):
    """A mystery request against the service number of `office`, by `by_office` (or by itself).

    `sent_at` starts the clock, `ended_at` ends the drill. `waited` (seconds of opening time to the
    first reply) and `score` are frozen at the end under the rule `rule`. A graded drill counts in
    the score of the office; a drill for practice does not. `reminds` lets the office be told while
    it runs, without a word that it is a drill. `by_actor` is the person who prepared it: of a drill on
    the own office nobody else knows before it has ended. `discarded_at`: it was called off before
    its question was sent; the row stays, for history.
    """

    class Channel(models.TextChoices):
        WEB = "laman", _("Laman")
        WHATSAPP = "whatsapp", _("WhatsApp")
        PHONE = "telepon", _("Telepon")
        EMAIL = "surel", _("Surel")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by_office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=120)
    by_actor = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=10, choices=Channel)
    target = models.CharField(max_length=120)
    alias = models.CharField(max_length=80)
    question = models.TextField()
    is_graded = models.BooleanField(default=False)
    reminds = models.BooleanField(default=False)
    rule = models.CharField(max_length=10)
    prepared_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    reply = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    waited = models.PositiveIntegerField(null=True, blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    discarded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-prepared_at"]
        indexes = [
            models.Index(fields=["office", "-ended_at"], name="drill_ended"),
            models.Index(fields=["by_office", "-prepared_at"], name="drill_started_by"),
            models.Index(
                fields=["sent_at"], name="drill_running",
                condition=Q(sent_at__isnull=False, ended_at__isnull=True),
            ),
        ]  # fmt: skip
        constraints = [
            models.CheckConstraint(
                name="drill_ended_has_score",
                condition=Q(ended_at__isnull=True, score__isnull=True)
                | Q(ended_at__isnull=False, score__isnull=False),
            ),
            models.CheckConstraint(
                name="drill_reply_after_sending",
                condition=Q(replied_at__isnull=True) | Q(replied_at__gte=F("sent_at")),
            ),
            models.CheckConstraint(
                name="drill_sent_is_not_discarded",
                condition=Q(discarded_at__isnull=True) | Q(sent_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.prepared_at:%Y-%m-%d}"

    @property
    def is_own(self) -> bool:
        """True if the office tries itself."""
        return bool(self.by_office_id == self.office_id)

    @property
    def is_written_down(self) -> bool:
        """True if a person says when the reply came; on the web the reply itself stops the clock."""
        return self.channel != self.Channel.WEB


class DrillEntry(OfficeOwned):
    """One line of a drill's log; `rung` is the minutes after which somebody was told."""

    class Kind(models.TextChoices):
        SENT = "terkirim", _("Terkirim")
        REPLIED = "dibalas", _("Dibalas")
        NOTE = "catatan", _("Catatan")
        TOLD = "eskalasi", _("Diteruskan")
        ENDED = "selesai", _("Selesai")
        DISCARDED = "batal", _("Dibatalkan")

    drill = models.ForeignKey(Drill, on_delete=models.PROTECT, related_name="entries")
    at = models.DateTimeField()
    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField(blank=True)
    by_name = models.CharField(max_length=120)
    rung = models.PositiveSmallIntegerField(null=True, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["drill", "rung"], condition=Q(rung__isnull=False), name="drill_told_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%H:%M}"
