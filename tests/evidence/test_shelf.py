"""The shelf at the desk: what is broken first, and who sees and keeps it."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.evidence import access, selectors, services
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.seeing import Seen
from serambi.evidence.selectors.shelf import Wanted, counts, shelf
from serambi.evidence.services import note
from serambi.evidence.standing import BAD, State
from serambi.identity.actors import Actor
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import all_offices, office_scope
from tests.catalogue.conftest import actor
from tests.evidence.conftest import Put
from tests.support.cast import ClientAs, World
from tests.support.plans import plans

AtMost = Callable[[int], AbstractContextManager[object]]
DESK = "/1971/meja/bukti/"
AT = "2026-11-23T02:00:00+00:00"


def seen(
    row: Evidence, state: State, sentence: str = "Tautan halamannya tidak ada lagi."
) -> Evidence:
    from serambi.core import clock

    return note(office=row.office, row=row, seen=Seen(state, sentence), at=clock.now())


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_everybody_of_the_office_sees_the_shelf(
    world: World, client_as: ClientAs, put: Put, role: Role
) -> None:
    row = put("link", url="https://contoh.example/a")
    page = client_as(world.here[role]).get(DESK)
    assert page.status_code == 200
    assert row.title in page.content.decode()
    assert client_as(world.here[role]).get(f"{DESK}{row.number}/").status_code == 200


def test_a_stranger_and_the_province_do_not(world: World, client_as: ClientAs, put: Put) -> None:
    row = put("link", url="https://contoh.example/a")
    for user in (world.there[Role.PPID], world.above):
        assert client_as(user).get(DESK).status_code == 404
        assert client_as(user).get(f"{DESK}{row.number}/").status_code == 404
        assert client_as(user).post(f"{DESK}{row.number}/periksa/").status_code == 404
    assert client_as(None).get(DESK).status_code == 302


def test_only_keepers_add(world: World, put: Put) -> None:
    for role in (Role.ATASAN, Role.PEMBINA, Role.ADMIN):
        with pytest.raises(NotAllowed):
            services.add(
                office=world.office, actor=actor(world.office, role), kind=Evidence.Kind.LINK,
                content=Content(title="Meja layanan", url="https://contoh.example/"),
                submit_key=uuid.uuid4(),
            )  # fmt: skip
    with pytest.raises(NotAllowed):
        services.ask_again(
            office=world.office, actor=actor(world.stranger, Role.PPID),
            row=put("link", url="https://contoh.example/"),
        )  # fmt: skip


def test_what_is_broken_stands_first_and_what_holds_last(world: World, put: Put) -> None:
    holds = seen(put("link", title="Yang berlaku", url="https://a.example/"), State.HOLDS)
    stale = seen(put("link", title="Yang lewat", url="https://b.example/"), State.STALE)
    gone = seen(put("link", title="Yang putus", url="https://c.example/"), State.BROKEN)
    with office_scope(world.office):
        rows = Evidence.objects.filter(office=world.office)
        assert list(shelf(rows, Wanted())) == [gone, stale, holds]
        assert list(shelf(rows, Wanted(state="bad"))) == [gone, stale]
        assert list(shelf(rows, Wanted(state="holds"))) == [holds]
        assert list(shelf(rows, Wanted(q="LEWAT yang"))) == [stale]
        assert not shelf(rows, Wanted(kind="photo")).exists()


def test_the_shelf_costs_the_same_however_long_it_is(
    world: World, client_as: ClientAs, put: Put, django_assert_num_queries: AtMost
) -> None:
    client = client_as(world.here[Role.PPID])
    put("link", url="https://contoh.example/0")
    client.get(DESK)
    for number in range(30):
        put("link", title=f"Bukti {number}", url=f"https://contoh.example/{number}")
    with django_assert_num_queries(SHELF_QUERIES):
        assert client.get(DESK).status_code == 200


@pytest.mark.skipif(connection.vendor != "sqlite", reason="an empty table is read whole elsewhere")
def test_what_is_due_and_what_fell_is_found_by_index(world: World) -> None:
    with all_offices():
        fallen = Evidence.objects.filter(
            removed_at=None, state__in=sorted(BAD), told_level__lt=2
        ).order_by("office")
        due = Evidence.objects.filter(removed_at=None, next_at__lte=AT).order_by("next_at")
        assert "evidence_due" in due.explain()
        assert "evidence_fallen" in fallen.order_by().values("office").explain()


@pytest.mark.parametrize(
    "asked", [Wanted(), Wanted(state="bad"), Wanted(kind="link"), Wanted(q="a")]
)
def test_the_shelf_of_an_office_is_found_by_index(
    world: World, keeper: Actor, put: Put, asked: Wanted
) -> None:
    put("link", url="https://contoh.example/a")
    with all_offices():
        rows = access.visible_to(keeper, world.office.pk)
        for asking in (
            lambda: list(shelf(rows, asked)[:25]),
            lambda: counts(rows),
            lambda: selectors.states(world.office, [uuid.uuid4()], ["https://contoh.example/a"]),
        ):
            for plan in plans(asking):
                lines = [f"{line.strip()} " for line in plan.lines]
                assert not any("Scan on evidence_evidence " in x and "Seq" in x for x in lines), (
                    plan
                )
                assert not any("SCAN evidence_evidence " in x for x in lines), plan


def test_the_same_form_sent_twice_is_one_proof(world: World, keeper: Actor) -> None:
    key = uuid.uuid4()
    content = Content(title="Meja layanan", url="https://contoh.example/")
    both = [
        services.add(
            office=world.office, actor=keeper, kind=Evidence.Kind.LINK, content=content,
            submit_key=key,
        )
        for _ in range(2)
    ]  # fmt: skip
    assert both[0] == both[1]


def test_numbers_follow_one_another_and_events_tell(world: World, put: Put, keeper: Actor) -> None:
    first, second = put("link", url="https://a.example/"), put("link", url="https://b.example/")
    assert (first.number, second.number) == (1, 2)
    services.remove(office=world.office, actor=keeper, row=second, reason="Diganti nomor 1.")
    told = [event.sentence() for event in thread(world.office, ("evidence.evidence", second.pk))]
    assert told == [
        "Bukti nomor 2 ditambahkan (Tautan): Meja layanan informasi",
        "Bukti dikeluarkan dari rak: Diganti nomor 1.",
    ]
    assert put("link", url="https://c.example/").number == 3


def test_a_removed_proof_can_no_longer_be_changed(world: World, put: Put, keeper: Actor) -> None:
    row = put("link", url="https://a.example/")
    services.remove(office=world.office, actor=keeper, row=row, reason="Salah unggah.")
    with pytest.raises(Conflict):
        services.change(
            office=world.office, actor=keeper, row=row, content=Content("Lain", url=row.url)
        )
    assert selectors.states(world.office, [row.pk]) == {}


def test_another_address_is_looked_at_anew(world: World, put: Put, keeper: Actor) -> None:
    row = seen(put("link", url="https://a.example/"), State.BROKEN)
    content = Content(title=row.title, url="https://b.example/", owner_id=row.owner_id)
    changed = services.change(office=world.office, actor=keeper, row=row, content=content)
    assert (changed.state, changed.url, changed.failures) == ("new", "https://b.example/", 0)
    with office_scope(world.office):
        assert Sighting.objects.filter(evidence=row).count() == 1


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"title": ""}, "title"), ({"title": "aaaaa"}, "title"), ({"title": "x" * 201}, "title"),
        ({"url": "javascript:alert(1)"}, "url"), ({"url": "bukan alamat"}, "url"),
        ({"live_key": "tidak.ada"}, "live_key"), ({"owner_id": 999_999}, "owner_id"),
        ({"note": "a" * 501}, "note"),
    ],
)  # fmt: skip
def test_bad_words_are_refused_at_their_field(
    put: Put, words: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        put("link", **{"url": "https://a.example/", **words})
    assert refused.value.field == field


def test_a_form_that_comes_back_keeps_what_was_typed(world: World, client_as: ClientAs) -> None:
    client = client_as(world.here[Role.PETUGAS])
    answer = client.post(f"{DESK}baru/link/", {"title": "Profil di situs", "url": "bukan alamat"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Profil di situs" in page
    assert "bukan alamat" in page
    assert "Alamat ini tidak dapat dipakai." in page
    with office_scope(world.office):
        assert not Evidence.objects.exists()


def test_the_acts_work_from_the_page(world: World, client_as: ClientAs, put: Put) -> None:
    client = client_as(world.here[Role.PETUGAS])
    made = client.post(
        f"{DESK}baru/link/", {"title": "Profil", "url": "https://a.example/", "is_public": "on"}
    )
    assert made["Location"] == f"{DESK}1/"
    changed = client.post(f"{DESK}1/ubah/", {"title": "Profil kantor", "url": "https://a.example/"})
    assert changed.status_code == 302
    assert client.post(f"{DESK}1/periksa/").status_code == 302
    assert client.post(f"{DESK}1/keluarkan/", {"reason": ""}).status_code == 422
    assert client.post(f"{DESK}1/keluarkan/", {"reason": "Diganti."}).status_code == 302
    page = client.get(f"{DESK}1/").content.decode()
    assert "Profil kantor" in page
    assert "Diganti." in page


def test_access_rules_agree_row_by_row(world: World, put: Put) -> None:
    shown, hidden = (
        put("link", url="https://a.example/"),
        put("link", url="https://b.example/", is_public=False),
    )
    from serambi.identity.actors import applicant

    people = [actor(world.office, Role.PPID), actor(world.stranger, Role.PPID),
              applicant(world.office.pk), applicant(world.stranger.pk)]  # fmt: skip
    with office_scope(world.office):
        for one in people:
            listed = set(access.visible_to(one, world.office.pk))
            assert listed == {row for row in (shown, hidden) if access.can_see(one, row)}


SHELF_QUERIES = 7
