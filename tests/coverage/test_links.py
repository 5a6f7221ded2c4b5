"""The link watch, before a real server, and what it must never ask."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from serambi.catalogue.models import CatalogueEntry, EntryLink
from serambi.catalogue.services import add_link
from serambi.coverage.linkwatch import Look, Verdict, look
from serambi.coverage.linkwatch.doors import Refused, Rules, door
from serambi.coverage.models import LinkCheck
from serambi.coverage.selectors.board import board
from serambi.coverage.services.links import note
from serambi.coverage.sweeps import WatchLinks
from serambi.identity.actors import Actor
from serambi.law.duties import Fault
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.coverage.conftest import Make
from tests.coverage.web import Manners, serving

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
HERE = Rules(loopback=True)


@pytest.mark.parametrize(
    ("path", "verdict", "status", "methods"),
    [
        ("/ok", Verdict.OK, 200, ["HEAD"]),
        ("/gone", Verdict.GONE, 404, ["HEAD", "GET"]),
        ("/broken", Verdict.SILENT, 503, ["HEAD", "GET"]),
        ("/only-get", Verdict.OK, 200, ["HEAD", "GET"]),
        ("/forbidden", Verdict.OK, 403, ["HEAD", "GET"]),
        ("/moved", Verdict.OK, 200, ["HEAD", "HEAD"]),
        ("/loop", Verdict.GONE, None, ["HEAD"] * 6),
        ("/inside", Verdict.REFUSED, None, ["HEAD"]),
        ("/file", Verdict.REFUSED, None, ["HEAD"]),
    ],
)
def test_each_behaviour_of_a_server_is_told_apart(
    path: str, verdict: Verdict, status: int | None, methods: list[str]
) -> None:
    with serving() as site:
        seen = look(site + path, agent="penguji", rules=HERE)
    assert (seen.verdict, seen.status) == (verdict, status)
    assert [method for method, _path, _agent in Manners.asked] == methods
    assert {agent for *_rest, agent in Manners.asked} == {"penguji"}


def test_a_server_that_never_answers_costs_a_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serambi.coverage.linkwatch.looking.SECONDS", 0.3)
    with serving() as site:
        seen = look(f"{site}/slow", agent="penguji", rules=HERE)
    assert seen == Look(Verdict.SILENT, None, "tidak menjawab")


@pytest.mark.parametrize("path", ["/drip", "/continue"])
def test_a_server_that_drips_its_answer_costs_a_bounded_time(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serambi.coverage.linkwatch.looking.WHOLE", 1.0)
    begun = time.monotonic()
    with serving() as site:
        seen = look(f"{site}{path}", agent="penguji", rules=HERE)
        took = time.monotonic() - begun
    assert seen == Look(Verdict.SILENT, None, "tidak menjawab")
    assert took < 4


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/",
        "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://172.16.0.9/",
        "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://0.0.0.0/", "http://100.64.0.1/",
        "http://2130706433/", "http://0x7f000001/", "ftp://contoh.id/", "http://a:b@8.8.8.8/",
        "http://8.8.8.8:22/", "http://224.0.0.1/", "http://[2002:7f00:1::]/", "http://[2002:a00:1::1]/",
        "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::10.0.0.1]/", "http://[fec0::1]/",
        "http://[::127.0.0.1]/", "http://[2001:0:1::1]/", "http://240.0.0.1/",
    ],
)  # fmt: skip
def test_no_address_inside_a_network_is_ever_asked(url: str) -> None:
    with pytest.raises(Refused):
        door(url, Rules())
    assert look(url, agent="penguji").verdict is Verdict.REFUSED


def test_a_name_that_points_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("93.184.216.34", port)), (2, 1, 6, "", ("10.0.0.5", port))]

    monkeypatch.setattr("serambi.coverage.linkwatch.doors.socket.getaddrinfo", resolve)
    with pytest.raises(Refused):
        door("https://ppid.contoh.go.id/", Rules())


@pytest.fixture
def link(make: Make, pangkalpinang: Office, ppid: Actor) -> EntryLink:
    entry = make("Profil kantor", heading="berkala.profil")
    return add_link(
        office=pangkalpinang, actor=ppid, entry=entry, url="https://contoh.example/a", label="JDIH"
    )


def test_a_page_that_is_gone_is_broken_at_once_and_since_then(link: EntryLink) -> None:
    first = note(link, Look(Verdict.GONE, 404, "halamannya tidak ada lagi (404)"), NOW)
    later = note(
        link, Look(Verdict.GONE, 404, "halamannya tidak ada lagi (404)"), NOW + timedelta(days=1)
    )
    assert (first.state, later.state) == (LinkCheck.State.BROKEN, LinkCheck.State.BROKEN)
    assert later.since == NOW
    assert later.next_at == NOW + timedelta(days=2)


def test_a_silent_server_is_broken_only_at_the_second_look(link: EntryLink) -> None:
    silent = Look(Verdict.SILENT, None, "tidak menjawab")
    assert note(link, silent, NOW).state == LinkCheck.State.SHAKY
    assert note(link, silent, NOW + timedelta(days=1)).state == LinkCheck.State.BROKEN
    well = note(link, Look(Verdict.OK, 200), NOW + timedelta(days=2))
    assert (well.state, well.failures, well.since) == ("ok", 0, NOW + timedelta(days=2))


def test_the_board_shows_a_broken_link_until_it_is_taken_off(
    link: EntryLink, pangkalpinang: Office, ppid: Actor
) -> None:
    note(link, Look(Verdict.GONE, 404, "halamannya tidak ada lagi (404)"), NOW)
    slot = board(pangkalpinang).slot("berkala.profil")
    assert slot is not None
    assert slot.judged.faults == (Fault.BROKEN,)
    assert "404" in slot.flaws[0].sentence
    with office_scope(pangkalpinang):
        EntryLink.objects.filter(pk=link.pk).update(removed_at=NOW)
    again = board(pangkalpinang).slot("berkala.profil")
    assert again is not None
    assert Fault.BROKEN not in again.judged.faults


def test_the_sweep_looks_at_published_links_once_and_again_when_their_turn_comes(
    make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    with serving() as site:
        shown = make("Profil", heading="berkala.profil")
        hidden = make("Rancangan", published=False)
        for entry, path in ((shown, "/gone"), (hidden, "/ok")):
            add_link(office=pangkalpinang, actor=ppid, entry=entry, url=site + path, label="")
        with all_offices():
            counts = [WatchLinks().run(NOW + timedelta(hours=step)) for step in (0, 1, 25)]
    assert counts == [1, 0, 1]
    assert {path for _method, path, _agent in Manners.asked} == {"/gone"}


def test_one_run_asks_each_host_once(make: Make, pangkalpinang: Office, ppid: Actor) -> None:
    with serving() as site:
        entry = make("Profil", heading="berkala.profil")
        for number in range(3):
            add_link(
                office=pangkalpinang, actor=ppid, entry=entry, url=f"{site}/ok?{number}", label=""
            )
        with all_offices():
            assert WatchLinks().run(NOW) == 1


def test_the_watch_can_be_switched_off(
    make: Make, pangkalpinang: Office, ppid: Actor, settings: Settings
) -> None:
    settings.SERAMBI_LINK_WATCH = False
    entry: CatalogueEntry = make("Profil")
    add_link(office=pangkalpinang, actor=ppid, entry=entry, url="https://contoh.example/", label="")
    with all_offices():
        assert WatchLinks().run(NOW) == 0
