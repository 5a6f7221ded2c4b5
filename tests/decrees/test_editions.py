"""The list by decree: frozen once, published under its number, amended, compared."""

import hashlib
import io
import json
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

import pikepdf
import pytest
from django.test import Client

from serambi.catalogue.fields import NAMES, EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import edit, withdraw
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.decrees import selectors, services
from serambi.decrees.frozen import digest_of
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.rows import misfits
from serambi.letters import drafting
from serambi.letters.contents_free import ListDecree
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.wording.list_decree import sheet
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import actor
from tests.decrees.conftest import Make
from tests.support.cast import ClientAs, World
from tests.support.papers import first_sheet

DESK = "/1971/meja/penetapan/"
DAY = date(2026, 11, 20)


def frozen(
    office: Office, who: Actor, *, reason: str = "", number: str = "Nomor 7/2026"
) -> DecreeEdition:
    made = services.freeze(office=office, actor=who, year=2026, reason=reason)
    return services.enact(office=office, actor=who, edition=made, decree_no=number, decree_on=DAY)


class Words(TypedDict, total=False):
    """What an entry is called from now on."""

    title: str
    category: str


def renamed(office: Office, who: Actor, entry: CatalogueEntry, **words: Unpack[Words]) -> None:
    now = EntryFields(**{name: getattr(entry, name) for name in NAMES})
    edit(office=office, actor=who, entry=entry, fields=replace(now, **words))


