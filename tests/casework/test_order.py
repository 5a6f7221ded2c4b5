"""A decided request is reopened by an order, answered again and handed over."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from serambi.casework.models import InformationRequest, Order
from serambi.casework.selectors.clock import Timing, clock_of
from serambi.casework.selectors.inbox import PILES, InboxFilter, inbox
from serambi.casework.selectors.outlook import Standing, outlook
from serambi.casework.services.decide import propose, send
from serambi.casework.services.deliver import ask_fee, deliver
from serambi.casework.services.order import OrderedBy, order
from serambi.casework.services.withdraw import withdraw
from serambi.casework.sweeps import RemindDue
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import applicant
from serambi.law.lifecycle import Outcome, State
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.letters.models import Letter
from serambi.outbox.models import Delivery
from tests.casework.cases import GRANTED, MONDAY, NOT_HELD, answered, in_work, registered
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World

OWED = InboxFilter()
PRINTED = replace(GRANTED, sheets=0)


def ordered(desk: Desk, case: InformationRequest, **changes: Any) -> InformationRequest:
    given: dict[str, Any] = {
        "office": desk.office,
        "actor": desk.head,
        "case_id": case.pk,
        "outcome": Outcome.DIKABULKAN,
        "by": OrderedBy.ATASAN,
        "register_no": "001/keb/2026",
        "reason": "Informasi ini dikuasai kantor dan terbuka.",
        "due": date(2026, 12, 4),
        **changes,
    }
    return order(**given)


REOPENED = {state: state not in {State.DRAF, State.DICABUT} for state in State}


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("state", list(State))
def test_an_order_moves_every_state_or_is_refused(
    desk: Desk, state: State, outcome: Outcome
) -> None:
    case = registered(desk.office).case
    InformationRequest.objects.filter(pk=case.pk).update(state=state.value)
    leads = {Outcome.DIKABULKAN: "dikabulkan", Outcome.SEBAGIAN: "dikabulkan_sebagian"}
    if REOPENED[state] and outcome in leads:
        assert ordered(desk, case, outcome=outcome).state == leads[outcome]
    else:
        with pytest.raises((Refused, InvalidInput)):
            ordered(desk, case, outcome=outcome)
        assert not Order.objects.exists()


def test_an_order_is_told_to_the_applicant_and_stands_in_the_thread(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    case = ordered(desk, case)
    assert (case.ended_at, case.outcome, case.ordered_due_on) == (
        None,
        "dikabulkan",
        date(2026, 12, 4),
    )
    last = thread(desk.office, ("request", case.pk))[-1]
    assert last.act == "request.ordered"
    assert "001/keb/2026" in last.sentence()
    assert "Atasan PPID" in last.sentence()
    told = Delivery.objects.get(dedupe_key__contains=":ordered:")
    assert told.recipient == "sari@contoh.test"
    assert "001/keb/2026" in told.body
    assert verify(desk.office).ok


def test_after_an_order_the_desk_answers_again_and_hands_over(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    first_notice = case.noticed_at
    with clock.fixed(MONDAY + timedelta(days=2)):
        ordered(desk, case)
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
        case = deliver(
            office=desk.office, actor=desk.officer, case_id=case.pk, way="diambil langsung"
        )
    assert (case.state, case.outcome, case.ordered_due_on) == ("diserahkan", "dikabulkan", None)
    assert case.noticed_at == first_notice
    assert Order.objects.get().closed_at is not None
    acts = [event.act for event in thread(desk.office, ("request", case.pk))]
    assert acts.count("request.answered") == 2
    assert "request.order_done" in acts
    kinds = list(Letter.objects.filter(about_id=case.pk).values_list("kind", flat=True))
    assert (kinds.count("pemberitahuan"), kinds.count("pertimbangan")) == (2, 2)
    assert Delivery.objects.filter(dedupe_key__contains=":answered:").count() == 2


def test_less_than_ordered_is_not_sent(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    ordered(desk, case)
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=NOT_HELD)
    with pytest.raises(Refused) as caught:
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert caught.value.code == "order.less"


def test_nothing_is_handed_over_on_the_decision_that_was_set_aside(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    ordered(desk, case)
    for act, words in ((deliver, {"way": "diambil langsung"}), (ask_fee, {})):
        with pytest.raises(Refused) as caught:
            act(office=desk.office, actor=desk.ppid, case_id=case.pk, **words)
        assert caught.value.code == "order.unanswered"


def test_an_order_to_give_what_was_granted_already_needs_no_second_answer(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, GRANTED)
    ordered(desk, case)
    case = deliver(office=desk.office, actor=desk.officer, case_id=case.pk, way="dikirim pos")
    assert case.state == "diserahkan"
    assert case.ordered_due_on is None


def test_an_answer_is_written_again_only_on_an_order(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, GRANTED)
    with pytest.raises(Refused) as caught:
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
    assert caught.value.code == "order.none"
    with pytest.raises(Refused):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_silence_that_was_ordered_to_end_counts_as_answered_late(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with clock.fixed(MONDAY + timedelta(days=9)):
        assert ordered(desk, case).noticed_at is None
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
        case = send(office=desk.office, actor=desk.ppid, case_id=case.pk)
        assert clock_of(case).timing is Timing.ANSWERED_LATE
    assert case.noticed_at is not None


def test_a_later_order_takes_the_place_of_the_open_one(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    ordered(desk, case, outcome=Outcome.SEBAGIAN)
    case = ordered(desk, case, by=OrderedBy.KI, register_no="010/KI/2026", due=date(2026, 12, 11))
    assert case.ordered_due_on == date(2026, 12, 11)
    assert [row.closed_at is None for row in Order.objects.order_by("register_no")] == [False, True]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"register_no": ""}, "register_no"),
        ({"due": date(2026, 11, 20)}, "due"),
    ],
)
def test_an_order_says_why_by_which_number_and_until_when(
    desk: Desk, changes: dict[str, Any], field: str
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    with pytest.raises(InvalidInput) as caught:
        ordered(desk, case, **changes)
    assert caught.value.field == field


def test_an_order_of_another_office_reaches_no_case_here(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    with pytest.raises((NotAllowed, NotFound)):
        ordered(desk, case, actor=desk.stranger)


def test_a_withdrawn_request_stays_withdrawn(desk: Desk) -> None:
    case = registered(desk.office).case
    withdraw(office=desk.office, actor=applicant(desk.office.pk), case_id=case.pk)
    with pytest.raises(Refused) as caught:
        ordered(desk, case)
    assert caught.value.code == "order.state"


def test_an_ordered_request_lies_in_its_own_pile_and_says_until_when(desk: Desk) -> None:
    case = ordered(desk, answered(desk.office, desk.officer, desk.ppid, NOT_HELD))
    assert list(InformationRequest.objects.filter(PILES["perintah"])) == [case]
    seen = outlook(Standing(case, clock_of(case), None))
    assert seen.by == date(2026, 12, 4)
    assert "4 Desember 2026" in seen.ahead


def test_an_order_stands_among_what_is_owed_by_its_own_day(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    waiting = registered(desk.office).case
    done = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    case = ordered(
        desk, answered(desk.office, desk.officer, desk.ppid, NOT_HELD), due=date(2026, 11, 25)
    )
    assert case.ordered_due_on is not None
    assert case.ordered_due_on < waiting.due_on
    client = client_as(world.here[Role.PETUGAS])
    page = client.get(f"/{desk.office.code}/meja/").content.decode()
    assert page.index(case.register_no) < page.index(waiting.register_no)
    assert done.register_no not in page
    assert "Perintah: sisa 2 hari kerja" in page
    with clock.fixed(MONDAY + timedelta(days=3)):
        client = client_as(world.here[Role.PETUGAS])  # the session of Monday has ended
        late = client.get(f"/{desk.office.code}/meja/").content.decode()
        assert "Perintah lewat 1 hari kerja" in late


def test_what_was_handed_over_is_ticked_anew_for_the_next_answer(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = in_work(desk.office, desk.ppid)
    client = client_as(world.here[Role.PETUGAS])
    page = f"/{desk.office.code}/meja/permohonan/{case.pk}/jawaban/"
    paper = SimpleUploadedFile("rekap.csv", b"kecamatan,jumlah\nGabek,3\n", "text/csv")
    written = {
        "outcome": "dikabulkan", "material": "Rekap per kecamatan", "medium": "CSV",
        "consideration": "Informasi ini terbuka.", "files": paper,
    }  # fmt: skip
    assert client.post(page, written).status_code == 302
    assert "checked> <svg" in client.get(page).content.decode()
    send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    ordered(desk, case)
    again = client.get(page).content.decode()
    offered = again[again.index('name="kept"') :].split("</label>")[0]
    assert "checked" not in offered
    assert "rekap.csv" in offered
    assert "dari jawaban sebelumnya" in offered


def test_what_is_owed_is_read_from_its_index(desk: Desk) -> None:
    wanted = inbox(InformationRequest.objects.filter(office=desk.office), desk.office, OWED)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "request_owed_or_ordered" in wanted.explain()


def test_the_desk_is_reminded_of_an_order_once_a_day_until_it_is_carried_out(desk: Desk) -> None:
    case = ordered(desk, answered(desk.office, desk.officer, desk.ppid, NOT_HELD))
    sweep = RemindDue()

    def mails() -> int:
        sweep.run(clock.now())
        return Delivery.objects.filter(dedupe_key__contains=":order_soon:").count()

    assert mails() == 0
    with clock.fixed(MONDAY + timedelta(days=7)):
        assert (mails(), mails()) == (2, 2)  # the officer and the PPID
        told = Delivery.objects.filter(dedupe_key__contains=":order_soon:").first()
        assert told is not None
        assert "4 Desember 2026" in told.body
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
        deliver(office=desk.office, actor=desk.officer, case_id=case.pk, way="diambil langsung")
    with clock.fixed(MONDAY + timedelta(days=8)):
        assert mails() == 2
