from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from serambi.casework.models import Decision
from serambi.casework.proposal import Proposal
from serambi.casework.services.completion import accept
from serambi.casework.services.decide import propose, send
from serambi.casework.services.deliver import ask_fee, close, deliver, pay
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.letters.models import Letter
from serambi.letters.record import sheet_of
from tests.casework.cases import (
    GRANTED,
    NOT_HELD,
    PARTLY,
    REFUSED,
    answered,
    in_work,
    on_ground,
    registered,
)
from tests.casework.conftest import Desk


def kinds(case_id: UUID) -> list[str]:
    return sorted(Letter.objects.filter(about_id=case_id).values_list("kind", flat=True))


def test_a_partial_grant_sends_a_notice_and_the_written_consideration(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, PARTLY)
    assert case.state == "dikabulkan_sebagian"
    assert case.outcome == "sebagian"
    assert kinds(case.pk) == ["pemberitahuan", "pertimbangan", "tanda_bukti"]
    assert verify(desk.office).ok


NOT_WRITTEN = replace(
    NOT_HELD,
    outcome=Outcome.BELUM_DIDOKUMENTASIKAN,
    explanation="Rekapitulasi itu sedang disusun.",
    holder="",
    promised_on=date(2027, 1, 15),
)


@pytest.mark.parametrize("answer", [GRANTED, PARTLY, REFUSED, NOT_HELD, NOT_WRITTEN])
def test_every_decision_has_its_written_consideration(desk: Desk, answer: Proposal) -> None:
    """PP 61/2010 art. 2: whatever is decided, in a letter of its own that the answer names."""
    case = answered(desk.office, desk.officer, desk.ppid, answer)
    considered = Letter.objects.get(about_id=case.pk, kind="pertimbangan")
    told = Letter.objects.get(about_id=case.pk, kind__in=["pemberitahuan", "penolakan"])
    assert answer.consideration in str(sheet_of(considered.content))
    assert considered.number in str(sheet_of(told.content))


def test_all_outcomes_of_the_law_are_tried_above() -> None:
    tried = {one.outcome for one in (GRANTED, PARTLY, REFUSED, NOT_HELD, NOT_WRITTEN)}
    assert tried == set(Outcome)


def test_a_refusal_sends_its_decree(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    assert case.state == "ditolak"
    assert "penolakan" in kinds(case.pk)
    assert case.ended_at is not None


def test_not_held_names_the_holder_and_is_no_refusal(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    assert case.state == "tidak_dikuasai"
    assert "penolakan" not in kinds(case.pk)


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (replace(GRANTED, material=""), "material"),
        (replace(GRANTED, medium=""), "medium"),
        (replace(GRANTED, consideration=""), "consideration"),
        (replace(GRANTED, sheets=3, price_per_sheet=500), "payment_way"),
        (replace(PARTLY, blackout=""), "blackout"),
        (replace(NOT_HELD, explanation=""), "explanation"),
    ],
)
def test_an_answer_without_what_its_outcome_needs_is_not_kept(
    desk: Desk, answer: Proposal, field: str
) -> None:
    case = in_work(desk.office, desk.ppid)
    if answer.blackout == "":
        answer = on_ground(desk.office, answer)
    with pytest.raises(InvalidInput) as caught:
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=answer)
    assert caught.value.field == field
    assert Decision.objects.count() == 0


def test_the_officer_prepares_and_only_the_ppid_sends(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
    with pytest.raises(NotAllowed):
        send(office=desk.office, actor=desk.officer, case_id=case.pk)
    with pytest.raises(NotAllowed):
        send(office=desk.office, actor=desk.head, case_id=case.pk)
    assert send(office=desk.office, actor=desk.ppid, case_id=case.pk).state == "dikabulkan"


def test_a_stranger_cannot_even_find_the_case(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with pytest.raises((NotFound, NotAllowed, Refused)):
        send(office=desk.office, actor=desk.stranger, case_id=case.pk)


def test_sending_without_a_proposal_is_refused(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with pytest.raises(Conflict):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_a_sent_answer_is_not_sent_again(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    with pytest.raises(Refused):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_one_person_with_both_roles_is_recorded(desk: Desk) -> None:
    both = Actor(
        desk.ppid.id,
        desk.ppid.name,
        desk.office.pk,
        frozenset({Role.PPID, Role.PETUGAS}),
        desk.ppid.user_id,
    )
    case = answered(desk.office, both, both)
    assert case.dual_role
    assert "request.same_person" in [
        event.act for event in thread(desk.office, ("request", case.pk))
    ]


def test_a_second_proposal_rewrites_the_first(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
    propose(
        office=desk.office,
        actor=desk.officer,
        case_id=case.pk,
        answer=on_ground(desk.office, PARTLY),
    )
    assert Decision.objects.get().outcome == "sebagian"


def test_a_fee_is_asked_paid_and_then_the_information_handed_over(desk: Desk) -> None:
    costly = replace(GRANTED, sheets=12, price_per_sheet=500, payment_way="Tunai di loket")
    case = answered(desk.office, desk.officer, desk.ppid, costly)
    with pytest.raises(Refused):
        deliver(office=desk.office, actor=desk.officer, case_id=case.pk, way="diambil langsung")
    ask_fee(office=desk.office, actor=desk.ppid, case_id=case.pk)
    with pytest.raises(Refused):
        deliver(office=desk.office, actor=desk.officer, case_id=case.pk, way="diambil langsung")
    pay(office=desk.office, actor=desk.officer, case_id=case.pk, proof="Kuitansi 12")
    case = deliver(office=desk.office, actor=desk.officer, case_id=case.pk, way="diambil langsung")
    assert case.state == "diserahkan"
    assert "tanda_terima" in kinds(case.pk)
    assert close(office=desk.office, actor=desk.officer, case_id=case.pk).state == "selesai"


def test_no_fee_can_be_asked_that_the_notice_did_not_name(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    with pytest.raises(Refused):
        ask_fee(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_accepting_is_the_ppids(desk: Desk) -> None:
    case = registered(desk.office).case
    with pytest.raises(NotAllowed):
        accept(office=desk.office, actor=desk.officer, case_id=case.pk)
