"""Nothing is withheld without an entry of the exempt list that holds, from whatever door."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.proposal import Proposal
from serambi.casework.services.decide import propose, send
from serambi.classification.models import ExemptionRecord
from serambi.classification.services import tests as uji
from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.letters.models import Letter
from serambi.offices.scoping import office_scope
from tests.casework.cases import (
    GRANTED,
    MONDAY,
    NOT_HELD,
    PARTLY,
    REFUSED,
    exempt,
    in_work,
    on_ground,
)
from tests.casework.conftest import Desk
from tests.classification.steps import ANALYSIS, ITEM, people
from tests.classification.steps import PROPOSAL as TO_TEST
from tests.support.cast import ClientAs, World
from tests.support.presence import present


def put(desk: Desk, answer: Proposal, case: InformationRequest | None = None) -> Decision:
    case = case or in_work(desk.office, desk.ppid)
    return propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=answer)


@pytest.mark.parametrize("answer", [REFUSED, PARTLY])
def test_nothing_is_withheld_without_an_entry(desk: Desk, answer: Proposal) -> None:
    for given in (
        answer,
        replace(answer, exemption="17.a.2", consequence_open="Keselamatan pelapor terancam."),
        replace(answer, exemption_record=uuid4()),
    ):
        with pytest.raises(InvalidInput) as caught:
            put(desk, given)
        assert caught.value.field == "exemption_record"
    assert not Decision.objects.exists()


def test_an_entry_next_door_carries_nothing_here(desk: Desk, world: World) -> None:
    theirs = exempt(world.stranger)
    with pytest.raises(InvalidInput):
        put(desk, replace(REFUSED, exemption_record=theirs.pk))


def test_ground_and_consequences_come_from_the_entry_whatever_was_typed(desk: Desk) -> None:
    record = exempt(desk.office)
    made = put(
        desk,
        replace(
            REFUSED, exemption_record=record.pk, exemption="17.i", statute="UU lain",
            consequence_open="Karangan sendiri.", consequence_closed="Karangan sendiri.",
        ),
    )  # fmt: skip
    assert made.exemption_record_id == record.pk
    assert made.consequence_test_id == record.test_id
    assert (made.exemption, made.statute) == (record.exemption, record.statute)
    assert made.consequence_open == record.consequence_open
    assert made.consequence_closed == record.consequence_closed


@pytest.mark.parametrize("answer", [GRANTED, NOT_HELD])
def test_what_is_not_withheld_carries_no_exemption(desk: Desk, answer: Proposal) -> None:
    record = exempt(desk.office)
    made = put(desk, replace(answer, exemption_record=record.pk, exemption="17.a.2", statute="x"))
    assert made.exemption_record_id is None
    assert made.consequence_test_id is None
    assert (made.exemption, made.statute, made.consequence_open) == ("", "", "")


def examined(desk: Desk, world: World, case: InformationRequest, *, approve: bool) -> None:
    """A test of this very request, up to the approval of the head."""
    head = replace(desk.head, id=f"user:{world.here[Role.PEMBINA].pk}",
                   roles=frozenset({Role.PEMBINA}), user_id=world.here[Role.PEMBINA].pk)  # fmt: skip
    proposal = replace(TO_TEST, trigger="permohonan", case_id=case.pk)
    test_id = uji.propose(office=desk.office, actor=desk.officer, proposal=proposal).pk
    uji.identify(office=desk.office, actor=desk.ppid, test_id=test_id, identification=ITEM)
    uji.analyse(office=desk.office, actor=desk.ppid, test_id=test_id, analysis=ANALYSIS)
    uji.meet(
        office=desk.office, actor=desk.ppid, test_id=test_id, people=people(desk.ppid, desk.head)
    )
    for actor in (desk.ppid, desk.head):
        uji.sign(office=desk.office, actor=actor, test_id=test_id)
    uji.submit(office=desk.office, actor=desk.ppid, test_id=test_id)
    if approve:
        uji.approve(office=desk.office, actor=head, test_id=test_id)


def test_the_completed_test_of_the_request_is_ground_enough(desk: Desk, world: World) -> None:
    case = in_work(desk.office, desk.ppid)
    examined(desk, world, case, approve=True)
    made = put(desk, REFUSED, case)
    assert made.consequence_test is not None
    assert made.consequence_test.case_id == case.pk
    assert send(office=desk.office, actor=desk.ppid, case_id=case.pk).state == "ditolak"


def test_a_signed_test_that_the_head_has_not_approved_is_no_ground(
    desk: Desk, world: World
) -> None:
    case = in_work(desk.office, desk.ppid)
    examined(desk, world, case, approve=False)
    with pytest.raises(InvalidInput):
        put(desk, REFUSED, case)


@pytest.mark.parametrize(
    "meanwhile",
    [{"expires_on": date(2026, 11, 22)}, {"state": "dibuka_putusan"}, {"state": "diubah"}],
)
def test_an_entry_that_ended_since_the_proposal_no_longer_carries_it(
    desk: Desk, meanwhile: dict[str, object]
) -> None:
    case = in_work(desk.office, desk.ppid)
    made = put(desk, on_ground(desk.office, REFUSED), case)
    ExemptionRecord.objects.filter(pk=present(made.exemption_record_id)).update(**meanwhile)
    with pytest.raises(InvalidInput) as caught:
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert caught.value.field == "exemption_record"
    case.refresh_from_db()
    assert case.state == "diproses"
    assert not Letter.objects.filter(kind="penolakan").exists()


def test_an_entry_that_expires_before_sending_is_told_on_its_day(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    made = put(desk, on_ground(desk.office, REFUSED), case)
    ExemptionRecord.objects.filter(pk=present(made.exemption_record_id)).update(
        expires_on=date(2026, 11, 24)
    )
    with clock.fixed(MONDAY + timedelta(days=2)), pytest.raises(InvalidInput):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    with clock.fixed(MONDAY + timedelta(days=1)):
        assert send(office=desk.office, actor=desk.ppid, case_id=case.pk).state == "ditolak"


def test_a_stored_refusal_without_an_entry_is_not_sent(desk: Desk) -> None:
    """Rows written past the services, or before the gate stood, are stopped at the door."""
    case = in_work(desk.office, desk.ppid)
    made = put(desk, on_ground(desk.office, REFUSED), case)
    Decision.objects.filter(pk=made.pk).update(exemption_record=None)
    with pytest.raises(Refused):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_the_form_offers_what_holds_and_keeps_what_was_typed(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = in_work(desk.office, desk.ppid)
    page = f"/{desk.office.code}/meja/permohonan/{case.pk}/jawaban/"
    with office_scope(world.stranger):
        theirs = exempt(world.stranger)
    ours = exempt(desk.office)
    client = client_as(world.here[Role.PETUGAS])
    text = client.get(page).content.decode()
    assert str(ours.pk) in text
    assert str(theirs.pk) not in text
    assert f"/meja/klasifikasi/baru/?permohonan={case.pk}" in text
    typed = {"outcome": Outcome.DITOLAK.value, "consideration": "Identitas pelapor dikecualikan."}
    for wrong in ("", str(theirs.pk), "17.a.2", str(uuid4())):
        back = client.post(page, {**typed, "exemption_record": wrong})
        assert back.status_code == 422
        assert "Identitas pelapor dikecualikan." in back.content.decode()
    assert not Decision.objects.exists()
    done = client.post(page, {**typed, "exemption_record": str(ours.pk)})
    assert done.status_code == 302
    assert Decision.objects.get().exemption_record_id == ours.pk