def test_a_frozen_list_stays_whatever_becomes_of_its_entries(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    kept, gone = make("Profil 2026", unit="Sekretariat"), make("Renja 2026")
    made = frozen(pangkalpinang, ppid)
    renamed(pangkalpinang, ppid, kept, title="Profil kantor")
    withdraw(office=pangkalpinang, actor=ppid, entry=gone, reason="Salah unggah.")
    text = Client().get("/1971/dip/2026/").content.decode()
    assert "Profil 2026" in text
    assert "Renja 2026" in text
    assert "Nomor 7/2026" in text
    assert made.total == 2


def test_the_three_papers_say_the_same_and_carry_their_digests(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    make("Profil 2026", unit="Sekretariat")
    make("Renja 2026")
    made = frozen(pangkalpinang, ppid)
    with office_scope(pangkalpinang):
        edition = DecreeEdition.objects.select_related("pdf", "xlsx", "json").get(pk=made.pk)
    for paper in (edition.pdf, edition.xlsx, edition.json):
        assert hashlib.sha256(read(paper)).hexdigest() == paper.sha256
    told = json.loads(read(edition.json))["records"]
    book = first_sheet(read(edition.xlsx))
    assert [row["title"] for row in told] == ["Profil 2026", "Renja 2026"]
    assert [row[3].value for row in book.iter_rows(min_row=2)] == ["Profil 2026", "Renja 2026"]
    assert len(pikepdf.open(io.BytesIO(read(edition.pdf))).pages) == 1
    for form, kind in (("pdf", "application/pdf"), ("json", "application/json")):
        answer = Client().get(f"/1971/dip/2026/0/daftar.{form}")
        assert (answer.status_code, answer["Content-Type"]) == (200, kind)
    assert Client().get("/1971/dip/2026/0/daftar.exe").status_code == 404


def test_a_row_changed_behind_our_back_is_named_at_night(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    make("Profil 2026")
    made = frozen(pangkalpinang, ppid)
    with office_scope(pangkalpinang):
        assert digest_of(selectors.lines_of(made)) == made.digest
        assert not [one for one in misfits(pangkalpinang) if one.kind == "decrees.edition"]
        row = DecreeRow.objects.get()
        DecreeRow.objects.filter(pk=row.pk).update(values={**row.values, "title": "Lain"})
        assert [
            one.object_id for one in misfits(pangkalpinang) if one.kind == "decrees.edition"
        ] == [str(made.pk)]


def test_nothing_published_is_nothing_to_freeze(pangkalpinang: Office, ppid: Actor) -> None:
    with pytest.raises(InvalidInput):
        services.freeze(office=pangkalpinang, actor=ppid, year=2026)


def test_one_edition_of_a_year_waits_at_a_time(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    make("Profil 2026")
    services.freeze(office=pangkalpinang, actor=ppid, year=2026)
    with pytest.raises(Conflict):
        services.freeze(office=pangkalpinang, actor=ppid, year=2026, reason="Perbaikan judul.")
    assert Client().get("/1971/dip/2026/").status_code == 404


def test_a_correction_is_an_amendment_with_number_day_and_reason(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Profil 2026")
    frozen(pangkalpinang, ppid)
    with pytest.raises(InvalidInput) as error:
        services.freeze(office=pangkalpinang, actor=ppid, year=2026)
    assert error.value.field == "reason"
    with pytest.raises(Conflict):
        services.freeze(office=pangkalpinang, actor=ppid, year=2026, reason="Tidak ada perubahan.")
    renamed(pangkalpinang, ppid, entry, title="Profil kantor 2026")
    made = frozen(pangkalpinang, ppid, reason="Judul pertama keliru.", number="Nomor 8/2026")
    assert made.number == 1
    newest = Client().get("/1971/dip/2026/").content.decode()
    assert "Judul pertama keliru." in newest
    assert "Profil kantor 2026" in newest
    old = Client().get("/1971/dip/2026/0/").content.decode()
    assert "Daftar ini sudah diubah" in old
    assert ">Profil 2026<" in old


def test_two_editions_are_compared(pangkalpinang: Office, ppid: Actor, make: Make) -> None:
    same, words = make("Tetap"), make("Judul lama")
    moved, gone = make("Pindah", category="berkala"), make("Dikeluarkan")
    first = frozen(pangkalpinang, ppid)
    renamed(pangkalpinang, ppid, words, title="Judul baru")
    renamed(pangkalpinang, ppid, moved, category="setiap_saat")
    withdraw(office=pangkalpinang, actor=ppid, entry=gone, reason="Bukan informasi publik.")
    make("Baru")
    second = frozen(pangkalpinang, ppid, reason="Pemutakhiran akhir tahun.")
    with office_scope(pangkalpinang):
        found = selectors.compare(first, second)
    assert [row.title for row in found.added] == ["Baru"]
    assert [row.title for row in found.removed] == ["Dikeluarkan"]
    assert [one.columns for one in found.changed] == [{"title": ("Judul lama", "Judul baru")}]
    assert [one.columns for one in found.moved] == [{"category": ("berkala", "setiap_saat")}]
    assert found.same == 1
    assert same.title == "Tetap"
    text = Client().get("/1971/dip/banding/?dari=2026.0&ke=2026.1").content.decode()
    assert "<del>Judul lama</del> <ins>Judul baru</ins>" in text
    assert Client().get("/1971/dip/banding/?dari=x&ke=%00").status_code == 200


def test_what_is_public_is_not_published_again(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    make("Profil")
    made = frozen(pangkalpinang, ppid)
    with pytest.raises(Conflict):
        services.enact(
            office=pangkalpinang, actor=ppid, edition=made, decree_no="Nomor 9", decree_on=DAY
        )


def test_the_desk_freezes_and_only_the_ppid_publishes(
    pangkalpinang: Office, petugas: Actor, belitung: Office, make: Make
) -> None:
    make("Profil")
    made = services.freeze(office=pangkalpinang, actor=petugas, year=2026)
    for who in (petugas, actor(belitung, Role.PPID)):
        with pytest.raises(NotAllowed):
            services.enact(
                office=pangkalpinang, actor=who, edition=made, decree_no="Nomor 9", decree_on=DAY
            )


def test_the_letter_carries_exactly_the_frozen_rows(
    world: World, make: Make, client_as: ClientAs
) -> None:
    make("Profil 2026", unit="Sekretariat")
    desk = client_as(world.here[Role.PPID])
    desk.post(f"{DESK}bekukan/", {"year": 2026})
    make("Sesudah dibekukan")
    answer = desk.post(f"{DESK}2026/0/surat/", {"signer": world.here[Role.ATASAN].pk})
    assert answer.status_code == 302
    with office_scope(world.office):
        draft = LetterDraft.objects.get(about_type="decrees.edition")
    assert "Profil 2026" in draft.content
    assert "Sesudah dibekukan" not in draft.content


def test_one_letter_is_drafted_at_a_time_and_none_once_the_list_is_public(
    world: World, make: Make, client_as: ClientAs
) -> None:
    make("Profil 2026")
    desk, wanted = client_as(world.here[Role.PPID]), {"signer": world.here[Role.ATASAN].pk}
    desk.post(f"{DESK}bekukan/", {"year": 2026})
    first = desk.post(f"{DESK}2026/0/surat/", wanted)["Location"]
    assert desk.post(f"{DESK}2026/0/surat/", wanted)["Location"] == first
    assert first in desk.get(f"{DESK}2026/0/").content.decode()
    with office_scope(world.office):
        assert LetterDraft.objects.count() == 1
    desk.post(f"{DESK}2026/0/terbit/", {"k-decree_no": "Nomor 7", "k-decree_on": "2026-11-20"})
    assert desk.post(f"{DESK}2026/0/surat/", wanted).status_code == 422
    assert client_as(world.there[Role.PPID]).post(f"{DESK}2026/0/surat/", wanted).status_code == 404


def test_the_letter_of_an_amendment_names_the_decree_that_it_changes_and_why(
    pangkalpinang: Office, make: Make, world: World
) -> None:
    ppid = as_actor(pangkalpinang, world.here[Role.PPID], Role.PPID)
    entry = make("Profil 2026")
    frozen(pangkalpinang, ppid)
    renamed(pangkalpinang, ppid, entry, title="Profil kantor 2026")
    made = services.freeze(
        office=pangkalpinang, actor=ppid, year=2026, reason="Judul pertama keliru."
    )
    draft = services.draft_letter(
        office=pangkalpinang, actor=ppid, edition=made, signer_id=world.here[Role.ATASAN].pk
    )
    content = drafting.unpack(Kind.SK_DIP, draft.content)
    assert draft.title == "Perubahan 1 Daftar Informasi Publik tahun 2026"
    assert isinstance(content, ListDecree)
    paper = sheet(content, pangkalpinang.tz)
    assert "perubahan ke-1 atas Daftar Informasi Publik tahun 2026" in paper.subject
    words = json.dumps(paper.body, ensure_ascii=False)
    assert "yang ditetapkan dengan Keputusan Nomor 7/2026" in words
    assert "Alasan perubahan: Judul pertama keliru." in words


def test_from_the_desk_to_the_public_page(world: World, make: Make, client_as: ClientAs) -> None:
    make("Profil 2026")
    desk = client_as(world.here[Role.PPID])
    assert desk.post(f"{DESK}bekukan/", {"year": "abad"}).status_code == 422
    assert desk.post(f"{DESK}bekukan/", {"year": 2026}).status_code == 302
    wrong = desk.post(f"{DESK}2026/0/terbit/", {"k-decree_no": "", "k-decree_on": "2027-01-01"})
    assert wrong.status_code == 422
    good = {"k-decree_no": "Nomor 7/2026", "k-decree_on": "2026-11-20"}
    assert desk.post(f"{DESK}2026/0/terbit/", good).status_code == 302
    assert "Nomor 7/2026" in Client().get("/1971/dip/").content.decode()
    assert Client().get("/1902/dip/2026/").status_code == 404
    assert client_as(world.there[Role.PPID]).get(f"{DESK}2026/0/").status_code == 404
