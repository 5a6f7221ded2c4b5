from django.db import models

from serambi.casework.models.kept_draft import KeptDraft


class RequestDraft(KeptDraft):
    """A request being written by someone without an account."""

    sent_case = models.ForeignKey(
        "casework.InformationRequest",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    @property
    def is_sent(self) -> bool:
        return self.sent_case_id is not None
