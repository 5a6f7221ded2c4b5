import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import Channel
from serambi.identity.sealing import EncryptedTextField
from serambi.law.grounds import ObjectionGround as Ground
from serambi.law.grounds import objection_ground
from serambi.law.objection import Outcome, State
from serambi.law.rules import Regime
from serambi.offices.models import OfficeOwned


class Response(models.TextChoices):
    """What the applicant says to the superior's answer (column 11 of the register)."""

    ACCEPTS = "menerima", _("Menerima tanggapan")
    DECLINES = "tidak_menerima", _("Tidak menerima tanggapan")


class Objection(OfficeOwned):
    """A *keberatan* from its register number to its end (UU 14/2008 arts. 35-37; law.md §9).

    `case` is empty for ground b, which needs no request, and for requests of an older register,
    named by `request_ref`. `information` is what it is about: the
    request's words, or the periodic information that is missing. `ground_found_at` is the instant
    from which the time to file counts; it is null where only the applicant can know it. `due_on`
    is the promise in force, kept to order lists, and never moved earlier after it was issued.
    Filed late, answered late: neither is stored, both follow from the dates.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    register_no = models.CharField(max_length=80)
    tracking_digest = models.BinaryField(max_length=32, unique=True)
    tracking_code = EncryptedTextField()
    submit_key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    case = models.ForeignKey(
        InformationRequest,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="objections",
    )

    request_ref = models.CharField(
        max_length=80,
        blank=True,
        help_text=_("Nomor permohonan dari register lama, tanpa berkasnya"),
    )

    state = models.CharField(max_length=24, choices=[(s.value, s.value) for s in State])
    outcome = models.CharField(
        max_length=24, blank=True, choices=[(o.value, o.value) for o in Outcome]
    )
    regime = models.CharField(max_length=6, choices=[(r.value, r.value) for r in Regime])
    regime_reason = models.CharField(max_length=300)
    channel = models.CharField(max_length=10, choices=Channel)

    information = models.TextField()
    purpose = models.TextField()
    position = models.TextField(help_text=_("Kasus posisi, dengan kata-kata pemohon"))

    ground_found_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(help_text=_("Saat keberatan diterima; hari ke-0"))
    recorded_at = models.DateTimeField()
    due_on = models.DateField()
    calendar_version = models.CharField(max_length=64)
    lapsed_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    response = models.CharField(max_length=16, blank=True, choices=Response)
    responded_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "received_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "register_no"], name="objection_register_no_once"
            ),
            models.UniqueConstraint(
                fields=["office", "submit_key"], name="objection_submit_key_once"
            ),
            models.CheckConstraint(
                name="objection_answer_has_outcome",
                condition=Q(answered_at__isnull=True, outcome="")
                | (Q(answered_at__isnull=False) & ~Q(outcome="")),
            ),
        ]
        indexes = [
            models.Index(fields=["office", "state", "due_on"], name="objection_state"),
            models.Index(fields=["office", "due_on", "received_at"], name="objection_due"),
            models.Index(
                fields=["ended_at", "id"],
                condition=Q(ended_at__isnull=False),
                name="objection_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.register_no

    @property
    def request_no(self) -> str:
        """The number of the request it is about; "" for ground b."""
        return self.case.register_no if self.case is not None else self.request_ref

    @property
    def letters(self) -> str:
        """The letters of its grounds in order, "ad". Reads its ground rows (prefetch for lists)."""
        return "".join(sorted(row.letter for row in self.grounds.all()))


class ObjectionGround(OfficeOwned):
    """One of the grounds of UU 14/2008 art. 35(1) that an objection gives."""

    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="grounds")
    letter = models.CharField(max_length=1)

    class Meta:
        ordering = ["letter"]
        constraints = [
            models.UniqueConstraint(fields=["objection", "letter"], name="objection_ground_once"),
            models.CheckConstraint(
                name="objection_ground_a_to_g", condition=Q(letter__in=list("abcdefg"))
            ),
        ]

    def __str__(self) -> str:
        return self.letter

    @property
    def rule(self) -> Ground:
        """The letter as the law has it."""
        return objection_ground(self.letter)
