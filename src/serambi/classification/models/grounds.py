from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.law.exemptions import Exemption, exemption
from serambi.offices.models import OfficeOwned


class Grounded(OfficeOwned):
    """What test and entry share: what is withheld, on which ground, why, and for how long.

    `description` says what the information is and nothing of its content: it is public. `part`
    names the withheld part of a document that is otherwise open; empty means the whole. `also`
    holds further grounds of art. 17 by code. Without `expires_on` the exemption lasts as long as
    the statute or the need, and `review_on` is the day to look again.
    """

    description = models.CharField(max_length=300, help_text=_("Uraian untuk umum, tanpa isinya"))
    unit = models.CharField(max_length=160, blank=True)
    part = models.TextField(blank=True)
    exemption = models.CharField(max_length=8, blank=True)
    also = models.JSONField(default=list, blank=True)
    statute = models.CharField(max_length=300, blank=True)
    consequence_open = models.TextField(blank=True)
    consequence_closed = models.TextField(blank=True)
    expires_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    period_words = models.CharField(max_length=200, blank=True)
    period_source = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.description

    @property
    def ground(self) -> Exemption:
        """The main ground of art. 17. Raises InvalidInput while none was chosen."""
        return exemption(self.exemption)

    @property
    def grounds(self) -> list[Exemption]:
        """The main ground and the further ones; empty while none was chosen."""
        return [exemption(code) for code in (self.exemption, *self.also) if code]
