"""Drafting and editing entries."""

from datetime import date

import pytest

from serambi.catalogue import services
from serambi.catalogue.fields import EntryFields, year_of
from serambi.catalogue.models import CatalogueEntry
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.identity.actors import Actor, applicant
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.selectors import find
from tests.catalogue.conftest import Make, actor

pytestmark = pytest.mark.usefixtures("monday")


def test_a_draft_gets_the_next_number_an_address_and_an_event(
    pangkalpinang: Office, petugas: Actor
) -> None:
    first = services.draft(
        office=pangkalpinang,
        actor=petugas,
        fields=EntryFields("berkala", "Laporan  Realisasi\tAnggaran 2025"),
    )
    second = services.draft(
        office=pangkalpinang, actor=petugas, fields=EntryFields("berkala", "情報")
    )
    assert (first.number, first.title, first.year) == (1, "Laporan Realisasi Anggaran 2025", 2025)
    assert first.slug == "laporan-realisasi-anggaran-2025-1"
    assert second.slug == "informasi-2"
    told = thread(pangkalpinang, ("catalogue.entry", first.pk))
    assert [event.act for event in told] == ["catalogue.drafted"]
    assert verify(pangkalpinang).ok


def test_a_draft_is_not_found_by_the_public(make: Make, pangkalpinang: Office) -> None:
    make("Laporan rahasia sementara", published=False)
    assert find(pangkalpinang, "laporan").total == 0


def test_numbers_are_each_offices_own(make: Make, belitung: Office) -> None:
    make("Satu")
    assert make("Satu", office=belitung).number == 1


@pytest.mark.parametrize("role", [Role.ATASAN, Role.PEMBINA, Role.ADMIN, Role.PEMOHON])
def test_only_petugas_and_ppid_write(pangkalpinang: Office, role: Role) -> None:
    with pytest.raises(NotAllowed):
        services.draft(
            office=pangkalpinang,
            actor=actor(pangkalpinang, role),
            fields=EntryFields("berkala", "Judul"),
        )


def test_the_ppid_of_another_office_writes_nothing_here(
    pangkalpinang: Office, belitung: Office, make: Make
) -> None:
    entry = make("Milik kami")
    foreign = actor(belitung, Role.PPID, Role.PETUGAS)
    fields = EntryFields("berkala", "Diambil alih")
    with pytest.raises(NotAllowed):
        services.edit(office=pangkalpinang, actor=foreign, entry=entry, fields=fields)
    with pytest.raises(NotAllowed):
        services.edit(office=belitung, actor=foreign, entry=entry, fields=fields)
    with pytest.raises(NotAllowed):
        services.draft(office=pangkalpinang, actor=applicant(pangkalpinang.pk), fields=fields)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        (EntryFields("berkala", ""), "title"),
        (EntryFields("berkala", "   "), "title"),
        (EntryFields("berkala", "x" * 301), "title"),
        (EntryFields("berkala", "a\x00b"), "title"),
        (EntryFields("berkala", "judul \u202e balik"), "title"),
        (EntryFields("", "Judul"), "category"),
        (EntryFields("dikecualikan", "Judul"), "category"),
        (EntryFields("berkala", "Judul", heading="tidak.ada"), "heading"),
        (EntryFields("setiap_saat", "Judul", heading="berkala.profil"), "heading"),
        (EntryFields("berkala", "Judul", summary="x" * 100_000), "summary"),
        (EntryFields("berkala", "Judul", made_on=date(1899, 12, 31)), "made_on"),
        (EntryFields("berkala", "Judul", made_on=date(2026, 11, 24)), "made_on"),
        (EntryFields("berkala", "Judul", format="lontar"), "format"),
        (EntryFields("berkala", "Judul", language="zz"), "language"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(
    pangkalpinang: Office, petugas: Actor, fields: EntryFields, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        services.draft(office=pangkalpinang, actor=petugas, fields=fields)
    assert caught.value.field == field
    assert caught.value.next_step
    with office_scope(pangkalpinang):
        assert not CatalogueEntry.objects.exists()


def test_an_edit_keeps_number_and_address_counts_a_version_and_names_the_columns(
    make: Make, pangkalpinang: Office, petugas: Actor
) -> None:
    entry = make("Neraca 2024")
    fields = EntryFields("berkala", "Neraca 2025", unit="Keuangan")
    edited = services.edit(office=pangkalpinang, actor=petugas, entry=entry, fields=fields)
    assert (edited.number, edited.slug, edited.year) == (1, "neraca-2024-1", 2025)
    assert edited.version == entry.version + 1
    last = thread(pangkalpinang, ("catalogue.entry", entry.pk))[-1]
    assert last.act == "catalogue.edited"
    assert "title, unit" in last.sentence()
    assert find(pangkalpinang, "neraca 2025").total == 1
    assert not find(pangkalpinang, "2024").hits


def test_an_edit_that_changes_nothing_writes_nothing(
    make: Make, pangkalpinang: Office, petugas: Actor
) -> None:
    entry = make("Neraca")
    before = len(thread(pangkalpinang, ("catalogue.entry", entry.pk)))
    services.edit(
        office=pangkalpinang, actor=petugas, entry=entry, fields=EntryFields("berkala", "Neraca")
    )
    assert len(thread(pangkalpinang, ("catalogue.entry", entry.pk))) == before


def test_an_edit_of_a_stale_page_is_refused(
    make: Make, pangkalpinang: Office, petugas: Actor
) -> None:
    entry = make("Neraca")
    fields = EntryFields("berkala", "Neraca baru")
    services.edit(
        office=pangkalpinang, actor=petugas, entry=entry, fields=fields, version=entry.version
    )
    with pytest.raises(Conflict):
        services.edit(
            office=pangkalpinang, actor=petugas, entry=entry, fields=fields, version=entry.version
        )


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        (EntryFields("berkala", "Anggaran 2019 dan 2020"), 2020),
        (EntryFields("berkala", "Laporan 2019", period="Semester I 2021"), 2021),
        (EntryFields("berkala", "Profil", made_on=date(2022, 1, 1)), 2022),
        (EntryFields("berkala", "Nomor 120195"), None),
    ],
)
def test_the_year_is_what_the_information_is_about(fields: EntryFields, year: int | None) -> None:
    assert year_of(fields) == year
