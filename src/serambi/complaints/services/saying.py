"""What the complainant does with an open complaint, and what the desk writes down for them."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.complaints import events, notices
from serambi.complaints.life import Act
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.services.held import advance, hold_for, log, write
from serambi.complaints.validation import MAX_STORY
from serambi.identity.actors import Actor
from serambi.offices.models import Office


def supply(*, office: Office, actor: Actor, complaint_id: UUID, text: str) -> Complaint:
    """Add what was asked for, or what came to mind. Raises InvalidInput at "text"."""
    words = validation.text(text, field="text", label=_("Keterangan"), minimum=5, maximum=MAX_STORY)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.SUPPLY)
        advance(complaint, actor, Act.SUPPLY)
        written = write(complaint, actor, ComplaintMessage.Kind.SUPPLY, words, as_said=True)
        log(complaint, actor, events.SUPPLIED)
        notices.supplied(written)
        return complaint


def withdraw(*, office: Office, actor: Actor, complaint_id: UUID) -> Complaint:
    """The complainant takes the complaint back; it stays in the register as withdrawn."""
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.WITHDRAW)
        advance(complaint, actor, Act.WITHDRAW)
        log(complaint, actor, events.WITHDRAWN)
        return complaint
