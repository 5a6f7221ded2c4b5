"""Take a meeting for one act, under lock; cancel it."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act, allows
from serambi.evaluation.models import EvaluationMeeting
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def hold_for(office: Office, meeting: EvaluationMeeting, act: Act) -> EvaluationMeeting:
    """The meeting's row under lock, in a state that lets `act` happen. Raises Conflict."""
    fresh: EvaluationMeeting = EvaluationMeeting.objects.select_for_update().get(
        office=office, pk=meeting.pk
    )
    fresh.office = office
    if not allows(fresh.state, act):
        raise words.refuse_state()
    return fresh


def log(meeting: EvaluationMeeting, actor: Actor, act: str, **payload: JSON) -> None:
    """Append to the meeting's thread."""
    ledger.append(
        office=meeting.office,
        actor=actor,
        act=act,
        obj=(events.MEETING, meeting.pk),
        payload=payload,
    )


def cancel(
    *, office: Office, actor: Actor, meeting: EvaluationMeeting, reason: str
) -> EvaluationMeeting:
    """The meeting will not take place. Raises NotAllowed, InvalidInput at `reason`, Conflict."""
    words.demand(access.can_prepare(actor, office.pk))
    why = words.line(reason, "reason", _("Alasan"), 500, least=5)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.CANCEL)
        fresh.state, fresh.cancelled_reason = EvaluationMeeting.State.CANCELLED, why
        fresh.save(update_fields=["state", "cancelled_reason"])
        log(fresh, actor, events.CANCELLED.code, reason=why)
    return fresh
