import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.request import InformationRequest
from serambi.catalogue.models import CatalogueEntry
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.files.models import StoredFile
from serambi.law.lifecycle import Outcome
from serambi.offices.models import OfficeOwned
from serambi.redaction.models import Redaction

WITHHOLDING = (Outcome.DITOLAK.value, Outcome.SEBAGIAN.value)
"""What is sent with one of these keeps something back, and rests on an entry of the exempt list."""


class Decision(OfficeOwned):
    """What the office answers, prepared by the desk and decided by the PPID.

    Its fields cover the written notice of UU 14/2008 art. 22(7) a-g and the written consideration
    of PP 61/2010 art. 2. A decision is edited while proposed and never after it was sent. What it
    withholds rests on `exemption_record`; ground, statute and consequences repeat that entry as it
    stood when the answer was proposed.
    """

    class Stage(models.TextChoices):
        PROPOSED = "usul", _("Diusulkan")
        SENT = "terkirim", _("Terkirim")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="decisions")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.PROPOSED)
    outcome = models.CharField(max_length=24, choices=[(o.value, o.value) for o in Outcome])
    material = models.TextField(blank=True)
    explanation = models.TextField(blank=True)
    consideration = models.TextField()
    holder = models.CharField(max_length=300, blank=True)
    holder_contact = models.CharField(max_length=300, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    exemption_record = models.ForeignKey(
        ExemptionRecord, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    consequence_test = models.ForeignKey(
        ConsequenceTest, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    exemption = models.CharField(max_length=8, blank=True)
    statute = models.CharField(max_length=300, blank=True)
    consequence_open = models.TextField(blank=True)
    consequence_closed = models.TextField(blank=True)
    blackout = models.TextField(blank=True)
    medium = models.CharField(max_length=120, blank=True)
    sheets = models.PositiveIntegerField(default=0)
    price_per_sheet = models.PositiveIntegerField(default=0)
    cost_sending = models.PositiveIntegerField(default=0)
    cost_other = models.PositiveIntegerField(default=0)
    payment_way = models.CharField(max_length=300, blank=True)
    days_to_provide = models.PositiveSmallIntegerField(default=0)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    prepared_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["prepared_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(stage="usul"),
                name="decision_one_open_proposal",
            ),
            models.CheckConstraint(
                name="decision_sent_has_decider",
                condition=models.Q(stage="usul")
                | models.Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="decision_sent_withholds_on_a_record",
                condition=models.Q(stage="usul")
                | ~models.Q(outcome__in=WITHHOLDING)
                | models.Q(exemption_record__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} ({self.stage})"

    @property
    def cost_copy(self) -> int:
        """Copying cost in rupiah."""
        return self.sheets * self.price_per_sheet

    @property
    def cost_total(self) -> int:
        """All costs in rupiah: copying, sending, other (UU 14/2008 art. 22(7)g)."""
        return self.cost_copy + self.cost_sending + self.cost_other

    @property
    def same_person(self) -> bool:
        """True if the preparer also decided (an office with few people); shown and recorded."""
        return self.decided_by_id is not None and self.decided_by_id == self.prepared_by_id


class DecisionItem(OfficeOwned):
    """Something the answer gives: a catalogue entry or a file.

    `redaction` is set when the file was given blacked out: it made `file` from the proposed one.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(max_length=300)
    entry = models.ForeignKey(
        CatalogueEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    redaction = models.ForeignKey(
        Redaction, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="decision_item_is_one_thing",
                condition=models.Q(entry__isnull=False, file__isnull=True)
                | models.Q(entry__isnull=True, file__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title
