"""Whoever wrote an item does not approve it; alone in an office it is allowed and said."""

import uuid
from dataclasses import replace

import pytest

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import office_scope
from serambi.publishing import access, events, services
from serambi.publishing.content import NAMES, NewsContent
from serambi.publishing.models import NewsItem
from tests.architecture.small_world import as_actor
from tests.publishing.conftest import WORDS, Bring, Staff
from tests.support.cast import World


def words_of(item: NewsItem) -> NewsContent:
    return NewsContent(**{name: getattr(item, name) for name in NAMES})


def acts(item: NewsItem) -> list[str]:
    return [
        event.act.removeprefix("publishing.")
        for event in thread(item.office, (events.NEWS, item.pk))
    ]


def test_it_goes_from_draft_to_proposed_to_published(world: World, bring: Bring) -> None:
    item = bring("terbit")
    assert item.state == "terbit"
    assert item.slug == "kantor-membahas-nomor-layanan-1"
    assert item.editor == world.here[Role.PPID].name
    assert not item.is_alone
    assert acts(item) == ["drafted", "proposed", "published"]


def test_who_wrote_it_does_not_approve_it(world: World, staff: Staff) -> None:
    ppid = staff(Role.PPID)
    item = services.create(office=world.office, actor=ppid, content=WORDS, submit_key=uuid.uuid4())
    item = services.propose(office=world.office, actor=staff(Role.PETUGAS), item=item)
    with pytest.raises(NotAllowed):
        services.publish(office=world.office, actor=ppid, item=item, version=item.version)
    atasan = staff(Role.ATASAN)
    assert services.publish(office=world.office, actor=atasan, item=item, version=item.version).slug


def test_who_changed_it_last_does_not_approve_it_either(
    world: World, bring: Bring, staff: Staff
) -> None:
    ppid, item = staff(Role.PPID), bring("diajukan")
    item = services.rewrite(
        office=world.office, actor=ppid, item=item, version=item.version,
        content=replace(words_of(item), title="Judul dari PPID"),
    )  # fmt: skip
    assert item.state == "konsep"
    item = services.propose(office=world.office, actor=ppid, item=item)
    with pytest.raises(NotAllowed):
        services.publish(office=world.office, actor=ppid, item=item, version=item.version)


def test_in_an_office_with_no_other_editor_one_person_holds_both_and_the_log_says_so(
    world: World, staff: Staff
) -> None:
    Membership.objects.filter(office=world.office, role=Role.ATASAN).delete()
    ppid = staff(Role.PPID)
    item = services.create(office=world.office, actor=ppid, content=WORDS, submit_key=uuid.uuid4())
    item = services.propose(office=world.office, actor=ppid, item=item)
    item = services.publish(office=world.office, actor=ppid, item=item, version=item.version)
    assert item.is_alone
    assert acts(item)[-1] == "published_alone"
    assert "tidak punya editor lain" in thread(item.office, (events.NEWS, item.pk))[-1].sentence()


def test_a_desk_officer_alone_still_approves_nothing(
    world: World, bring: Bring, staff: Staff
) -> None:
    Membership.objects.filter(office=world.office, role__in=["ppid", "atasan"]).delete()
    item = bring("diajukan")
    with pytest.raises(NotAllowed):
        services.publish(
            office=world.office, actor=staff(Role.PETUGAS), item=item, version=item.version
        )


def test_only_what_was_looked_at_is_approved(world: World, bring: Bring, staff: Staff) -> None:
    item = bring("diajukan")
    with pytest.raises(Conflict):
        services.publish(
            office=world.office, actor=staff(Role.PPID), item=item, version=item.version - 1
        )
    with pytest.raises(Conflict):
        services.publish(office=world.office, actor=staff(Role.PPID), item=bring(), version=1)


def test_an_editor_sends_it_back_with_a_remark(world: World, bring: Bring, staff: Staff) -> None:
    item = bring("diajukan")
    with pytest.raises(InvalidInput) as empty:
        services.send_back(office=world.office, actor=staff(Role.PPID), item=item, why=" ")
    assert empty.value.field == "why"
    item = services.send_back(
        office=world.office, actor=staff(Role.PPID), item=item, why="Sebut tanggalnya."
    )
    assert (item.state, item.returned) == ("konsep", "Sebut tanggalnya.")
    assert (
        services.propose(office=world.office, actor=staff(Role.PETUGAS), item=item).returned == ""
    )


def test_the_same_press_and_the_same_origin_make_one_draft(world: World, staff: Staff) -> None:
    petugas, key = staff(Role.PETUGAS), uuid.uuid4()
    first = services.create(office=world.office, actor=petugas, content=WORDS, submit_key=key)
    again = services.create(office=world.office, actor=petugas, content=WORDS, submit_key=key)
    assert again.pk == first.pk
    made = [
        services.create(office=world.office, actor=petugas, content=WORDS, submit_key=uuid.uuid4(), origin="rapat:1")
        for _ in range(2)
    ]  # fmt: skip
    assert made[0].pk == made[1].pk
    services.discard(office=world.office, actor=petugas, item=made[0])
    anew = services.create(
        office=world.office, actor=petugas, content=WORDS, submit_key=uuid.uuid4(), origin="rapat:1"
    )
    assert anew.pk != made[0].pk


def test_a_draft_is_discarded_and_a_published_item_is_not(
    world: World, bring: Bring, staff: Staff
) -> None:
    petugas = staff(Role.PETUGAS)
    assert services.discard(office=world.office, actor=petugas, item=bring()).state == "dibuang"
    with pytest.raises(Conflict):
        services.discard(office=world.office, actor=petugas, item=bring("terbit"))


def test_another_office_neither_sees_nor_touches_it(world: World, bring: Bring) -> None:
    item = bring("diajukan")
    stranger = as_actor(world.stranger, world.there[Role.PPID], Role.PPID, Role.PETUGAS)
    with office_scope(world.stranger):
        assert not access.visible_to(stranger).exists()
    assert not access.can_see(stranger, item)
    with pytest.raises(NotFound):
        services.publish(office=world.stranger, actor=stranger, item=item, version=item.version)
    with pytest.raises(NotAllowed):
        services.propose(office=world.office, actor=stranger, item=item)


def test_the_list_of_what_may_be_seen_and_the_rule_agree(
    world: World, bring: Bring, staff: Staff
) -> None:
    items = [bring(state) for state in ("konsep", "diajukan", "terbit", "ditarik")]
    visitor = replace(staff(Role.PPID), roles=frozenset({Role.PEMOHON}))
    with office_scope(world.office):
        for person in (staff(Role.PEMBINA), visitor):
            seen = set(access.visible_to(person).values_list("pk", flat=True))
            assert seen == {one.pk for one in items if access.can_see(person, one)}
