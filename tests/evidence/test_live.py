"""Live records: what Serambi knows by itself, why it holds or not, and until when."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.test import Client
from django.urls import resolve

from serambi.core.errors import NotFound
from serambi.decrees import services as decrees
from serambi.evidence import selectors
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from tests.casework.cases import registered
from tests.catalogue.conftest import actor
from tests.classification.conftest import bench
from tests.classification.steps import Bench, approved
from tests.evidence.conftest import Make
from tests.support.cast import World

__all__ = ["bench"]
AtMost = Callable[[int], AbstractContextManager[object]]


def decreed(office: Office, who: Actor, year: int = 2026) -> None:
    made = decrees.freeze(office=office, actor=who, year=year, reason="")
    decrees.enact(
        office=office, actor=who, edition=made, decree_no="Nomor 7/2026",
        decree_on=date(2026, 11, 20),
    )  # fmt: skip


def test_every_record_answers_for_an_office_that_has_done_nothing_yet(
    pangkalpinang: Office,
) -> None:
    found = selectors.live_all(pangkalpinang)
    assert set(found) == {one.key for one in selectors.live_keys()}
    for key, one in found.items():
        assert one.key == key
        assert one.sentence.endswith((".", ":")), key
        assert one.as_of == date(2026, 11, 23), key


def test_a_slot_holds_once_its_heading_is_published_and_says_until_when(
    pangkalpinang: Office, make: Make
) -> None:
    key = next(one.key for one in selectors.live_keys() if one.key.startswith("slot:berkala."))
    before = selectors.live(pangkalpinang, key)
    assert not before.holds
    assert "belum ada" in before.sentence
    make("Profil kantor 2026", heading=key.removeprefix("slot:"), format="hardcopy")
    after = selectors.live(pangkalpinang, key)
    assert after.holds, after.sentence
    assert "23 November 2026" in after.sentence
    assert after.expires_on is not None
    later = selectors.live(pangkalpinang, key, date(2028, 1, 1))
    assert not later.holds
    assert "Berlaku hanya sampai" in later.sentence


def test_the_decree_of_the_year_holds_to_the_end_of_the_year(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    assert not selectors.live(pangkalpinang, "dip.decree").holds
    make("Profil kantor")
    decreed(pangkalpinang, ppid)
    found = selectors.live(pangkalpinang, "dip.decree")
    assert found.holds
    assert "Nomor 7/2026" in found.sentence
    assert found.address == "/1971/dip/2026/"
    assert found.expires_on == date(2026, 12, 31)
    assert not selectors.live(pangkalpinang, "dip.decree", date(2027, 1, 1)).holds


def test_the_exempt_list_counts_what_was_tested(bench: Bench) -> None:
    assert not selectors.live(bench.office, "dik.tested").holds
    assert not selectors.live(bench.office, "menu.exempt").holds
    approved(bench)
    found = selectors.live(bench.office, "dik.tested")
    assert found.holds
    assert "1 dari uji konsekuensi kantor ini" in found.sentence
    menu = selectors.live(bench.office, "menu.exempt")
    assert (menu.holds, menu.address) == (True, "/1971/dikecualikan/")
    assert "memuat 1 butir" in menu.sentence


def test_an_unknown_record_is_not_found(pangkalpinang: Office) -> None:
    with pytest.raises(NotFound):
        selectors.live(pangkalpinang, "tidak.ada")


def test_all_records_together_cost_a_fixed_number_of_queries(
    world: World, make: Make, ppid: Actor, django_assert_num_queries: AtMost
) -> None:
    with django_assert_num_queries(QUERIES):
        selectors.live_all(world.office)
    for number in range(12):
        make(f"SOP keberatan {number}")
    decreed(world.office, ppid)
    registered(world.office)
    with django_assert_num_queries(QUERIES):
        found = selectors.live_all(world.office)
    assert found["register.requests"].holds


def test_the_register_holds_once_a_request_has_its_number(world: World) -> None:
    before = selectors.live(world.office, "register.requests")
    assert not before.holds
    assert "pernyataan nihil" in before.sentence
    assert not selectors.live(world.office, "report.access").holds
    registered(world.office)
    after = selectors.live(world.office, "register.requests")
    assert (after.holds, after.expires_on) == (True, date(2026, 12, 31))
    assert "memuat 1 permohonan bernomor, terakhir 23 November 2026" in after.sentence
    assert not selectors.live(world.office, "register.objections").holds
    form = selectors.live(world.office, "online.request")
    assert "1 permohonan masuk lewat formulir ini" in form.sentence


@pytest.mark.parametrize(
    "key", ["online.request", "online.objection", "serta_merta.page", "report.access"]
)
def test_an_address_of_a_record_leads_to_a_page(world: World, key: str) -> None:
    registered(world.office)
    found = selectors.live(world.office, key)
    assert found.holds
    assert Client().get(found.address, follow=True).status_code == 200


def test_every_record_leads_to_a_page_of_this_site(world: World, make: Make) -> None:
    make("SOP penanganan keberatan", heading="berkala.prosedur", format="hardcopy")
    for key, one in selectors.live_all(world.office).items():
        if one.address:
            assert one.address.startswith("/1971/"), key
            path = one.address.partition("?")[0]
            assert resolve(path), key
            assert Client().get(one.address, follow=True).status_code == 200, (key, one.address)


def test_five_procedures_are_told_apart_and_one_missing_fails_all(world: World, make: Make) -> None:
    from serambi.catalogue.services import add_link

    titles = ["SOP permintaan informasi", "SOP pendokumentasian informasi", "SOP keberatan",
              "SOP uji konsekuensi", "SOP pemutakhiran Daftar Informasi Publik"]  # fmt: skip
    who = actor(world.office, Role.PETUGAS, Role.PPID)
    for title in titles[:4]:
        entry = make(title)
        add_link(office=world.office, actor=who, entry=entry, url="https://a.example/", label="")
    bare = make(titles[4])
    found = selectors.live_all(world.office)
    assert [
        found[f"sop.{name}"].holds
        for name in ("request", "documentation", "objection", "consequence", "list")
    ] == [True] * 4 + [False]
    assert "tanpa berkas dan tanpa tautan" in found["sop.list"].sentence
    assert "belum ada: SOP penetapan dan pemutakhiran DIP" in found["sop.all"].sentence
    add_link(office=world.office, actor=who, entry=bare, url="https://b.example/", label="")
    assert selectors.live(world.office, "sop.all").holds


@pytest.mark.parametrize(
    ("year", "holds", "until"),
    [(2025, True, date(2027, 3, 31)), (2024, False, date(2026, 3, 31)), (None, False, None)],
)
def test_the_yearly_report_counts_until_the_next_one_is_due(
    world: World, make: Make, year: int | None, *, holds: bool, until: date | None
) -> None:
    from serambi.catalogue.services import add_link

    if year is not None:
        entry = make(f"Laporan layanan informasi publik tahun {year}")
        who = actor(world.office, Role.PETUGAS, Role.PPID)
        add_link(office=world.office, actor=who, entry=entry, url="https://a.example/", label="")
    found = selectors.live(world.office, "report.service")
    assert (found.holds, found.expires_on) == (holds, until)


def test_help_is_asked_for_before_a_site_is_called_accessible(world: World) -> None:
    assert not selectors.live(world.office, "access.everyone").holds
    world.office.phone = "0717-000000"
    world.office.save()
    assert selectors.live(world.office, "access.everyone").holds
    page = Client().get("/1971/bukti/aksesibilitas/").content.decode()
    assert "0717-000000" in page


def test_the_records_of_one_office_say_nothing_of_another(world: World, make: Make) -> None:
    before = selectors.live_all(world.stranger)
    registered(world.office)
    make("Maklumat pelayanan")
    assert selectors.live_all(world.stranger) == before


QUERIES = 15
