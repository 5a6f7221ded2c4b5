from django.db import models

from serambi.casework.models import InformationRequest, KeptDraft
from serambi.objections.models.objection import Objection


class ObjectionDraft(KeptDraft):
    """An objection being written by someone without an account.

    `case` is the request it was opened from, proven by its tracking code; empty for ground b.
    """

    case = models.ForeignKey(
        InformationRequest, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    sent = models.ForeignKey(
        Objection, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    @property
    def is_sent(self) -> bool:
        return self.sent_id is not None
