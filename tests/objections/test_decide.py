"""The superior decides: complete, ordered, sealed, and never by the one who refused."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypedDict

import pytest

from serambi.casework.models import InformationRequest
from serambi.casework.services.order import open_order
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.lifecycle import State as CaseState
from serambi.law.objection import Outcome, State
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.letters.kinds import Kind
from serambi.letters.selectors import for_object
from serambi.objections.models import Objection, ObjectionReply
from serambi.objections.reply import Reply
from serambi.objections.selectors.clock import clock_of
from serambi.objections.services.reply import decide, propose
from serambi.outbox.models import Delivery
from tests.casework.cases import REFUSED, answered, in_work, staff
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, UPHELD, about, filed, fresh, granted, registered
from tests.support.cast import World, member

UNTIL = date(2026, 12, 7)


def refused_case(desk: Desk) -> InformationRequest:
    return answered(desk.office, desk.officer, desk.ppid, REFUSED)


def acts(objection: Objection) -> list[str]:
    return [one.act for one in thread(objection.office, ("objection", objection.pk))]


def answer_of(objection: Objection) -> str:
    letters = for_object(objection.office, ("objection", objection.pk))
    [letter] = [one for one in letters if one.kind == Kind.TANGGAPAN_KEBERATAN]
    assert letter.file is not None
    return str(letter.content)


def test_upholding_gives_reasons_and_tells_the_road(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    found = fresh(objection.pk)
    assert State(found.state) is State.DITANGGAPI_MENGUATKAN
    assert found.outcome == Outcome.MENGUATKAN
    last = clock_of(found).dispute
    assert last is not None
    assert last.date == date(2026, 12, 11)
    words = answer_of(found)
    assert UPHELD.reasons in words
    assert "Komisi Informasi Provinsi Kepulauan Bangka Belitung" in words
    assert "11 Desember 2026" in words
    mail = Delivery.objects.get(dedupe_key=f"objection:{objection.pk}:answered")
    assert "Jumat, 11 Desember 2026" in mail.body


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.MENGABULKAN, CaseState.DIKABULKAN),
        (Outcome.MENGABULKAN_SEBAGIAN, CaseState.DIKABULKAN_SEBAGIAN),
    ],
)
def test_granting_orders_the_ppid_and_reopens_the_request(
    desk: Desk, outcome: Outcome, state: CaseState
) -> None:
    case = refused_case(desk)
    objection = registered(desk, about(case))
    decide(
        office=desk.office, actor=desk.head, objection_id=objection.pk,
        reply=granted(UNTIL, outcome),
    )  # fmt: skip
    found = fresh(objection.pk)
    assert State(found.state) is State.DITANGGAPI_MENGABULKAN
    assert found.case is not None
    assert CaseState(found.case.state) is state
    order = open_order(found.case)
    assert order is not None
    assert (order.register_no, order.due_on) == (objection.register_no, UNTIL)
    assert "objection.ordered" in acts(found)
    assert "Senin, 7 Desember 2026" in answer_of(found)


def test_a_late_request_is_reopened_too(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with clock.fixed(datetime(2026, 11, 27, 2, 0, tzinfo=UTC)):
        objection = registered(desk, about(case, "c"))
        decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=granted(UNTIL))
    found = fresh(objection.pk)
    assert found.case is not None
    assert CaseState(found.case.state) is CaseState.DIKABULKAN_SEBAGIAN


def test_without_a_request_the_order_stands_alone(desk: Desk) -> None:
    objection = registered(desk, PERIODIC)
    decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=granted(UNTIL))
    assert State(fresh(objection.pk).state) is State.DITANGGAPI_MENGABULKAN
    assert "objection.ordered" in acts(objection)


class ReplyWords(TypedDict, total=False):
    """What an answer says in other words than one that grants."""

    outcome: Outcome
    reasons: str
    order: str
    order_due_on: date | None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reasons": "Ya."}, "reasons"),
        ({"order": ""}, "order"),
        ({"order_due_on": None}, "order_due_on"),
        ({"order_due_on": date(2026, 11, 20)}, "order_due_on"),
        ({"outcome": Outcome.MENGUATKAN}, "order"),
    ],
)
def test_an_incomplete_answer_is_not_sent(desk: Desk, change: ReplyWords, field: str) -> None:
    objection = registered(desk, about(refused_case(desk)))
    with pytest.raises(InvalidInput) as caught:
        decide(
            office=desk.office, actor=desk.head, objection_id=objection.pk,
            reply=replace(granted(UNTIL), **change),
        )  # fmt: skip
    assert caught.value.field == field
    assert State(fresh(objection.pk).state) is State.TERDAFTAR


def test_nobody_but_the_superior_decides(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    for actor in (desk.officer, desk.ppid):
        with pytest.raises(NotAllowed):
            decide(office=desk.office, actor=actor, objection_id=objection.pk, reply=UPHELD)
    with pytest.raises(NotAllowed):
        decide(office=desk.office, actor=desk.stranger, objection_id=objection.pk, reply=UPHELD)


def test_another_office_does_not_find_it(desk: Desk, world: World) -> None:
    objection = registered(desk, about(refused_case(desk)))
    with pytest.raises(NotFound):
        decide(office=world.stranger, actor=desk.stranger, objection_id=objection.pk, reply=UPHELD)


def test_it_is_decided_once(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    with pytest.raises(Refused):
        decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    assert ObjectionReply.objects.filter(stage="terkirim").count() == 1


def both(desk: Desk, world: World) -> Actor:
    """The PPID who refused, who is also the superior of a small office."""
    user = world.here[Role.PPID]
    Membership.objects.create(user=user, office=desk.office, role=Role.ATASAN)
    return staff(user, desk.office, Role.PPID, Role.ATASAN)


def test_who_refused_never_decides_while_somebody_else_can(desk: Desk, world: World) -> None:
    objection = registered(desk, about(refused_case(desk)))
    actor = both(desk, world)
    with pytest.raises(Refused, match="Anda yang memutus"):
        decide(
            office=desk.office, actor=actor, objection_id=objection.pk, reply=UPHELD,
            exception="Kami memang hanya berdua di kantor ini.",
        )  # fmt: skip
    assert State(fresh(objection.pk).state) is State.TERDAFTAR


def test_a_small_office_records_the_exception_and_shows_it(desk: Desk, world: World) -> None:
    objection = registered(desk, about(refused_case(desk)))
    Membership.objects.filter(user=world.here[Role.ATASAN]).update(ended_at=clock.now())
    actor = both(desk, world)
    with pytest.raises(InvalidInput) as caught:
        decide(office=desk.office, actor=actor, objection_id=objection.pk, reply=UPHELD)
    assert caught.value.field == "exception"
    why = "Sekretariat hanya memiliki satu pejabat struktural."
    decide(office=desk.office, actor=actor, objection_id=objection.pk, reply=UPHELD, exception=why)
    found = fresh(objection.pk)
    assert "objection.same_person" in acts(found)
    assert why in answer_of(found)
    assert ObjectionReply.objects.get(objection=found).exception == why


def test_an_exception_without_need_is_not_kept(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    decide(
        office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD,
        exception="Tidak perlu alasan apa pun di sini.",
    )  # fmt: skip
    assert ObjectionReply.objects.get(objection=objection).exception == ""
    assert "objection.same_person" not in acts(objection)


def test_every_earlier_decider_is_barred(desk: Desk) -> None:
    """A second objection after an obeyed order: who decided anew does not judge it either."""
    case = refused_case(desk)
    second = member(desk.office, Role.PPID, Role.ATASAN, name="PPID Kedua")
    case.decisions.update(decided_by=second)
    objection = registered(desk, about(case))
    actor = staff(second, desk.office, Role.PPID, Role.ATASAN)
    with pytest.raises(Refused, match="Anda yang memutus"):
        decide(office=desk.office, actor=actor, objection_id=objection.pk, reply=UPHELD)


def test_the_draft_of_the_desk_is_decided_by_the_superior(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    propose(office=desk.office, actor=desk.officer, objection_id=objection.pk, reply=UPHELD)
    propose(office=desk.office, actor=desk.ppid, objection_id=objection.pk, reply=granted(UNTIL))
    assert ObjectionReply.objects.count() == 1
    with pytest.raises(NotAllowed):
        propose(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    made = ObjectionReply.objects.get()
    assert made.outcome == Outcome.MENGUATKAN
    assert made.order == ""
    assert (made.prepared_by_id, made.decided_by_id) == (desk.ppid.user_id, desk.head.user_id)


def test_what_the_web_filed_is_looked_through_before_it_is_decided(desk: Desk) -> None:
    objection = filed(desk.office, about(refused_case(desk))).objection
    with pytest.raises(Refused):
        decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)


def test_the_request_tells_the_answer(desk: Desk) -> None:
    case = refused_case(desk)
    objection = registered(desk, about(case))
    decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    told = [one.act for one in thread(desk.office, ("request", case.pk))]
    assert told.count("request.objection_answered") == 1


def test_an_answer_on_the_last_day_is_on_time_and_the_day_after_is_not(desk: Desk) -> None:
    objection = registered(desk, about(refused_case(desk)))
    assert objection.due_on == date(2026, 11, 26)
    with clock.fixed(datetime(2026, 11, 26, 16, 59, tzinfo=UTC)):
        decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    assert clock_of(fresh(objection.pk)).timing == "dijawab_tepat"


def test_a_reply_that_upholds_needs_no_order() -> None:
    assert Reply(Outcome.MENGUATKAN, "x").order == ""
