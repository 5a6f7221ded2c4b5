"""The superior answers: the desk prepares, the Atasan PPID decides and the letter goes out.

One transaction: the reply is fixed, the request gets the order, the letter is numbered and sealed,
the applicant is told. The decider is never the one who refused; see `_may_decide`.
"""

from uuid import UUID

from django.db import transaction

from serambi.casework import validation
from serambi.casework.models import Decision
from serambi.casework.models.order import OrderedBy
from serambi.casework.services.order import order as order_request
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.lifecycle import Outcome as CaseOutcome
from serambi.law.objection import OUTCOME_NAMES, Act, Outcome
from serambi.law.roles import ROLE_NAMES, Role
from serambi.objections import events, notices
from serambi.objections import reply as rules
from serambi.objections.access import require
from serambi.objections.models import Objection, ObjectionReply
from serambi.objections.reply import Reply
from serambi.objections.selectors.clock import clock_of
from serambi.objections.services import letters
from serambi.objections.services.held import (
    hold,
    hold_for,
    log,
    move,
    tell_request,
)
from serambi.offices.models import Office

ORDERED = {
    Outcome.MENGABULKAN: CaseOutcome.DIKABULKAN,
    Outcome.MENGABULKAN_SEBAGIAN: CaseOutcome.SEBAGIAN,
}


def propose(*, office: Office, actor: Actor, objection_id: UUID, reply: Reply) -> ObjectionReply:
    """Write or rewrite the draft of the answer. Raises InvalidInput at the field."""
    checked = rules.check(reply, office)
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.PROPOSE)
        made, _created = ObjectionReply.objects.update_or_create(
            office=office,
            objection=objection,
            stage=ObjectionReply.Stage.PROPOSED,
            defaults={
                "outcome": checked.outcome.value,
                "reasons": checked.reasons,
                "order": checked.order,
                "order_due_on": checked.order_due_on,
                "prepared_by_id": actor.account(),
                "prepared_at": clock.now(),
            },
        )
        log(objection, actor, events.PROPOSED, outcome=OUTCOME_NAMES[checked.outcome])
        return made


def decide(
    *, office: Office, actor: Actor, objection_id: UUID, reply: Reply, exception: str = ""
) -> Objection:
    """Decide and send the written answer (UU 14/2008 art. 36(2)-(3)).

    `exception` says why the person who refused must decide; it is needed only then, and only
    where the office has no other superior. Raises NotAllowed for anyone but the Atasan PPID,
    Refused where another superior exists, InvalidInput at the field that is missing.
    """
    checked = rules.check(reply, office)
    with transaction.atomic():
        objection = hold(office, objection_id)
        transition = require(actor, objection, Act.DECIDE)
        why = _may_decide(objection, actor, exception)
        made = _fix(objection, actor, checked, why)
        objection.outcome = checked.outcome.value
        objection.answered_at = made.decided_at
        move(objection, transition.to(checked.outcome), "outcome", "answered_at")
        log(objection, actor, events.ANSWERED, outcome=OUTCOME_NAMES[checked.outcome])
        if why:
            log(objection, actor, events.SAME_PERSON, reason=why)
        tell_request(
            objection, actor, events.REQUEST_ANSWERED, outcome=OUTCOME_NAMES[checked.outcome]
        )
        _order(objection, actor, checked)
        now = clock_of(objection)
        letters.answer(objection, made, actor, now)
        notices.answered(objection, now.dispute.date if now.dispute else None)
        return objection


def refusers(objection: Objection) -> set[int]:
    """The accounts that decided the request's answers; none of them decides the objection."""
    if objection.case_id is None:
        return set()
    rows = Decision.objects.filter(
        case=objection.case_id, stage=Decision.Stage.SENT, decided_by__isnull=False
    )
    return set(rows.values_list("decided_by_id", flat=True))


def another_superior(office: Office, barred: set[int]) -> bool:
    """True if somebody else of the office may decide instead."""
    rows = Membership.objects.filter(
        office=office, role=Role.ATASAN, ended_at__isnull=True, user__is_active=True
    )
    return rows.exclude(user__in=barred).exists()


def _may_decide(objection: Objection, actor: Actor, exception: str) -> str:
    """The reason of the exception, "" where none is needed (guard `not_the_refuser`)."""
    barred = refusers(objection)
    if actor.user_id not in barred:
        return ""
    if another_superior(objection.office, barred):
        raise Refused(
            "objection.same_person",
            "Anda yang memutus jawaban permohonan ini, jadi tidak dapat memutus keberatannya.",
            "Serahkan kepada Atasan PPID yang lain di kantor ini.",
        )
    if not exception.strip():
        raise InvalidInput(
            "objection.exception",
            "Anda yang memutus jawaban permohonan ini.",
            "Tulis mengapa kantor tidak dapat menunjuk orang lain; alasannya tampil pada surat.",
            field="exception",
        )
    return validation.text(
        exception, field="exception", label="Alasan pengecualian", minimum=10, maximum=2_000
    )


def _fix(objection: Objection, actor: Actor, reply: Reply, why: str) -> ObjectionReply:
    """The reply as sent; the preparer stays known when somebody else prepared it."""
    now, user = clock.now(), actor.account()
    earlier: ObjectionReply | None = objection.replies.filter(
        stage=ObjectionReply.Stage.PROPOSED
    ).first()
    made = earlier or ObjectionReply(
        office=objection.office, objection=objection, prepared_by_id=user, prepared_at=now
    )
    made.stage = ObjectionReply.Stage.SENT
    made.outcome = reply.outcome.value
    made.reasons = reply.reasons
    made.order = reply.order
    made.order_due_on = reply.order_due_on
    made.exception = why
    made.decided_by_id = user
    made.decided_at = now
    made.decider_title = _title(objection.office, user)
    made.save()
    return made


def _title(office: Office, user: int) -> str:
    row = Membership.objects.filter(
        office=office, user=user, role=Role.ATASAN, ended_at__isnull=True
    ).first()
    return (row.title if row else "") or str(ROLE_NAMES[Role.ATASAN])


def _order(objection: Objection, actor: Actor, reply: Reply) -> None:
    """The order to the PPID: the request is reopened; without a request it stands here alone."""
    if reply.order_due_on is None:
        return
    log(objection, actor, events.ORDERED, due=format_day(reply.order_due_on))
    if objection.case_id is None:
        return
    order_request(
        office=objection.office,
        actor=actor,
        case_id=objection.case_id,
        outcome=ORDERED[reply.outcome],
        by=OrderedBy.ATASAN,
        register_no=objection.register_no,
        reason=reply.order,
        due=reply.order_due_on,
    )
