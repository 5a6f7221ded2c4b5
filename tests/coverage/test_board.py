"""How an office's headings stand, computed from its list."""

from datetime import timedelta

from pytest_django import DjangoAssertNumQueries

from serambi.catalogue.services import add_link, withdraw
from serambi.core import clock
from serambi.coverage.selectors.board import board
from serambi.coverage.selectors.figures import figures_below
from serambi.identity.actors import Actor
from serambi.law.duties import Fault, Standing
from serambi.law.headings import headings
from serambi.offices.models import Office
from tests.coverage.conftest import Make


def documented(office: Office, actor: Actor, make: Make, title: str, **columns: str) -> None:
    entry = make(title, **columns)
    add_link(
        office=office, actor=actor, entry=entry, url="https://contoh.example/x", label="Berkas"
    )


def test_an_empty_office_misses_every_heading_that_needs_something(pangkalpinang: Office) -> None:
    found = board(pangkalpinang)
    assert len(found.slots) == len(headings())
    assert found.whole.percent == 0
    assert found.faults["missing"] == found.whole.counted


def test_each_heading_stands_in_one_bar(pangkalpinang: Office) -> None:
    bars = board(pangkalpinang).bars
    assert [bar.key for bar in bars] == ["berkala", "serta_merta", "setiap_saat", "pemilu"]
    assert sum(len(bar.slots) for bar in bars) == len(headings())


def test_a_documented_entry_covers_its_heading_and_the_percentage_follows(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    before = board(pangkalpinang).whole
    documented(pangkalpinang, ppid, make, "Profil kantor 2026", heading="berkala.profil")
    after = board(pangkalpinang)
    slot = after.slot("berkala.profil")
    assert slot is not None
    assert slot.judged.standing is Standing.COVERED
    dip = after.slot("setiap_saat.dip")
    assert dip is not None
    assert dip.judged.good
    assert after.whole.good == before.good + 2


def test_six_months_and_a_day_later_it_is_stale(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    documented(pangkalpinang, ppid, make, "Profil kantor 2026", heading="berkala.profil")
    with clock.fixed(clock.now() + timedelta(days=182)):
        slot = board(pangkalpinang).slot("berkala.profil")
        assert slot is not None
        assert slot.judged.faults == (Fault.STALE,)


def test_placeholders_and_entries_without_documents_are_named(
    pangkalpinang: Office, make: Make, belitung: Office
) -> None:
    make("aaaaa", heading="berkala.profil")
    make("Profil Bawaslu Kabupaten Belitung", heading="berkala.kinerja")
    profile, work = (
        board(pangkalpinang).slot(one) for one in ("berkala.profil", "berkala.kinerja")
    )
    assert profile is not None
    assert work is not None
    assert profile.judged.faults == (Fault.PLACEHOLDER, Fault.UNDOCUMENTED)
    assert "kantor lain" in work.flaws[0].sentence


def test_a_withdrawn_entry_no_longer_covers(pangkalpinang: Office, ppid: Actor, make: Make) -> None:
    entry = make("Profil", heading="berkala.profil")
    withdraw(office=pangkalpinang, actor=ppid, entry=entry, reason="Salah unggah.")
    slot = board(pangkalpinang).slot("berkala.profil")
    assert slot is not None
    assert slot.judged.faults == (Fault.MISSING,)


def test_an_entry_without_a_heading_is_counted_apart(pangkalpinang: Office, make: Make) -> None:
    make("Sesuatu")
    assert board(pangkalpinang).homeless == 1


def test_the_board_takes_as_many_queries_for_one_entry_as_for_many(
    pangkalpinang: Office, ppid: Actor, make: Make,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for number in range(12):
        documented(pangkalpinang, ppid, make, f"Profil {number}", heading="berkala.profil")
    office = Office.objects.get(pk=pangkalpinang.pk)
    with django_assert_num_queries(7):
        board(office)


def test_a_stranger_s_entries_do_not_count(
    pangkalpinang: Office, belitung: Office, make: Make
) -> None:
    make("Profil", heading="berkala.profil", office=belitung)
    slot = board(pangkalpinang).slot("berkala.profil")
    assert slot is not None
    assert slot.holding.entries == 0


def test_a_province_sees_the_figures_of_its_own_offices_only(
    babel: Office, pangkalpinang: Office, belitung: Office, ppid: Actor, make: Make, ri: Office
) -> None:
    other = Office.objects.create(
        code="31", level="provinsi", name="Bawaslu Provinsi DKI", parent=ri
    )
    documented(pangkalpinang, ppid, make, "Profil", heading="berkala.profil")
    found = figures_below(babel)
    assert {one.office.code for one in found} == {"19", "1902", "1971"}
    assert [one.office.code for one in found if one.percent is not None] == ["1971"]
    assert {one.office.code for one in figures_below(ri)} == {"00", "19", "1902", "1971", "31"}
    assert [one.office.code for one in figures_below(other)] == ["31"]
