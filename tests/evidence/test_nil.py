"""A statement that nothing occurred: drafted, checked, signed by the superior, held to its last day."""

import uuid
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.services import look, nil
from serambi.evidence.standing import State
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.letters.models import Letter
from serambi.letters.services import drafts
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import actor
from tests.classification.steps import staff
from tests.support.cast import ClientAs, World

DESK = "/1971/meja/bukti/"


def stated(world: World, who: Actor, **words: Any) -> Evidence:
    values: dict[str, Any] = {
        "subject": "Permintaan keberatan atas layanan informasi", "first": date(2026, 1, 1),
        "last": date(2026, 12, 31), "signer_id": world.here[Role.ATASAN].pk, **words,
    }  # fmt: skip
    said = nil.Statement(**values)
    content = Content(title="Nihil keberatan 2026")
    return nil.state_nil(
        office=world.office, actor=who, content=content, said=said, submit_key=uuid.uuid4()
    )


def signed(world: World, row: Evidence) -> Letter:
    ppid = staff(world.here[Role.PPID], world.office, Role.PPID)
    head = staff(world.here[Role.ATASAN], world.office, Role.ATASAN)
    assert row.statement_id is not None
    drafts.check(office=world.office, actor=ppid, draft_id=row.statement_id)
    return drafts.sign_draft(office=world.office, actor=head, draft_id=row.statement_id)


def test_it_waits_for_the_superior_and_holds_once_signed(world: World, keeper: Actor) -> None:
    row = stated(world, keeper)
    assert row.state == State.ABSENT
    assert "menunggu tanda tangan Atasan Pangkalpinang" in row.sentence
    letter = signed(world, row)
    again = look(office=world.office, row=row)
    assert again.state == State.HOLDS
    assert letter.number in again.sentence
    assert again.expires_on == date(2027, 12, 31)
    sent = Client().get(f"/1971/bukti/{row.number}/berkas/")
    assert (sent.status_code, sent["Content-Type"]) == (200, "application/pdf")
    assert letter.number in Client().get(f"/1971/bukti/{row.number}/").content.decode()


def test_nobody_gets_the_letter_before_it_is_signed(world: World, keeper: Actor) -> None:
    row = stated(world, keeper)
    assert Client().get(f"/1971/bukti/{row.number}/berkas/").status_code == 404


def test_it_counts_for_the_assessment_of_its_year_and_then_no_more(
    world: World, keeper: Actor
) -> None:
    row = stated(world, keeper)
    signed(world, row)
    with clock.fixed(datetime(2027, 10, 2, 2, tzinfo=UTC)):
        assert look(office=world.office, row=row).state == State.HOLDS
    with clock.fixed(datetime(2028, 1, 2, 2, tzinfo=UTC)):
        assert look(office=world.office, row=row).state == State.STALE


def test_a_withdrawn_letter_proves_nothing(world: World, keeper: Actor) -> None:
    from serambi.letters.services.withdraw import withdraw

    row = stated(world, keeper)
    letter = signed(world, row)
    ppid = staff(world.here[Role.PPID], world.office, Role.PPID)
    with office_scope(world.office):
        withdraw(letter=letter, actor=ppid, reason="Ternyata ada satu keberatan.")
    again = look(office=world.office, row=row)
    assert (again.state, "sudah ditarik" in again.sentence) == (State.BROKEN, True)


def test_only_the_superior_signs_and_only_keepers_draft(world: World, keeper: Actor) -> None:
    with pytest.raises(InvalidInput) as refused:
        stated(world, keeper, signer_id=world.here[Role.PPID].pk)
    assert refused.value.field == "signer"
    with pytest.raises(NotAllowed):
        stated(world, actor(world.stranger, Role.PPID))


def test_a_letter_signed_by_another_does_not_count(world: World, keeper: Actor) -> None:
    row = stated(world, keeper)
    ppid = staff(world.here[Role.PPID], world.office, Role.PPID)
    with office_scope(world.office):
        draft = row.statement
        assert draft is not None
        draft.signer_id = world.here[Role.PPID].pk
        draft.save()
    head = staff(world.here[Role.ATASAN], world.office, Role.ATASAN)
    drafts.check(office=world.office, actor=head, draft_id=draft.pk)
    drafts.sign_draft(office=world.office, actor=ppid, draft_id=draft.pk)
    again = look(office=world.office, row=row)
    assert (again.state, "bukan Atasan PPID" in again.sentence) == (State.ABSENT, True)


def test_the_form_makes_it_and_comes_back_with_every_mistake(
    world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    empty = client.post(f"{DESK}baru/nil/", {"first": "2026-12-31", "last": "2026-01-01"})
    assert empty.status_code == 422
    page = empty.content.decode()
    assert "Yang tidak terjadi belum diisi." in page
    assert "Tanggal akhir mendahului tanggal mulai." in page
    good = {"subject": "Permintaan keberatan", "first": "2026-01-01", "last": "2026-12-31",
            "signer": str(world.here[Role.ATASAN].pk), "is_public": "on"}  # fmt: skip
    answer = client.post(f"{DESK}baru/nil/", good)
    assert answer["Location"] == f"{DESK}1/"
    page = client.get(f"{DESK}1/").content.decode()
    assert "Nihil: Permintaan keberatan" in page
    assert "Buka konsep suratnya" in page
