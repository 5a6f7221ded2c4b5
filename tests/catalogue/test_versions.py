"""A newer file takes the place of an older one; every address keeps answering."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import add_file, remove_file, replace_file
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from tests.catalogue.conftest import Make, actor
from tests.support.cast import ClientAs, World

WHY = "Angka triwulan kedua keliru."


def uploaded(office: Office, who: Actor, text: bytes) -> StoredFile:
    return store_bytes(
        office=office, data=text, name="laporan.csv", purpose=Purpose.CATALOGUE, actor=who,
        state=State.DRAFT,
    )  # fmt: skip


@pytest.fixture
def entry(make: Make) -> CatalogueEntry:
    return make("Laporan 2026")


@pytest.fixture
def first(entry: CatalogueEntry, pangkalpinang: Office, ppid: Actor) -> EntryFile:
    stored = uploaded(pangkalpinang, ppid, b"a,b\n1,2\n")
    return add_file(office=pangkalpinang, actor=ppid, entry=entry, stored=stored)


@pytest.fixture
def second(
    first: EntryFile, entry: CatalogueEntry, pangkalpinang: Office, ppid: Actor
) -> EntryFile:
    return replace_file(
        office=pangkalpinang, actor=ppid, entry=entry, file_id=first.pk, reason=WHY,
        stored=uploaded(pangkalpinang, ppid, b"a,b\n1,3\n"),
    )  # fmt: skip


def test_the_newer_file_is_shown_and_the_older_says_it_was_replaced(
    entry: CatalogueEntry, first: EntryFile, second: EntryFile
) -> None:
    assert (second.document, second.version) == (1, 2)
    home = entry.get_absolute_url()
    page = Client().get(home).content.decode()
    assert f"berkas/{second.pk}/" in page
    assert f"berkas/{first.pk}/" not in page
    newest = Client().get(f"{home}dokumen/1/").content.decode()
    assert "Unduh versi 2" in newest
    assert "Versi ini sudah diganti" not in newest
    old = Client().get(f"{home}dokumen/1/1/").content.decode()
    assert "Versi ini sudah diganti" in old
    assert WHY in old
    assert f'href="{home}dokumen/1/"' in old


def test_the_old_file_s_own_address_keeps_answering_and_names_the_newest(
    entry: CatalogueEntry, first: EntryFile, second: EntryFile
) -> None:
    home = entry.get_absolute_url()
    old, new = (Client().get(f"{home}berkas/{one.pk}/") for one in (first, second))
    assert (old.content, new.content) == (b"a,b\n1,2\n", b"a,b\n1,3\n")
    assert old["Link"] == f'<{home}dokumen/1/>; rel="latest-version"'
    assert "Link" not in new


def test_the_reason_stands_in_the_log(
    second: EntryFile, entry: CatalogueEntry, pangkalpinang: Office
) -> None:
    assert WHY in thread(pangkalpinang, ("catalogue.entry", entry.pk))[-1].sentence()


def test_what_was_taken_off_answers_nothing_and_its_number_is_not_used_again(
    entry: CatalogueEntry, second: EntryFile, first: EntryFile, pangkalpinang: Office, ppid: Actor
) -> None:
    remove_file(office=pangkalpinang, actor=ppid, entry=entry, file_id=second.pk)
    home = entry.get_absolute_url()
    for address in ("dokumen/1/", "dokumen/1/1/", f"berkas/{first.pk}/", f"berkas/{second.pk}/"):
        assert Client().get(home + address).status_code == 404
    stored = uploaded(pangkalpinang, ppid, b"x,y\n1,2\n")
    added = add_file(office=pangkalpinang, actor=ppid, entry=entry, stored=stored)
    assert added.document == 2


def test_only_the_newest_is_replaced_with_a_reason_by_who_may_edit(
    entry: CatalogueEntry, first: EntryFile, second: EntryFile, pangkalpinang: Office, ppid: Actor,
    belitung: Office,
) -> None:  # fmt: skip
    def again(who: Actor, file_id: int, reason: str = WHY) -> EntryFile:
        return replace_file(
            office=pangkalpinang, actor=who, entry=entry, file_id=file_id, reason=reason,
            stored=uploaded(pangkalpinang, ppid, b"a,b\n1,4\n"),
        )  # fmt: skip

    with pytest.raises(Conflict):
        again(ppid, first.pk)
    with pytest.raises(InvalidInput):
        again(ppid, second.pk, "  ")
    with pytest.raises(NotAllowed):
        again(actor(belitung, Role.PPID), second.pk)


def test_replaced_from_the_desk(world: World, client_as: ClientAs, make: Make, ppid: Actor) -> None:
    entry = make("Laporan 2026")
    stored = uploaded(world.office, ppid, b"a,b\n1,2\n")
    held = add_file(office=world.office, actor=ppid, entry=entry, stored=stored)
    desk = client_as(world.here[Role.PETUGAS])
    address = f"/1971/meja/katalog/{entry.pk}/versi/"
    new = SimpleUploadedFile("baru.csv", b"a,b\n1,3\n")
    wrong = desk.post(address, {"r-document": held.pk, "r-berkas": new, "r-reason": ""})
    assert wrong.status_code == 422
    assert "Alasan penggantian belum diisi" in wrong.content.decode()
    assert desk.post(address, {"r-document": held.pk, "r-reason": WHY}).status_code == 422
    new.seek(0)
    good = {"r-document": held.pk, "r-berkas": new, "r-reason": WHY}
    assert desk.post(address, good).status_code == 302
    assert "versi 2" in Client().get(entry.get_absolute_url()).content.decode()
    assert client_as(world.there[Role.PPID]).post(address, good).status_code == 404
