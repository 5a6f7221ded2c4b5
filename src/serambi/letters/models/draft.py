import uuid

from django.conf import settings
from django.db import models

from serambi.identity.sealing import EncryptedTextField
from serambi.law.letter_draft import STATE_NAMES, State
from serambi.letters.kinds import KIND_NAMES, Kind, Signatory
from serambi.letters.models.letter import Letter
from serambi.offices.models import OfficeOwned


class LetterDraft(OfficeOwned):
    """A letter on its way: drafted, checked by another person, signed (`law.letter_draft`).

    `content` is the sealed JSON of the kind's content; no number is drawn before it is signed.
    The signatory is one person; their post stands as it will be printed. `about_*` is the object
    whose thread the letter joins; without one it is the draft itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=32)
    state = models.CharField(
        max_length=24, choices=[(s.value, STATE_NAMES[s]) for s in State], default=State.DRAF.value
    )
    about_type = models.CharField(max_length=40, blank=True)
    about_id = models.UUIDField(null=True, blank=True)
    title = models.CharField(max_length=200)
    content = EncryptedTextField()
    enclosures = models.CharField(max_length=120, blank=True)
    copies = models.TextField(blank=True)
    signer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    signer_title = models.CharField(max_length=120)
    signer_acting = models.CharField(max_length=12, blank=True)
    signature_space = models.PositiveSmallIntegerField(default=22)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    prepared_at = models.DateTimeField()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    remark = models.CharField(max_length=500, blank=True)
    letter = models.OneToOneField(
        Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="draft"
    )
    touched_at = models.DateTimeField()

    class Meta:
        ordering = ["-touched_at"]
        indexes = [
            models.Index(fields=["office", "state", "-touched_at"], name="letter_draft_open")
        ]
        constraints = [
            models.CheckConstraint(
                name="letter_draft_checked_by_another",
                condition=models.Q(checked_by__isnull=True)
                | ~models.Q(checked_by=models.F("prepared_by")),
            ),
            models.CheckConstraint(
                name="letter_draft_signed_has_letter",
                condition=models.Q(state="diterbitkan", letter__isnull=False)
                | (~models.Q(state="diterbitkan") & models.Q(letter__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.state}"

    @property
    def name(self) -> str:
        """The kind in words."""
        return KIND_NAMES[Kind(self.kind)]

    @property
    def about(self) -> tuple[str, uuid.UUID]:
        """The object whose thread tells of this letter."""
        if self.about_type and self.about_id:
            return self.about_type, self.about_id
        return "letter_draft", self.pk

    @property
    def signatory(self) -> Signatory:
        """Who signs, as it will be printed."""
        return Signatory(
            name=self.signer.name,
            title=self.signer_title,
            nip=self.signer.nip,
            acting=self.signer_acting,
            space=self.signature_space,
        )
