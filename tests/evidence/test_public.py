"""The public pages: dated, at a stable address, showing only what the office shows."""

from django.test import Client

from serambi.core import clock
from serambi.evidence import services
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.seeing import Seen, digest_of
from serambi.evidence.services import note
from serambi.evidence.standing import State
from serambi.identity.actors import Actor
from serambi.offices.scoping import office_scope
from tests.evidence.conftest import Put
from tests.support.cast import World

PUBLIC = "/1971/bukti/"


def fallen(row: Evidence) -> Evidence:
    seen = Seen(State.BROKEN, "Tautan halamannya tidak ada lagi (404).", row.url)
    return note(office=row.office, row=row, seen=seen, at=clock.now())


def test_the_page_says_how_it_stands_and_of_when(put: Put) -> None:
    row = fallen(put("link", url="https://a.example/"))
    page = Client().get(f"{PUBLIC}{row.number}/").content.decode()
    assert "Tidak terbuka" in page
    assert "Tautan halamannya tidak ada lagi (404)." in page
    assert "Keadaan per Senin, 23 November 2026, 09.00 WIB." in page
    assert row.title in Client().get(PUBLIC).content.decode()


def test_what_the_office_keeps_to_itself_is_not_there(put: Put, world: World) -> None:
    row = put("link", url="https://a.example/", is_public=False)
    assert Client().get(f"{PUBLIC}{row.number}/").status_code == 404
    assert Client().get(f"{PUBLIC}{row.number}/berkas/").status_code == 404
    assert row.title not in Client().get(PUBLIC).content.decode()
    assert Client().get(f"/1902/bukti/{row.number}/").status_code == 404


def test_a_removed_proof_says_so_and_shows_nothing(put: Put, world: World, keeper: Actor) -> None:
    row = put("link", url="https://a.example/")
    services.remove(office=world.office, actor=keeper, row=row, reason="Rahasia dalam alasan.")
    answer = Client().get(f"{PUBLIC}{row.number}/")
    assert answer.status_code == 410
    assert "Rahasia" not in answer.content.decode()
    assert row.title not in answer.content.decode()
    hidden = put("link", url="https://b.example/", is_public=False)
    services.remove(office=world.office, actor=keeper, row=hidden, reason="Salah unggah.")
    assert Client().get(f"{PUBLIC}{hidden.number}/").status_code == 404


def test_a_snapshot_keeps_what_was_seen_and_its_digest_proves_it(put: Put, world: World) -> None:
    row = fallen(put("link", url="https://a.example/"))
    with office_scope(world.office):
        first = Sighting.objects.get(evidence=row)
    assert digest_of(first.seen) == first.digest
    well = Seen(State.HOLDS, "Halaman menjawab: “Profil”.", row.url)
    note(office=row.office, row=row, seen=well, at=clock.now())
    page = Client().get(f"{PUBLIC}{row.number}/keadaan/{first.digest[:12]}/").content.decode()
    assert "Tautan halamannya tidak ada lagi (404)." in page
    assert first.digest in page
    for wrong in (first.digest[:11], "0" * 12):
        assert Client().get(f"{PUBLIC}{row.number}/keadaan/{wrong}/").status_code == 404


def test_the_same_look_twice_is_one_sighting(put: Put, world: World) -> None:
    row = fallen(fallen(put("link", url="https://a.example/")))
    with office_scope(world.office):
        assert Sighting.objects.filter(evidence=row).count() == 1


def test_a_live_record_is_answered_for_this_moment(put: Put) -> None:
    row = put("live", live_key="dip.decree", title="Daftar ditetapkan")
    assert row.state == State.ABSENT
    page = Client().get(f"{PUBLIC}{row.number}/").content.decode()
    assert "belum ditetapkan" in page
    assert 'href="/1971/dip/"' in page
