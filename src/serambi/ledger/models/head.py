from django.db import models

from serambi.ledger.merkle import HASH_BYTES
from serambi.offices.models import Office


class Head(models.Model):
    """Where an office's log ends. Locked by every append; a trigger lets it only grow."""

    office = models.OneToOneField(
        Office, primary_key=True, on_delete=models.PROTECT, related_name="ledger_head"
    )
    size = models.BigIntegerField(default=0)
    frontier = models.BinaryField(
        default=b"", help_text="Roots of the perfect subtrees, 32 bytes each"
    )
    root = models.BinaryField(max_length=HASH_BYTES)
    last_at = models.DateTimeField(null=True)
    clock_back = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="head_size_not_negative", condition=models.Q(size__gte=0))
        ]

    def __str__(self) -> str:
        return f"{self.office_id}: {self.size}"

    @property
    def nodes(self) -> list[bytes]:
        """The frontier as a list, largest subtree first."""
        whole = bytes(self.frontier)
        return [whole[i : i + HASH_BYTES] for i in range(0, len(whole), HASH_BYTES)]
