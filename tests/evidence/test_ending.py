"""Proofs that will run out: the office hears of it two weeks and three days before, once each."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.evidence.models import Evidence
from serambi.evidence.seeing import Seen
from serambi.evidence.services import note, remove
from serambi.evidence.services.ending import ending, tell_ending
from serambi.evidence.standing import State
from serambi.evidence.sweeps import TellEndingProofs
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from tests.evidence.conftest import Put
from tests.support.cast import World, member
from tests.support.plans import plans

AtMost = Callable[[int], AbstractContextManager[object]]
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
LAST = date(2026, 12, 20)


def seen(row: Evidence, until: date | None = LAST, at: datetime = NOW) -> Evidence:
    state = State.HOLDS if until is None or until > at.date() + timedelta(days=30) else State.SOON
    found = Seen(state, "Berlaku.", expires_on=until)
    return note(office=row.office, row=row, seen=found, at=at)


def told(day: date) -> int:
    at = datetime(day.year, day.month, day.day, 2, tzinfo=UTC)
    with clock.fixed(at), all_offices():
        return TellEndingProofs().run(at)


def letters(office: Office) -> list[Delivery]:
    with office_scope(office):
        return list(Delivery.objects.filter(office=office).order_by("created_at", "pk"))


def test_the_owner_hears_two_weeks_before_and_the_ppid_too_three_days_before(
    put: Put, world: World
) -> None:
    row = put("link", title="Profil di situs", url="https://contoh.example/profil")
    seen(row)
    days = [LAST - timedelta(days=left) for left in (15, 14, 13, 4, 3, 2, 0, -1)]
    assert [told(day) for day in days] == [0, 1, 0, 0, 2, 0, 0, 0]
    mails = letters(world.office)
    owner, ppid = world.here[Role.PETUGAS].email, world.here[Role.PPID].email
    assert [one.recipient for one in mails[:1]] == [owner]
    assert {one.recipient for one in mails[1:]} == {owner, ppid}
    assert mails[0].subject == "1 bukti segera berakhir"
    assert "Profil di situs: sampai 20 Desember 2026 (14 hari lagi)" in mails[0].body
    assert "(3 hari lagi)" in mails[1].body
    assert "/1971/meja/bukti/" in mails[0].body
    assert letters(world.stranger) == []


def test_a_worker_that_slept_through_the_two_weeks_tells_once(put: Put, world: World) -> None:
    seen(put("link", url="https://contoh.example/a"))
    assert [told(LAST - timedelta(days=2)), told(LAST - timedelta(days=1))] == [2, 0]


def test_a_new_date_is_told_anew_and_a_short_one_only_three_days_before(
    put: Put, world: World
) -> None:
    row = seen(put("link", url="https://contoh.example/a"))
    assert told(LAST - timedelta(days=14)) == 1
    later = LAST + timedelta(days=60)
    seen(row, later, NOW + timedelta(days=20))
    assert [told(LAST), told(later - timedelta(days=14))] == [0, 1]
    short = seen(
        put("link", url="https://contoh.example/b"), date(2026, 11, 30)
    )  # a week from its look
    assert short.warned_level == 1
    assert [told(date(2026, 11, 24)), told(date(2026, 11, 27))] == [0, 2]


@pytest.mark.parametrize("state", [State.BROKEN, State.STALE])
def test_what_fell_or_was_removed_is_not_announced_as_ending(
    put: Put, world: World, keeper: Actor, state: State
) -> None:
    row = put("link", url="https://contoh.example/a")
    note(office=world.office, row=row, seen=Seen(state, "Jatuh.", expires_on=LAST), at=NOW)
    gone = seen(put("link", url="https://contoh.example/b"))
    remove(office=world.office, actor=keeper, row=gone, reason="Tidak dipakai.")
    assert told(LAST - timedelta(days=3)) == 0


def test_without_an_owner_who_works_here_the_ppid_hears_first(put: Put, world: World) -> None:
    seen(put("link", url="https://contoh.example/a"))
    User.objects.filter(pk=world.here[Role.PETUGAS].pk).update(is_active=False)
    assert told(LAST - timedelta(days=14)) == 1
    assert letters(world.office)[0].recipient == world.here[Role.PPID].email


def test_one_letter_holds_all_proofs_of_a_person_and_names_sixty(put: Put, world: World) -> None:
    for number in range(63):
        seen(put("link", title=f"Bukti ke-{number}", url=f"https://contoh.example/{number}"))
    assert told(LAST - timedelta(days=14)) == 1
    body = letters(world.office)[0].body
    assert body.count("- Nomor ") == 60
    assert "dan 3 bukti lagi" in body


def fill(offices: int, proofs: int) -> None:
    """So many more offices with an owner and proofs that end within two weeks."""
    above = Office.objects.get(code="19")
    for place in range(offices):
        office = Office.objects.create(
            code=f"33{place:02}", level="kota", name=f"Kota {place}", parent=above
        )
        owner = member(office, Role.PETUGAS)
        Evidence.objects.bulk_create(
            Evidence(
                office=office, number=number + 1, kind="link", title=f"Bukti {number}",
                url=f"https://contoh.example/{number}", state="soon", expires_on=date(2026, 12, 1),
                since=NOW, created_at=NOW, created_by="x", owner=owner,
                submit_key=f"00000000-0000-4000-8000-{place:06}{number:06}",
            )
            for number in range(proofs)
        )  # fmt: skip


def test_a_batch_costs_the_same_for_one_office_and_for_twenty(world: World) -> None:
    def cost() -> tuple[int, int | None]:
        with CaptureQueriesContext(connection) as asked:
            done = tell_ending(NOW)
        return len(asked), done

    with all_offices():
        fill(41, 5)
        Evidence.objects.exclude(office__code="3300").update(warned_level=1)
        one = cost()
        Evidence.objects.exclude(office__code="3300").update(warned_level=0)
        many = [cost() for _ in range(3)]
    assert one[1] == 1
    assert [told for _, told in many] == [20, 20, None]
    assert {asked for asked, _ in many[:2]} == {one[0]}
    assert one[0] <= 9


def test_what_will_end_is_found_by_index(world: World) -> None:
    with all_offices():
        fill(20, 20)
        Evidence.objects.update(expires_on=date(2027, 12, 1))
        found = plans(
            lambda: list(
                ending(date(2026, 11, 23)).order_by("office").values_list("office").distinct()
            )
        )
    assert "evidence_ending" in found[0].text, found[0].text
