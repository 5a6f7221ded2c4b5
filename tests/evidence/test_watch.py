"""The watch over links and records: what is seen, when it is looked at again, and who is told."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from serambi.core import clock
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.seeing import Seen
from serambi.evidence.services import change, note
from serambi.evidence.services.tell import tell_owners
from serambi.evidence.standing import State
from serambi.evidence.sweeps import LookAtRecords, TellEvidenceOwners, WatchEvidenceLinks
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from tests.casework.cases import registered
from tests.evidence.conftest import Put
from tests.evidence.web import Site, serving
from tests.support.cast import World

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
GONE = Seen(State.BROKEN, "Tautan halamannya tidak ada lagi (404).", failing=True)
WELL = Seen(State.HOLDS, "Halaman menjawab.")


def watch(at: datetime = NOW) -> int:
    with clock.fixed(at), all_offices():
        return WatchEvidenceLinks().run(at)


def told(at: datetime) -> int:
    with clock.fixed(at), all_offices():
        return TellEvidenceOwners().run(at)


def letters(world: World) -> list[tuple[str, str, str]]:
    with office_scope(world.office):
        rows = Delivery.objects.filter(office=world.office).order_by("created_at", "pk")
        return [(row.recipient, row.subject, row.body) for row in rows]


@pytest.mark.parametrize(
    ("path", "state", "words"),
    [
        ("/good", State.HOLDS, "Halaman menjawab: “Profil PPID”."),
        ("/placeholder", State.PLACEHOLDER, "Lorem ipsum"),
        ("/aaaaa", State.PLACEHOLDER, "“aaaaa” bukan isi"),
        ("/empty-words", State.PLACEHOLDER, "“...” bukan isi"),
        ("/foreign", State.PLACEHOLDER, "Menyebut kantor lain: Bawaslu Kabupaten Belitung."),
        ("/menu", State.HOLDS, "Profil PPID"),
        ("/soft-404", State.BROKEN, "mengatakan “404”"),
        ("/shared", State.BROKEN, "meminta orang masuk"),
        ("/gone", State.BROKEN, "tidak ada lagi (404)"),
        ("/down", State.SHAKY, "servernya terganggu (503)"),
        ("/forbidden", State.HOLDS, "menolak mesin (403)"),
        ("/inside", State.BROKEN, "jaringan tertutup"),
        ("/paper", State.HOLDS, "PDF 1 halaman, terbaca mesin."),
        ("/scan", State.UNREADABLE, "1 dari 1 halaman PDF itu hasil pindaian"),
        ("/huge", State.HOLDS, "Halaman menjawab: “Besar”."),
        ("/broken-html", State.HOLDS, "Halaman menjawab"),
        ("/latin", State.HOLDS, "“Café”"),
    ],
)
def test_what_stands_at_the_address_is_told(put: Put, path: str, state: State, words: str) -> None:
    with serving() as site:
        row = put("link", url=site + path)
        assert (row.state, watch()) == (State.NEW, 1)
    with all_offices():
        row.refresh_from_db()
    assert (row.state, row.sentence) == (state, row.sentence)
    assert words in row.sentence
    assert ("GET", "/rahasia") not in Site.asked


def test_a_closed_network_is_never_asked(put: Put, settings: Settings) -> None:
    settings.SERAMBI_LINK_WATCH_LOOPBACK = False
    with serving() as site:
        row = put("link", url=f"{site}/good")
        watch()
    assert Site.asked == []
    with all_offices():
        row.refresh_from_db()
    assert row.state == State.BROKEN
    assert "penilai pun tidak dapat membukanya" in row.sentence


def test_a_silent_server_is_broken_only_at_the_second_look(put: Put, world: World) -> None:
    with serving() as site:
        row = put("link", url=f"{site}/down")
        states = []
        for hours in (0, 1, 25, 50):
            watch(NOW + timedelta(hours=hours))
            with all_offices():
                row.refresh_from_db()
            states.append(row.state)
    assert states == ["shaky", "shaky", "broken", "broken"]
    with office_scope(world.office):
        assert Sighting.objects.filter(evidence=row).count() == 2


def test_one_run_asks_each_host_once_and_a_well_page_every_third_day(put: Put) -> None:
    with serving() as site:
        put("link", title="Satu", url=f"{site}/good")
        put("link", title="Dua", url=f"{site}/paper")
        put("link", title="Tiga", url=f"{site}/gone")
        counts = [watch(NOW + timedelta(minutes=2 * n)) for n in range(4)]
        assert counts == [1, 1, 1, 0]
        assert watch(NOW + timedelta(days=1, minutes=10)) == 1
        assert watch(NOW + timedelta(days=3, minutes=10)) == 1


def test_the_watch_can_be_switched_off(put: Put, settings: Settings) -> None:
    settings.SERAMBI_LINK_WATCH = False
    put("link", url="https://contoh.example/")
    assert watch() == 0


def test_records_are_looked_at_daily_and_change_by_themselves(put: Put, world: World) -> None:
    row = put("live", live_key="register.requests", title="Register")
    assert row.state == State.ABSENT
    registered(world.office)
    later = NOW + timedelta(days=1, minutes=1)
    with clock.fixed(later), all_offices():
        assert LookAtRecords().run(later) == 1
        assert LookAtRecords().run(later) == 0
        row.refresh_from_db()
    assert row.state == State.HOLDS
    with office_scope(world.office):
        states = list(Sighting.objects.filter(evidence=row).values_list("state", flat=True))
    assert states == ["holds", "absent"]


def test_what_will_end_within_a_month_says_so(put: Put, world: World) -> None:
    registered(world.office)
    row = put("live", live_key="register.requests", title="Register")
    at = datetime(2026, 12, 5, 2, tzinfo=UTC)
    with clock.fixed(at), all_offices():
        LookAtRecords().run(at)
        row.refresh_from_db()
    assert (row.state, row.holds) == (State.SOON, True)


def test_the_owner_is_told_once_then_the_heads_once_then_nobody(put: Put, world: World) -> None:
    row = put("link", title="Profil di situs", url="https://contoh.example/profil")
    note(office=world.office, row=row, seen=GONE, at=NOW)
    counts = [told(NOW + timedelta(hours=hours)) for hours in (0, 1, 71, 72, 73, 24 * 30)]
    assert counts == [1, 0, 0, 2, 0, 0]
    sent = letters(world)
    owner = world.here[Role.PETUGAS].email
    heads = {world.here[Role.PPID].email, world.here[Role.ATASAN].email}
    assert sent[0][0] == owner
    assert {one[0] for one in sent[1:]} == heads
    assert "Profil di situs: Tautan halamannya tidak ada lagi (404)." in sent[0][2]
    assert "Tiga hari berlalu" in sent[1][2]


def test_a_proof_that_was_mended_and_falls_again_is_told_again(put: Put, world: World) -> None:
    row = put("link", url="https://contoh.example/profil")
    for day, seen in enumerate((GONE, WELL, GONE)):
        at = NOW + timedelta(days=day)
        note(office=world.office, row=row, seen=seen, at=at)
        told(at)
    assert len(letters(world)) == 2


def test_one_letter_holds_all_that_fell_and_strangers_hear_nothing(
    put: Put, world: World, keeper: Actor
) -> None:
    for number in range(3):
        row = put("link", title=f"Bukti {number}", url=f"https://contoh.example/{number}")
        note(office=world.office, row=row, seen=GONE, at=NOW)
    assert told(NOW) == 1
    assert len(letters(world)) == 1
    assert letters(world)[0][1] == "3 bukti tidak lagi berlaku"
    with office_scope(world.stranger):
        assert not Delivery.objects.filter(office=world.stranger).exists()


def test_without_an_owner_the_ppid_hears_of_it(put: Put, world: World, keeper: Actor) -> None:
    row = put("link", url="https://contoh.example/profil")
    content = Content(title=row.title, url=row.url, owner_id=None)
    change(office=world.office, actor=keeper, row=row, content=content)
    note(office=world.office, row=row, seen=GONE, at=NOW)
    told(NOW)
    assert [one[0] for one in letters(world)] == [world.here[Role.PPID].email]


def test_telling_costs_the_same_for_one_and_for_many(
    put: Put, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        row = put("link", title=f"Bukti {number}", url=f"https://contoh.example/{number}")
        note(office=world.office, row=row, seen=GONE, at=NOW)
    with django_assert_max_num_queries(12):
        assert tell_owners(world.office, NOW) == 1


def test_a_look_of_the_past_changes_no_row_of_the_history(put: Put, world: World) -> None:
    row = put("link", url="https://contoh.example/profil")
    for hours in range(4):
        note(
            office=world.office,
            row=row,
            seen=(GONE, WELL)[hours % 2],
            at=NOW + timedelta(hours=hours),
        )
    with office_scope(world.office):
        found = list(
            Sighting.objects.filter(evidence=row).order_by("at").values_list("state", flat=True)
        )
        assert found == ["broken", "holds", "broken", "holds"]
        assert Evidence.objects.get(pk=row.pk).since == NOW + timedelta(hours=3)
