"""Answer a request: the desk proposes, the PPID decides and sends.

Sending is one transaction: the decision is fixed, letters are numbered and sealed, the clock is
answered, the applicant is told, and digital material without a fee is handed over at once.
"""

from dataclasses import asdict
from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, proposal
from serambi.casework.access import require
from serambi.casework.models import Decision, DecisionItem, InformationRequest
from serambi.casework.models.choices import WayDeliver
from serambi.casework.models.decision import WITHHOLDING
from serambi.casework.proposal import Proposal
from serambi.casework.services import letters
from serambi.casework.services.case import hold, hold_for, log, move, tick
from serambi.casework.services.deliver import hand_over
from serambi.casework.services.order import demand_ordered
from serambi.casework.services.redacted import take_redacted
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.core.errors import Conflict, Refused
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.law.clocks import ClockKind
from serambi.law.lifecycle import OUTCOME_NAMES, Act, Outcome, State, Transition
from serambi.offices.models import Office

_NOT_COLUMNS = {"entry_ids", "file_ids", "exemption_record"}
DIGITAL = {WayDeliver.PAGE, WayDeliver.EMAIL, WayDeliver.WHATSAPP}


def propose(*, office: Office, actor: Actor, case_id: UUID, answer: Proposal) -> Decision:
    """Write or rewrite the open proposal. Raises InvalidInput at the field that is missing.

    What is withheld rests on the exempt list or on this request's test, whatever was typed.
    """
    answer, test_id = proposal.settle(answer, office, case_id)
    proposal.check(answer, office)
    columns = {key: value for key, value in asdict(answer).items() if key not in _NOT_COLUMNS}
    columns["outcome"] = answer.outcome.value
    columns["exemption_record_id"] = answer.exemption_record
    columns["consequence_test_id"] = test_id
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.PROPOSE)
        demand_ordered(case)
        made, _created = Decision.objects.update_or_create(
            office=office,
            case=case,
            stage=Decision.Stage.PROPOSED,
            defaults={**columns, "prepared_by_id": actor.account(), "prepared_at": clock.now()},
        )
        _set_items(office, made, answer)
        log(case, actor, events.PROPOSED, outcome=OUTCOME_NAMES[answer.outcome])
        return made


def send(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """Approve the open proposal and send the written notice.

    Raises NotAllowed for anyone but the PPID, Conflict without a proposal, InvalidInput when the
    proposal no longer satisfies its outcome.
    """
    with transaction.atomic():
        case = hold(office, case_id)
        transition = require(actor, case, Act.SEND)
        demand_ordered(case)
        decision = _open_proposal(case)
        outcome = Outcome(decision.outcome)
        _check_again(decision, office)
        take_redacted(office, decision)
        state = _leads_to(transition, outcome)
        decision.stage = Decision.Stage.SENT
        decision.decided_by_id = actor.account()
        decision.decided_at = clock.now()
        decision.save(update_fields=["stage", "decided_by", "decided_at"])
        case.outcome = outcome.value
        if case.noticed_at is None:
            case.noticed_at = clock.now()
        case.dual_role = decision.same_person
        tick(case, ClockKind.ANSWERED)
        move(case, state, "outcome", "noticed_at", "dual_role")
        log(case, actor, events.SENT, outcome=OUTCOME_NAMES[outcome])
        if decision.same_person:
            log(case, actor, events.SAME_PERSON)
        letters.answer(case, decision, actor)
        notices.answered(case, decision.pk)
        _hand_over_at_once(case, decision, actor)
        return case


def _leads_to(transition: Transition, outcome: Outcome) -> State:
    """The state after sending. Raises Refused for an outcome that gives less than was ordered."""
    if transition.targets and outcome not in transition.targets:
        raise Refused(
            "order.less",
            f"Jawaban “{OUTCOME_NAMES[outcome]}” memberi kurang dari yang diperintahkan.",
            "Ubah usulan jawaban sesuai perintah.",
        )
    return transition.to(outcome)


def _open_proposal(case: InformationRequest) -> Decision:
    found: Decision | None = case.decisions.filter(stage=Decision.Stage.PROPOSED).first()
    if found is None:
        raise Conflict(
            "answer.none", "Belum ada usulan jawaban.", "Siapkan usulan jawaban terlebih dahulu."
        )
    return found


def as_proposal(decision: Decision) -> Proposal:
    """A stored decision as the plain values it was made from."""
    columns = {
        name: getattr(decision, name)
        for name in Proposal.__dataclass_fields__
        if name not in _NOT_COLUMNS and name != "outcome"
    }
    items = list(decision.items.all())
    return Proposal(
        outcome=Outcome(decision.outcome),
        exemption_record=decision.exemption_record_id,
        entry_ids=tuple(item.entry_id for item in items if item.entry_id),
        file_ids=tuple(item.file_id for item in items if item.file_id),
        **columns,
    )


def _check_again(decision: Decision, office: Office) -> None:
    """An entry that expired or was opened since the proposal no longer carries a refusal.

    Only the very entry that was chosen counts: a proposal without one is not mended while sending.
    """
    stored = as_proposal(decision)
    if stored.exemption_record is None and stored.outcome in WITHHOLDING:
        raise Refused(
            "answer.no_exemption",
            "Usulan ini menolak tanpa dasar daftar informasi yang dikecualikan.",
            "Susun ulang usulan jawaban.",
        )
    settled, _test = proposal.settle(stored, office, decision.case_id)
    proposal.check(settled, office)


def _set_items(office: Office, decision: Decision, answer: Proposal) -> None:
    decision.items.all().delete()
    for entry in CatalogueEntry.objects.filter(pk__in=answer.entry_ids):
        DecisionItem.objects.create(
            office=office, decision=decision, title=entry.title, entry=entry
        )
    files = list(StoredFile.objects.filter(pk__in=answer.file_ids, purpose=Purpose.ANSWER))
    attach(office=office, files=files)
    for stored in files:
        DecisionItem.objects.create(
            office=office, decision=decision, title=stored.name, file=stored
        )


def _hand_over_at_once(case: InformationRequest, decision: Decision, actor: Actor) -> None:
    granted = decision.outcome in {Outcome.DIKABULKAN, Outcome.SEBAGIAN}
    if (
        granted
        and not decision.cost_total
        and case.way_deliver in DIGITAL
        and decision.items.exists()
    ):
        hand_over(case, decision, actor, "tersedia di halaman lacak")
