"""Into the public list and out of it."""

import pytest

from serambi.catalogue import access, selectors, services
from serambi.catalogue.models import CatalogueEntry
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.identity.actors import Actor, applicant, system
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.selectors import find
from tests.catalogue.conftest import Make, actor

pytestmark = pytest.mark.usefixtures("monday")


def test_a_published_entry_is_listed_counted_and_found(make: Make, pangkalpinang: Office) -> None:
    entry = make("Rekapitulasi suara 2024", unit="Divisi Hukum", is_election=True)
    stamp = selectors.stamp_of(pangkalpinang)
    assert stamp is not None
    assert stamp.counts["total"] == stamp.counts["election"] == 1
    assert stamp.counts["unit"] == {"Divisi Hukum": 1}
    page = selectors.public_page(pangkalpinang, selectors.Wanted(), stamp)
    assert [row.slug for row in page.rows] == [entry.slug]
    assert find(pangkalpinang, "suara").hits[0].url == f"/1971/informasi/{entry.slug}/"


def test_every_public_change_moves_the_version_on(
    make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    def version() -> int:
        stamp = selectors.stamp_of(pangkalpinang)
        return stamp.version if stamp else 0

    draft = make("Satu", published=False)
    assert version() == 0
    services.publish(office=pangkalpinang, actor=ppid, entry=draft)
    assert version() == 1
    services.add_link(
        office=pangkalpinang, actor=ppid, entry=draft, url="https://a.example", label="A"
    )
    assert version() == 2
    services.withdraw(office=pangkalpinang, actor=ppid, entry=draft, reason="Salah unggah")
    assert version() == 3


def test_withdrawing_needs_a_reason_and_keeps_the_row(
    make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Salah")
    with pytest.raises(InvalidInput, match="Alasan"):
        services.withdraw(office=pangkalpinang, actor=ppid, entry=entry, reason="  ")
    gone = services.withdraw(
        office=pangkalpinang, actor=ppid, entry=entry, reason="Diganti yang baru"
    )
    assert gone.state == CatalogueEntry.State.WITHDRAWN
    assert find(pangkalpinang, "salah").total == 0
    assert not selectors.public_page(
        pangkalpinang, selectors.Wanted(), selectors.stamp_of(pangkalpinang)
    ).rows
    assert thread(pangkalpinang, ("catalogue.entry", entry.pk))[-1].act == "catalogue.withdrawn"
    again = services.publish(office=pangkalpinang, actor=ppid, entry=entry)
    assert again.withdrawn_reason == ""


def test_publishing_twice_and_withdrawing_a_draft_are_conflicts(
    make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    with pytest.raises(Conflict):
        services.publish(office=pangkalpinang, actor=ppid, entry=make("Terbit"))
    with pytest.raises(Conflict):
        services.withdraw(
            office=pangkalpinang, actor=ppid, entry=make("Rancangan", published=False), reason="x"
        )


def test_petugas_drafts_but_does_not_publish(
    make: Make, pangkalpinang: Office, petugas: Actor
) -> None:
    entry = make("Rancangan", published=False)
    with pytest.raises(NotAllowed):
        services.publish(office=pangkalpinang, actor=petugas, entry=entry)


def test_the_ppid_next_door_publishes_nothing_here(
    make: Make, pangkalpinang: Office, belitung: Office
) -> None:
    entry = make("Rancangan", published=False)
    for office in (pangkalpinang, belitung):
        with pytest.raises(NotAllowed):
            services.publish(office=office, actor=actor(belitung, Role.PPID), entry=entry)


@pytest.mark.parametrize("role", list(Role))
def test_seeing_one_and_listing_many_agree_for_every_role(
    make: Make, pangkalpinang: Office, belitung: Office, ppid: Actor, role: Role
) -> None:
    entries = [make("Terbit"), make("Rancangan", published=False), make("Ditarik")]
    entries[2] = services.withdraw(office=pangkalpinang, actor=ppid, entry=entries[2], reason="x")
    people = [
        actor(pangkalpinang, role),
        actor(belitung, role),
        Actor("user:2", "A", None, frozenset({role}), 2),
        applicant(pangkalpinang.pk),
        system(pangkalpinang.pk),
    ]
    with office_scope(pangkalpinang):
        for person in people:
            listed = set(
                CatalogueEntry.objects.filter(access.visible_to(person)).values_list(
                    "pk", flat=True
                )
            )
            assert listed == {entry.pk for entry in entries if access.can_see(person, entry)}
            editable = {entry.pk for entry in entries if access.can_edit(person, entry)}
            assert editable <= listed


def test_entries_that_fit_a_question_are_offered(make: Make, pangkalpinang: Office) -> None:
    wanted = make("Rekapitulasi Penindakan Pelanggaran Pemilu 2024")
    make("Laporan Keuangan 2024")
    make("Profil Ketua")
    asked = (
        "Saya mahasiswa dan ingin meminta rekap penindakan pelanggaran pemilu untuk skripsi saya"
    )
    offered = selectors.similar(pangkalpinang, asked)
    assert [found.id for found in offered] == [wanted.pk]
    assert "<mark>" in offered[0].title_html
    assert selectors.similar(pangkalpinang, "cuaca besok di laut") == []
    assert selectors.similar(pangkalpinang, "") == []
