"""How a complaint is decided and closed (UU 25/2009 art. 50)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.complaints import events, notices
from serambi.complaints import validation as rules
from serambi.complaints.access import may
from serambi.complaints.life import OUTCOME_NAMES, Act, Outcome
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.services.held import advance, hold, hold_for, log, mark_replied, write
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.actors import Actor, system
from serambi.offices.models import Office

DELIVERED_WITHIN = timedelta(days=14)
"""The decision reaches the complainant within 14 days (UU 25/2009 art. 50)."""


def decide(
    *,
    office: Office,
    actor: Actor,
    complaint_id: UUID,
    outcome: str,
    text: str,
    remedy: str = "",
) -> Complaint:
    """Decide about the office's own service and tell the complainant.

    `remedy` says what was mended, needed where the complaint was right. "Not ours" stands only after
    it was sent on. Raises InvalidInput at the field, NotAllowed for who may not decide.
    """
    chosen = Outcome(
        validation.choice(outcome, [o.value for o in Outcome], field="outcome", label=_("Putusan"))
    )
    words = rules.answer(text)
    mended = _remedy(chosen, remedy)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.DECIDE)
        if chosen is Outcome.BUKAN_WEWENANG and complaint.forwarded_at is None:
            raise InvalidInput(
                "complaint.not_forwarded", _("Pengaduan ini belum diteruskan."),
                _("Catat dulu kepada siapa pengaduan diteruskan."), field="outcome",
            )  # fmt: skip
        complaint.outcome, complaint.decided_at = chosen.value, clock.now()
        advance(complaint, actor, Act.DECIDE, "outcome", "decided_at", *mark_replied(complaint))
        written = write(complaint, actor, ComplaintMessage.Kind.DECISION, words, remedy=mended)
        log(complaint, actor, events.DECIDED, outcome=str(OUTCOME_NAMES[chosen]))
        notices.news(written)
        return complaint


def close(*, office: Office, actor: Actor, complaint_id: UUID) -> Complaint:
    """The decision was delivered; nobody owes anything more."""
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.CLOSE)
        advance(complaint, actor, Act.CLOSE)
        log(complaint, actor, events.CLOSED)
        return complaint


def close_when_due(*, office: Office, complaint_id: UUID, now: datetime) -> bool:
    """Close a decided complaint once its days of delivery have passed; False if not so (yet)."""
    actor = system(office.pk)
    with transaction.atomic():
        complaint = hold(office, complaint_id)
        decided = complaint.decided_at
        if decided is None or now <= decided + DELIVERED_WITHIN:
            return False
        if may(actor, complaint, Act.CLOSE) is None:
            return False
        advance(complaint, actor, Act.CLOSE)
        log(complaint, actor, events.CLOSED)
        return True


def _remedy(outcome: Outcome, remedy: str) -> str:
    needed = outcome is Outcome.TERBUKTI
    return validation.text(
        remedy,
        field="remedy",
        label=_("Yang dibenahi"),
        minimum=10 if needed else 0,
        maximum=rules.MAX_ANSWER,
    )
