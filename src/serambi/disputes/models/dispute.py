import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from serambi.casework.models import InformationRequest
from serambi.catalogue.models import CatalogueEntry
from serambi.disputes.models.choices import Forum
from serambi.identity.sealing import EncryptedTextField
from serambi.law.clocks import Regime
from serambi.law.dispute import Outcome, State
from serambi.objections.models import Objection
from serambi.offices.models import OfficeOwned


class Dispute(OfficeOwned):
    """A *sengketa informasi* in which the office is the body that is sued (UU 14/2008 arts. 37-50).

    `case` and `objection` are empty where they were kept on paper; `request_no`, `objection_no` and
    the sealed name then say which. An objection of ground b has no request. `register_no` is the Komisi Informasi's and may come later than its notice.
    `grounds` are letters of art. 35(1) in order, "bd". `execute_until` is the day by which a final
    ruling must be carried out; `entry` is what it opened in the information list.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(
        InformationRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="disputes"
    )
    objection = models.OneToOneField(
        Objection, null=True, blank=True, on_delete=models.PROTECT, related_name="dispute"
    )
    register_no = models.CharField(max_length=80, blank=True)
    forum = models.CharField(max_length=8, choices=Forum)
    forum_name = models.CharField(max_length=160)
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in State])
    outcome = models.CharField(
        max_length=16, blank=True, choices=[(o.value, o.value) for o in Outcome]
    )
    regime = models.CharField(max_length=6, choices=[(r.value, r.value) for r in Regime])
    grounds = models.CharField(max_length=7)
    information = models.TextField()
    request_no = models.CharField(max_length=80, blank=True)
    objection_no = models.CharField(max_length=80, blank=True)
    applicant_name = EncryptedTextField(blank=True)
    applicant_address = EncryptedTextField(blank=True)

    filed_on = models.DateField()
    noticed_on = models.DateField()
    mediated_on = models.DateField(null=True, blank=True)
    mediation_extended_on = models.DateField(null=True, blank=True)
    mediation_extension_reason = models.CharField(max_length=500, blank=True)
    challenged_on = models.DateField(null=True, blank=True)
    cassated_on = models.DateField(null=True, blank=True)
    final_on = models.DateField(null=True, blank=True)
    execute_until = models.DateField(null=True, blank=True)
    executed_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        CatalogueEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-filed_on", "-recorded_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "register_no"],
                condition=~Q(register_no=""),
                name="dispute_register_no_once",
            ),
            models.CheckConstraint(
                name="dispute_has_request_or_number",
                condition=Q(case__isnull=False) | ~Q(request_no="") | ~Q(objection_no=""),
            ),
        ]
        indexes = [models.Index(fields=["office", "state", "-filed_on"], name="dispute_state")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The Komisi Informasi's number, or the request's while there is none."""
        return self.register_no or f"Sengketa atas {self.about_no}"

    @property
    def about_no(self) -> str:
        """The number of the request, else of the objection. Reads `case`."""
        if self.case is not None:
            return self.case.register_no
        return self.request_no or self.objection_no

    @property
    def is_open(self) -> bool:
        """False once it was carried out, lapsed or withdrawn."""
        return self.ended_at is None


class DisputeNote(OfficeOwned):
    """An internal note; never in the pack."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:40]
