"""The board, one heading, the offices below, and the public page."""

import pytest
from django.test import Client

from serambi.coverage.models import CoverageSlot
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.scoping import office_scope
from tests.coverage.conftest import Make
from tests.support.cast import ClientAs, World

BOARD = "/1971/meja/cakupan/"


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_everybody_of_the_office_sees_the_board(
    world: World, client_as: ClientAs, role: Role
) -> None:
    page = client_as(world.here[role]).get(BOARD)
    assert page.status_code == 200
    assert "Profil badan publik" in page.content.decode()


def test_a_stranger_and_the_province_do_not(world: World, client_as: ClientAs) -> None:
    assert client_as(world.there[Role.PPID]).get(BOARD).status_code == 404
    assert client_as(world.above).get(BOARD).status_code == 404
    assert client_as(None).get(BOARD).status_code == 302


def test_each_fault_has_one_click_that_mends_it(
    world: World, client_as: ClientAs, make: Make
) -> None:
    entry = make("aaaaa", heading="berkala.profil")
    bare = make("Kinerja tahun 2026", heading="berkala.kinerja")
    page = client_as(world.here[Role.PETUGAS]).get(BOARD).content.decode()
    assert f"/1971/meja/katalog/{entry.pk}/" in page
    assert f"/1971/meja/katalog/{bare.pk}/#berkas" in page
    assert "/1971/meja/katalog/baru/?kategori=berkala&amp;pokok=berkala.ketenagakerjaan" in page


def test_the_form_of_a_missing_heading_opens_filled(world: World, client_as: ClientAs) -> None:
    address = "/1971/meja/katalog/baru/?kategori=x&pokok=berkala.ketenagakerjaan"
    page = client_as(world.here[Role.PETUGAS]).get(address).content.decode()
    assert '<option value="berkala.ketenagakerjaan" selected>' in page
    nonsense = client_as(world.here[Role.PETUGAS]).get("/1971/meja/katalog/baru/?pokok=%00")
    assert nonsense.status_code == 200


def test_a_filter_shows_one_kind_of_fault(world: World, client_as: ClientAs, make: Make) -> None:
    make("aaaaa", heading="berkala.profil")
    page = client_as(world.here[Role.PPID]).get(f"{BOARD}?cacat=placeholder").content.decode()
    assert 'id="berkala-profil"' in page
    assert 'id="berkala-kinerja"' not in page


def test_an_owner_is_given_on_the_page(world: World, client_as: ClientAs) -> None:
    who = world.here[Role.PETUGAS]
    address = f"{BOARD}berkala.profil/pemegang/"
    answer = client_as(world.here[Role.PPID]).post(address, {"owner": who.pk, "unit": "Datin"})
    assert answer.status_code == 302
    with office_scope(world.office):
        assert CoverageSlot.objects.get(heading="berkala.profil").owner == who
    stranger = world.there[Role.PPID].pk
    wrong = client_as(world.here[Role.PPID]).post(
        address, {"owner": stranger, "unit": "Datin lama"}
    )
    assert wrong.status_code == 422
    assert "Datin lama" in wrong.content.decode()


def test_stating_that_there_is_nothing_needs_a_reason_at_the_field(
    world: World, client_as: ClientAs
) -> None:
    address = f"{BOARD}setiap_saat.izin/nihil/"
    ppid = client_as(world.here[Role.PPID])
    wrong = ppid.post(address, {"reason": "ya"})
    assert wrong.status_code == 422
    assert "Alasan nihil belum diisi" in wrong.content.decode()
    assert ppid.post(address, {"reason": "Bawaslu tidak menerbitkan izin."}).status_code == 302
    assert "Bawaslu tidak menerbitkan izin." in Client().get("/1971/cakupan/").content.decode()


def test_an_unknown_heading_is_not_found(world: World, client_as: ClientAs) -> None:
    ppid = client_as(world.here[Role.PPID])
    assert ppid.get(f"{BOARD}berkala.khayalan/").status_code == 404
    assert ppid.post(f"{BOARD}berkala.khayalan/periksa/").status_code == 404


def test_the_province_compares_and_a_city_has_no_such_page(
    world: World, client_as: ClientAs, make: Make
) -> None:
    make("Profil", heading="berkala.profil")
    page = client_as(world.above).get("/19/meja/cakupan/wilayah/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Bawaslu Kota Pangkalpinang" in text
    assert "belum menerbitkan" in text
    assert "Profil</a>" not in text
    city = client_as(world.here[Role.PPID]).get("/1971/meja/cakupan/wilayah/")
    assert city.status_code == 404


def test_anybody_sees_how_complete_the_list_is(world: World, make: Make) -> None:
    make("Profil", heading="berkala.profil")
    page = Client().get("/1971/cakupan/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "pokok wajib lengkap dan terkini" in text
    assert "../informasi/?kategori=berkala&amp;pokok=berkala.profil" in text
    assert not page.cookies
