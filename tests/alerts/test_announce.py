"""Announced without delay: at once, whole, once, on every page, until it ends."""

import uuid
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from serambi.alerts import selectors, services
from serambi.alerts.content import NAMES
from serambi.alerts.models import Alert
from serambi.alerts.sweeps import EndAlerts
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.coverage.selectors.board import board
from serambi.identity.actors import Actor
from serambi.law.duties import Standing
from serambi.law.roles import Role
from serambi.law.serta_merta import statements
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.alerts.conftest import WORDS, Announce
from tests.catalogue.conftest import actor
from tests.support.cast import ClientAs, World

DESK = "/1971/meja/peringatan/"
PAGES = (
    "/1971/",
    "/1971/informasi/",
    "/1971/permohonan/",
    "/1971/lacak/",
    "/1971/hak/",
    "/1971/cari/",
)


def test_the_law_asks_for_eight_statements() -> None:
    assert len(statements()) == 8
    assert {one.code for one in statements()} < {field.name for field in fields(WORDS)}


def test_it_stands_on_every_public_page_of_its_office_and_of_no_other(
    announce: Announce, belitung: Office
) -> None:
    announce()
    for page in PAGES:
        text = Client().get(page, follow=True).content.decode()
        assert '<p class="alarm">' in text, page
        assert WORDS.title in text, page
    assert "alarm" not in Client().get("/1902/").content.decode()


def test_a_kept_page_changes_with_it(
    announce: Announce, settings: Settings, pangkalpinang: Office, petugas: Actor
) -> None:
    """The page cache goes by the log; the frame of the list by the office's row."""
    settings.SERAMBI_PAGE_CACHE = True
    first = Client().get("/1971/informasi/").content.decode()
    assert "alarm" not in first
    alert = announce()
    assert WORDS.title in Client().get("/1971/informasi/").content.decode()
    services.end(office=pangkalpinang, actor=petugas, alert=alert, reason="Sudah menyala.")
    assert '<p class="alarm">' not in Client().get("/1971/informasi/").content.decode()


