"""The PDF of what was sent: made when somebody first reads it, then kept."""

from django.db import transaction

from serambi.files.models import Purpose, StoredFile
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.monev.models import Submission
from serambi.monev.papers import answers_pdf
from serambi.offices.scoping import office_scope


def paper_of(submission: Submission, actor: Actor) -> StoredFile:
    """The kept PDF of the newest seal; the last hours of a season wait for no typesetting.

    Raises Unavailable when it cannot be set.
    """
    office = submission.office
    with transaction.atomic(), office_scope(office):
        fresh: Submission = Submission.objects.select_for_update().get(pk=submission.pk)
        if fresh.paper is not None:
            return fresh.paper
        fresh.cycle, fresh.office = submission.cycle, office
        fresh.paper = store_bytes(
            office=office, data=answers_pdf(fresh), purpose=Purpose.LETTER, actor=actor,
            name=f"isian-{submission.cycle.year}-{office.code}-{fresh.seals}.pdf",
        )  # fmt: skip
        fresh.save(update_fields=["paper"])
        return fresh.paper
