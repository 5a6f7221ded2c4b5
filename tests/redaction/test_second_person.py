"""Nobody lets out what they blacked out themselves."""

import pytest
from django.db import IntegrityError, transaction

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.ledger.models import Event
from serambi.redaction import services
from serambi.redaction.access import can_approve
from serambi.redaction.engine.values import Names
from serambi.redaction.models import Redaction
from tests.redaction.conftest import FAMILY, Begin, Desk
from tests.support.acting import OnRedaction
from tests.support.presence import present

State = Redaction.State


def acts(redaction: Redaction) -> list[str]:
    rows = Event.objects.filter(object_type="redaction", object_id=str(redaction.pk))
    return [
        act.removeprefix("redaction.") for act in rows.order_by("seq").values_list("act", flat=True)
    ]


def test_a_second_person_lets_the_new_file_out(desk: Desk, submitted: Begin) -> None:
    redaction = submitted(names=Names(people=("Kenanga Fiktif",)))
    assert redaction.state == State.SUBMITTED
    assert all(row["ok"] for row in redaction.proof)
    done = services.approve(office=desk.office, actor=desk.ppid, redaction_id=redaction.pk)
    assert (done.state, done.approved_by_id) == (State.APPROVED, desk.ppid.user_id)
    assert read(present(done.output)).startswith(b"%PDF")
    assert acts(done) == ["begun", "submitted", "approved"]


def test_who_proposed_does_not_approve(desk: Desk, begun: Begin) -> None:
    redaction = begun()
    both: OnRedaction = {"office": desk.office, "actor": desk.ppid, "redaction_id": redaction.pk}
    services.settle(**both, ids=[], reason=FAMILY)
    services.submit(**both)
    with pytest.raises(NotAllowed, match="ikut menyusun"):
        services.approve(**both)
    services.approve(office=desk.office, actor=desk.superior, redaction_id=redaction.pk)


def test_who_set_a_single_box_does_not_approve(desk: Desk, begun: Begin) -> None:
    redaction = begun()
    services.settle(
        office=desk.office, actor=desk.ppid, redaction_id=redaction.pk, ids=[], reason=FAMILY
    )
    services.submit(office=desk.office, actor=desk.officer, redaction_id=redaction.pk)
    fresh = Redaction.objects.get(pk=redaction.pk)
    assert not can_approve(desk.ppid, fresh)
    with pytest.raises(NotAllowed):
        services.approve(office=desk.office, actor=desk.ppid, redaction_id=redaction.pk)


def test_the_database_knows_it_too(desk: Desk, submitted: Begin) -> None:
    redaction = submitted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Redaction.objects.filter(pk=redaction.pk).update(
            state=State.APPROVED,
            approved_by_id=desk.officer.user_id,
            approved_at="2026-11-23T02:00Z",
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Redaction.objects.filter(pk=redaction.pk).update(approved_by_id=desk.officer.user_id)


@pytest.mark.parametrize("who", ["officer", "head"])
def test_only_ppid_and_superior_approve(desk: Desk, submitted: Begin, who: str) -> None:
    actor: Actor = getattr(desk, who)
    redaction = submitted()
    with pytest.raises(NotAllowed):
        services.approve(office=desk.office, actor=actor, redaction_id=redaction.pk)


def test_sent_back_with_a_reason_the_boxes_stay_and_the_file_goes(
    desk: Desk, submitted: Begin
) -> None:
    redaction = submitted()
    boxes = redaction.boxes.count()
    with pytest.raises(InvalidInput) as caught:
        services.send_back(
            office=desk.office, actor=desk.ppid, redaction_id=redaction.pk, reason=" "
        )
    assert caught.value.field == "reason"
    back = services.send_back(
        office=desk.office, actor=desk.ppid, redaction_id=redaction.pk,
        reason="Nama saksi di halaman dua masih terbaca.",
    )  # fmt: skip
    assert (back.state, back.output, back.boxes.count()) == (State.DRAFT, None, boxes)
    assert acts(back)[-1] == "sent_back"


def test_taken_back_by_its_makers(desk: Desk, submitted: Begin) -> None:
    redaction = submitted()
    back = services.take_back(office=desk.office, actor=desk.officer, redaction_id=redaction.pk)
    assert back.state == State.DRAFT
    with pytest.raises(Refused):
        services.approve(office=desk.office, actor=desk.ppid, redaction_id=redaction.pk)


def test_nothing_is_submitted_while_a_find_is_undecided(desk: Desk, begun: Begin) -> None:
    redaction = begun()
    with pytest.raises(Refused, match="temuan"):
        services.submit(office=desk.office, actor=desk.officer, redaction_id=redaction.pk)
    services.settle(
        office=desk.office, actor=desk.officer, redaction_id=redaction.pk, ids=[], reason=None
    )
    with pytest.raises(Refused, match="Belum ada bagian"):
        services.submit(office=desk.office, actor=desk.officer, redaction_id=redaction.pk)


def test_what_the_proof_finds_is_never_kept(desk: Desk, begun: Begin) -> None:
    """The first name stands twice; blacked out once, the second place tells it."""
    redaction = begun(names=Names(people=("Kenanga",)))
    names = list(redaction.boxes.filter(kind="nama"))
    assert len(names) == 2
    both: OnRedaction = {"office": desk.office, "actor": desk.officer, "redaction_id": redaction.pk}
    services.settle(**both, ids=[names[0].pk], page=1, reason=FAMILY)
    services.settle(**both, ids=[], reason=None)
    with pytest.raises(Conflict, match="tidak lolos pembuktian: K•••"):
        services.submit(**both)
    fresh = Redaction.objects.get(pk=redaction.pk)
    assert (fresh.state, fresh.output_id) == (State.DRAFT, None)
    assert not all(row["ok"] for row in fresh.proof)
    assert acts(fresh)[-1] == "proof_failed"


def test_the_same_words_may_stand_elsewhere_when_somebody_says_so(desk: Desk, begun: Begin) -> None:
    redaction = begun(names=Names(people=("Kenanga",)))
    name, *_rest = redaction.boxes.filter(kind="nama")
    both: OnRedaction = {"office": desk.office, "actor": desk.officer, "redaction_id": redaction.pk}
    services.change(**both, box_id=name.pk, reason=type(FAMILY)("17.h.1", loose=True))
    services.settle(**both, ids=[], reason=None)
    assert services.submit(**both).state == State.SUBMITTED


@pytest.mark.parametrize("name", ["kenanga.pdf", f"ba-{'1971014503990001'}.pdf"])
def test_the_new_name_tells_nobody(desk: Desk, begun: Begin, name: str) -> None:
    redaction = begun(names=Names(people=("Kenanga Fiktif",)))
    both: OnRedaction = {"office": desk.office, "actor": desk.officer, "redaction_id": redaction.pk}
    services.settle(**both, ids=[], reason=FAMILY)
    with pytest.raises(InvalidInput) as caught:
        services.submit(**both, name=name)
    assert caught.value.field == "name"


def test_another_office_finds_nothing(desk: Desk, submitted: Begin) -> None:
    redaction = submitted()
    with pytest.raises(NotFound):
        services.approve(office=desk.world.stranger, actor=desk.stranger, redaction_id=redaction.pk)
