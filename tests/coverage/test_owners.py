"""Who owns a heading, who is reminded, and when it stops."""

from datetime import UTC, datetime, timedelta

import pytest

from serambi.catalogue.services import add_link
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.coverage import services
from serambi.coverage.models import CoverageSlot
from serambi.coverage.selectors.board import board
from serambi.coverage.services.nagging import nag
from serambi.identity.actors import Actor
from serambi.law.duties import Standing
from serambi.law.headings import headings
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.coverage.conftest import Make
from tests.support.cast import World

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
CODE = "berkala.profil"


@pytest.fixture
def office(world: World, make: Make, ppid: Actor) -> Office:
    """Pangkalpinang with one faulty heading under an owner: a profile without a document."""
    make("Profil kantor", heading=CODE)
    services.assign(
        office=world.office,
        actor=ppid,
        code=CODE,
        owner_id=world.here[Role.PETUGAS].pk,
        unit="Datin",
    )
    return world.office


def letters(office: Office) -> dict[str, str]:
    """The newest body by address."""
    with office_scope(office):
        rows = Delivery.objects.filter(about_type="coverage.slot").order_by("created_at")
        return {row.recipient: row.body for row in rows}


def count(office: Office) -> int:
    with office_scope(office):
        return Delivery.objects.filter(about_type="coverage.slot").count()


def test_owner_and_unit_stand_on_the_board_and_in_the_log(office: Office, world: World) -> None:
    slot = board(office).slot(CODE)
    assert slot is not None
    assert (slot.owner, slot.unit) == (world.here[Role.PETUGAS].name, "Datin")
    assert world.here[Role.PETUGAS].name in thread(office, ("coverage.slot", CODE))[-1].sentence()


def test_a_person_of_another_office_cannot_own_a_heading(
    world: World, ppid: Actor, monday: None
) -> None:
    with pytest.raises(InvalidInput) as error:
        services.assign(
            office=world.office, actor=ppid, code=CODE, owner_id=world.there[Role.PPID].pk
        )
    assert error.value.field == "owner"


def test_the_desk_may_not_assign(world: World, petugas: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.assign(office=world.office, actor=petugas, code=CODE, owner_id=None)


def test_the_owner_hears_of_their_own_heading_and_the_ppid_of_the_rest(
    office: Office, world: World
) -> None:
    assert nag(office, NOW) == 2
    mails = letters(office)
    assert set(mails) == {world.here[Role.PETUGAS].email, world.here[Role.PPID].email}
    assert "Profil badan publik: tanpa berkas" in mails[world.here[Role.PETUGAS].email]
    assert "Profil badan publik" not in mails[world.here[Role.PPID].email]
    assert "Ketenagakerjaan: belum ada" in mails[world.here[Role.PPID].email]


def test_once_when_due_then_weekly_then_never_again(
    office: Office, world: World, make: Make, ppid: Actor
) -> None:
    nag(office, NOW)
    assert nag(office, NOW + timedelta(hours=6)) == 0
    assert nag(office, NOW + timedelta(days=6)) == 0
    assert nag(office, NOW + timedelta(days=7)) == 2
    entry = make("Struktur", heading=CODE)
    add_link(office=office, actor=ppid, entry=entry, url="https://contoh.example/", label="")
    assert nag(office, NOW + timedelta(days=14)) == 1, "only the PPID's own headings are left"
    with office_scope(office):
        kept = CoverageSlot.objects.get(heading=CODE)
    assert (kept.due_since, kept.nagged_at) == (None, None)


def test_an_owner_gets_one_letter_a_week_however_often_the_clock_ticks(
    office: Office, world: World, make: Make, ppid: Actor
) -> None:
    """A new fault every day, and the sweep four times a day, for three weeks."""
    owner = world.here[Role.PETUGAS]
    codes = [one.code for one in headings() if one.code.startswith("setiap_saat.")]
    for day in range(21):
        code = codes[day % len(codes)]
        services.assign(office=office, actor=ppid, code=code, owner_id=owner.pk)
        make("aaaaa", heading=code, category="setiap_saat")
        for hour in (0, 6, 12, 18):
            nag(office, NOW + timedelta(days=day, hours=hour))
    with office_scope(office):
        rows = list(Delivery.objects.filter(about_type="coverage.slot"))
    assert sorted(row.recipient for row in rows) == sorted(
        [owner.email, world.here[Role.PPID].email] * 3
    )
    assert letters(office)[owner.email].count("isi sementara") >= 14, (
        "all that waits, in one letter"
    )


def test_a_fault_that_comes_back_is_told_at_once(office: Office, make: Make, ppid: Actor) -> None:
    nag(office, NOW)
    entry = make("Struktur", heading=CODE)
    add_link(office=office, actor=ppid, entry=entry, url="https://contoh.example/", label="")
    nag(office, NOW + timedelta(days=1))
    make("aaaaa", heading=CODE)
    before = count(office)
    assert nag(office, NOW + timedelta(days=2)) == 1
    assert count(office) == before + 1


def test_an_owner_who_left_is_replaced_by_the_ppid(office: Office, world: World) -> None:
    world.here[Role.PETUGAS].memberships.update(ended_at=NOW)
    nag(office, NOW)
    assert set(letters(office)) == {world.here[Role.PPID].email}


def test_looking_again_makes_a_stale_heading_current(
    world: World, make: Make, ppid: Actor, petugas: Actor
) -> None:
    entry = make("Profil", heading=CODE)
    add_link(office=world.office, actor=ppid, entry=entry, url="https://contoh.example/", label="")
    with clock.fixed(NOW + timedelta(days=300)):
        services.confirm(office=world.office, actor=petugas, code=CODE)
        slot = board(world.office).slot(CODE)
    assert slot is not None
    assert slot.judged.standing is Standing.COVERED


def test_what_is_not_there_cannot_be_looked_at(world: World, petugas: Actor) -> None:
    with pytest.raises(Conflict):
        services.confirm(office=world.office, actor=petugas, code=CODE)


def test_nothing_of_the_kind_is_stated_with_a_reason_and_taken_back(
    world: World, ppid: Actor, petugas: Actor
) -> None:
    code = "setiap_saat.izin"
    office = world.office
    with pytest.raises(NotAllowed):
        services.waive(office=office, actor=petugas, code=code, reason="Tidak menerbitkan izin.")
    with pytest.raises(InvalidInput):
        services.waive(office=office, actor=ppid, code=code, reason=" ")
    before = board(office).whole.counted
    services.waive(office=office, actor=ppid, code=code, reason="Bawaslu tidak menerbitkan izin.")
    assert board(office).whole.counted == before - 1
    services.unwaive(office=office, actor=ppid, code=code)
    assert board(office).whole.counted == before
    with pytest.raises(Conflict):
        services.unwaive(office=office, actor=ppid, code=code)
