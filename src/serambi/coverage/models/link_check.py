from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.catalogue.models import EntryLink
from serambi.offices.models import OfficeOwned


class LinkCheck(OfficeOwned):
    """What the link watch saw last at one address, and since when it looks like that.

    `status` is the HTTP status of the last answer, None when there was none. `failures` counts
    looks in a row that found no page; one failure of the network alone does not make a link broken.
    """

    class State(models.TextChoices):
        OK = "ok", _("Menjawab")
        SHAKY = "shaky", _("Sekali tidak menjawab")
        BROKEN = "broken", _("Putus")
        REFUSED = "refused", _("Tidak diperiksa")

    link = models.OneToOneField(EntryLink, on_delete=models.CASCADE, related_name="check_row")
    state = models.CharField(max_length=8, choices=State)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=160, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    since = models.DateTimeField()
    checked_at = models.DateTimeField()
    next_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["next_at"], name="link_check_due"),
            models.Index(fields=["office", "state"], name="link_check_state"),
        ]

    def __str__(self) -> str:
        return f"{self.link_id}: {self.state}"
