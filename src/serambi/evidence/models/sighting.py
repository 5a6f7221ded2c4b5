from django.db import models

from serambi.evidence.models.evidence import Evidence
from serambi.evidence.standing import State
from serambi.offices.models import OfficeOwned


class Sighting(OfficeOwned):
    """What one look found that the look before had not; only ever added.

    `digest` is the SHA-256 of the canonical JSON of what was seen (`evidence.seeing.digest_of`),
    `seen` that JSON: the same digest gives the same sighting again, however the proof fares later.
    """

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="sightings")
    state = models.CharField(max_length=12, choices=State)
    sentence = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()
    seen = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["evidence", "-at"], name="sighting_newest")]

    def __str__(self) -> str:
        return f"{self.evidence_id}: {self.state}"