def test_a_banner_costs_a_page_no_query(
    announce: Announce, django_assert_max_num_queries: Callable[..., object], pangkalpinang: Office
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as before:
        Client().get("/1971/hak/")
    announce()
    with CaptureQueriesContext(connection) as after:
        Client().get("/1971/hak/")
    assert len(after) == len(before)


def test_it_is_an_entry_of_the_list_and_covers_its_heading(
    announce: Announce, pangkalpinang: Office
) -> None:
    alert = announce()
    with office_scope(pangkalpinang):
        entry = CatalogueEntry.objects.get()
    assert (entry.category, entry.heading, entry.state) == (
        "serta_merta", "serta_merta.utilitas", "published",
    )  # fmt: skip
    assert alert.entry == entry
    slot = board(pangkalpinang).slot("serta_merta.utilitas")
    assert slot is not None
    assert slot.judged.standing is Standing.COVERED


def test_a_second_press_announces_nothing_twice(pangkalpinang: Office, petugas: Actor) -> None:
    key = uuid.uuid4()
    both = [
        services.announce(office=pangkalpinang, actor=petugas, content=WORDS, submit_key=key)
        for _ in range(2)
    ]
    assert both[0] == both[1]
    with office_scope(pangkalpinang):
        assert Alert.objects.count() == 1


@pytest.mark.parametrize("name", [one.code for one in statements()] + ["title"])
def test_each_statement_is_needed(pangkalpinang: Office, petugas: Actor, name: str) -> None:
    with pytest.raises(InvalidInput) as error:
        services.announce(
            office=pangkalpinang, actor=petugas, content=replace(WORDS, **{name: "  "}),
            submit_key=uuid.uuid4(),
        )  # fmt: skip
    assert error.value.field == name
    with office_scope(pangkalpinang):
        assert not Alert.objects.exists()
        assert not CatalogueEntry.objects.exists()


def test_neither_a_stranger_nor_the_head_announces(pangkalpinang: Office, belitung: Office) -> None:
    for who in (actor(belitung, Role.PPID), actor(pangkalpinang, Role.PEMBINA)):
        with pytest.raises(NotAllowed):
            services.announce(
                office=pangkalpinang, actor=who, content=WORDS, submit_key=uuid.uuid4()
            )


def test_it_ends_by_itself_and_the_page_says_so(announce: Announce, pangkalpinang: Office) -> None:
    alert = announce(span="1")
    later = clock.now() + timedelta(days=1, minutes=1)
    with clock.fixed(later):
        assert '<p class="alarm">' not in Client().get("/1971/").content.decode()
        with all_offices():
            assert EndAlerts().run(later) == 1
            assert EndAlerts().run(later) == 0
        text = Client().get(f"/1971/peringatan/{alert.number}/").content.decode()
    assert "Sudah berakhir" in text
    assert "Masa berlakunya habis." in text
    pangkalpinang.refresh_from_db()
    assert pangkalpinang.banner == []


def test_revising_keeps_the_address_and_says_what_changed(
    announce: Announce, pangkalpinang: Office, ppid: Actor
) -> None:
    alert = announce()
    newer = replace(WORDS, mitigation="Listrik menyala pukul 10.00.")
    services.revise(office=pangkalpinang, actor=ppid, alert=alert, content=newer, version=1)
    text = Client().get(alert.get_absolute_url()).content.decode()
    assert "Listrik menyala pukul 10.00." in text
    assert "mitigation" in thread(pangkalpinang, ("alerts.alert", alert.pk))[-1].sentence()
    with pytest.raises(Conflict):
        services.revise(office=pangkalpinang, actor=ppid, alert=alert, content=WORDS, version=1)


def test_what_ended_is_neither_revised_nor_ended_again(
    announce: Announce, pangkalpinang: Office, ppid: Actor
) -> None:
    alert = announce()
    services.end(office=pangkalpinang, actor=ppid, alert=alert, reason="Selesai.")
    with pytest.raises(Conflict):
        services.end(office=pangkalpinang, actor=ppid, alert=alert, reason="Lagi.")
    with pytest.raises(Conflict):
        services.revise(office=pangkalpinang, actor=ppid, alert=alert, content=WORDS, version=1)


def test_feeds_get_the_newest_first(announce: Announce, pangkalpinang: Office) -> None:
    announce()
    with clock.fixed(clock.now() + timedelta(minutes=5)):
        announce(title="Yang kedua")
        items = selectors.feed_items(pangkalpinang)
    assert [one.title for one in items] == ["Yang kedua", WORDS.title]
    assert items[0].path == "/1971/peringatan/2/"
    assert items[0].in_force


# --- the desk's pages ---------------------------------------------------------------------------


def typed(**words: str) -> dict[str, str]:
    return {**{name: getattr(WORDS, name) for name in NAMES}, "span": "3", **words}


def test_written_looked_at_and_published_from_the_desk(world: World, client_as: ClientAs) -> None:
    desk = client_as(world.here[Role.PETUGAS])
    blank = desk.get(f"{DESK}baru/").content.decode()
    assert "Tidak diperlukan evakuasi." in blank
    look = desk.post(f"{DESK}baru/", typed(submit_key=str(uuid.uuid4())))
    assert look.status_code == 200
    assert "Periksa lalu umumkan" in look.content.decode()
    with office_scope(world.office):
        assert not Alert.objects.exists(), "looking publishes nothing"
    done = desk.post(f"{DESK}umumkan/", typed(submit_key=str(uuid.uuid4())))
    assert done.status_code == 302
    assert WORDS.title in Client().get("/1971/peringatan/1/").content.decode()
    back = desk.post(f"{DESK}baru/", typed(ubah="1"))
    assert "Bawa senter." in back.content.decode()


def test_mistakes_stand_at_the_field_and_keep_what_was_typed(
    world: World, client_as: ClientAs
) -> None:
    desk = client_as(world.here[Role.PPID])
    for address in ("baru/", "umumkan/"):
        wrong = desk.post(DESK + address, typed(hazard="", affected="Semua warga\u202e"))
        text = wrong.content.decode()
        assert wrong.status_code == 422
        assert "belum diisi" in text
        assert "tak terlihat" in text
        assert "Bawa senter." in text


def test_ending_needs_a_reason(world: World, client_as: ClientAs, announce: Announce) -> None:
    announce()
    desk = client_as(world.here[Role.PPID])
    assert desk.post(f"{DESK}1/akhiri/", {"e-reason": " "}).status_code == 422
    assert desk.post(f"{DESK}1/akhiri/", {"e-reason": "Sudah menyala."}).status_code == 302
    assert "Sudah menyala." in Client().get("/1971/peringatan/").content.decode()


def test_a_stranger_finds_nothing(world: World, client_as: ClientAs, announce: Announce) -> None:
    announce()
    there = client_as(world.there[Role.PPID])
    assert there.get(f"{DESK}1/").status_code == 404
    assert there.post("/1902/meja/peringatan/1/akhiri/", {"e-reason": "x"}).status_code == 404
    assert Client().get("/1902/peringatan/1/").status_code == 404
