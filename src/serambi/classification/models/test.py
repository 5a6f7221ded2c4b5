import uuid

from django.conf import settings
from django.db import models

from serambi.catalogue.models import CatalogueEntry
from serambi.classification.models.choices import SignedBy, Trigger
from serambi.classification.models.grounds import Grounded
from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.law.consequence_test import STATE_NAMES, State
from serambi.offices.models import OfficeOwned


class ConsequenceTest(Grounded):
    """An *uji konsekuensi* from proposal to decree, or to the finding that all is open.

    `case_id` is the request it belongs to, a plain identifier because requests stand above this
    room. `revises` is the entry of the list that this test extends or changes. `version` counts
    the sheets: an analysis after a sheet was frozen makes the next one. `checklist` answers
    art. 18 by code, true meaning "this is of that kind".
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    register_no = models.CharField(max_length=80)
    state = models.CharField(
        max_length=24,
        choices=[(s.value, STATE_NAMES[s]) for s in State],
        default=State.DIUSULKAN.value,
    )
    version = models.PositiveSmallIntegerField(default=1)
    trigger = models.CharField(max_length=12, choices=Trigger)
    trigger_note = models.CharField(max_length=300, blank=True)
    case_id = models.UUIDField(null=True, blank=True)
    case_no = models.CharField(max_length=80, blank=True)
    mandatory = models.CharField(max_length=16, blank=True)
    information = EncryptedTextField(blank=True)
    documents = EncryptedTextField(blank=True)
    checklist = models.JSONField(default=dict, blank=True)
    public_interest = models.TextField(blank=True)
    revises = models.ForeignKey(
        "classification.ExemptionRecord",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="new_tests",
    )
    copied_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(blank=True)
    sk_number = models.CharField(max_length=120, blank=True)
    sk_day = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        CatalogueEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    analysed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-created_at", "register_no"]
        indexes = [
            models.Index(fields=["office", "state"], name="conseq_state"),
            models.Index(fields=["office", "case_id"], name="conseq_case"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "register_no"], name="conseq_number_once"),
            models.CheckConstraint(
                name="conseq_decided_has_decree",
                condition=~models.Q(state="ditetapkan")
                | (
                    ~models.Q(sk_number="")
                    & models.Q(sk_day__isnull=False, decided_by__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="conseq_ended_has_time",
                condition=~models.Q(state__in=["ditetapkan", "dinyatakan_terbuka"])
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
        ]


class TestSheet(OfficeOwned):
    """One version of the *lembar pengujian konsekuensi* as its participants saw it; never edited.

    `content` is canonical JSON, `digest` its SHA-256, which also stands in the ledger. A sheet that
    a later version replaced has `replaced_at`.
    """

    __test__ = False

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    test = models.ForeignKey(ConsequenceTest, on_delete=models.PROTECT, related_name="sheets")
    version = models.PositiveSmallIntegerField()
    content = EncryptedTextField()
    digest = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)
    letter_id = models.UUIDField()

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["test", "version"], name="conseq_sheet_once")
        ]

    def __str__(self) -> str:
        return f"{self.test_id} v{self.version}"


class SheetScan(OfficeOwned):
    """The paper of a sheet with wet signatures; several when people signed on several copies."""

    sheet = models.ForeignKey(TestSheet, on_delete=models.PROTECT, related_name="scans")
    stored = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.stored}"


class Participant(OfficeOwned):
    """Somebody who sat in the test and signs its sheet; `user` if they hold an account here."""

    sheet = models.ForeignKey(TestSheet, on_delete=models.PROTECT, related_name="participants")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    post = models.CharField(max_length=160)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.CharField(max_length=8, choices=SignedBy, blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "place"], name="conseq_participant_place"),
            models.CheckConstraint(
                name="conseq_signed_has_way",
                condition=models.Q(signed_at__isnull=True, signed_by="")
                | (models.Q(signed_at__isnull=False) & ~models.Q(signed_by="")),
            ),
        ]

    def __str__(self) -> str:
        return self.name
