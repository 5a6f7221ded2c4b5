"""Everything an office owns, out into one archive and into an empty installation again."""

import json
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.db.models import QuerySet
from django.test import Client
from pytest_django import DjangoDbBlocker

from serambi.casework.models import Applicant, InformationRequest
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.files import storage
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.identity.actors import Actor, system
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.ledger.extracts import check
from serambi.ledger.models import Head
from serambi.ledger.services import verify
from serambi.moving.archive.cells import WITHHELD
from serambi.moving.archive.locking import lock
from serambi.moving.archive.scope import LEFT_OUT, models_out, rows_of
from serambi.moving.services import export_office, load_office
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.search.selectors import find
from tests.architecture.small_world import SmallWorld, fill
from tests.support.cast import World, ladder, people

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PHRASE = "empat kata yang panjang"
PAGES = (
    "/1971/", "/1971/informasi/", "/1971/dip/2026/", "/1971/peringatan/", "/1971/cakupan/",
    "/1971/jawaban/", "/1971/dikecualikan/",
)  # fmt: skip


def small_world() -> SmallWorld:
    """An office with one of each thing, and its neighbour with the same."""
    city, stranger, province = ladder()
    return fill(people(city, stranger, province))


@pytest.fixture
def small(transactional_db: None) -> SmallWorld:
    return small_world()


@dataclass(frozen=True)
class Taken:
    """The archives of one office, in the open and under the phrase, and what it was."""

    open: Path
    sealed: Path
    small: SmallWorld


@pytest.fixture(scope="module")
def taken(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Taken:
    """Written once for this file; of the office itself nothing is left."""
    folder = tmp_path_factory.mktemp("archives")
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.fixed(MONDAY):
            made = Taken(folder / "terbuka.zip", folder / "tersegel.zip", small_world())
            export(made.small.world.office, made.open, sealed=False).close()
            export(made.small.world.office, made.sealed, sealed=True).close()
        transaction.set_rollback(True)
    return made


@pytest.fixture
def nowhere(transactional_db: None) -> None:
    """A fresh installation."""
    emptied()


def export(office: Office, target: Path, *, sealed: bool) -> zipfile.ZipFile:
    key = lock(PHRASE) if sealed else None
    told = list(export_office(office=office, actor=system(office.pk), target=target, lock=key))
    assert {"Permohonan", "Daftar informasi", "Isi berkas"} <= {step.words for step in told}
    assert not [step.words for step in told if "." in step.words or step.words.islower()]
    return zipfile.ZipFile(target)


def counts(office: Office) -> dict[str, int]:
    with all_offices():
        return {model._meta.label: rows_of(model, office).count() for model in models_out()}


def digests(office: Office) -> dict[str, str]:
    """SHA-256 of the readable bytes of every file that can be read."""
    with office_scope(office):
        rows = list(StoredFile.objects.all())
    for row in rows:
        read(row)
    return {str(row.pk): row.sha256 for row in rows}


def emptied() -> None:
    """A fresh installation: no row and no byte of before."""
    call_command("flush", interactive=False, verbosity=0)
    for path, _ in list(storage.walk()):
        storage.remove(path)


def test_every_table_travels_or_says_why_not() -> None:
    labels = {model._meta.label for model in models_out()}
    assert not labels & LEFT_OUT.keys()
    assert {apps.get_model(one) for one in LEFT_OUT}, "each of them exists"
    office = Office(pk=1, code="1971")
    for model in models_out():
        if model._meta.label not in {"identity.User", "offices.Office", "offices.CalendarOverride"}:
            assert rows_of(model, office) is not None, model


def test_out_and_in_again_is_the_same_office(small: SmallWorld, tmp_path: Path) -> None:
    office = small.world.office
    target = tmp_path / "kantor.zip"
    export(office, target, sealed=True).close()
    before, files = counts(office), digests(office)
    pages = {page: Client().get(page).content for page in PAGES}
    with office_scope(office):
        names = sorted(one.name for one in Applicant.objects.all())
        root = verify(office).root
    emptied()
    done = load_office(target, passphrase=PHRASE)
    fresh = Office.objects.get(code="1971")
    assert (fresh.pk, done.root, done.withheld) == (office.pk, root, False)
    after = counts(fresh)
    assert {k: v for k, v in after.items() if before[k] != v} == {}
    assert digests(fresh) == files
    with office_scope(fresh):
        assert sorted(one.name for one in Applicant.objects.all()) == names
        assert verify(fresh).ok
        assert Head.objects.get(office=fresh).size == done.leaves
    assert find(fresh, "profil").total >= 1
    for page, content in pages.items():
        again = Client().get(page)
        assert again.status_code == 200, page
        assert again.content == content, page
    desk = Client()
    desk.force_login(User.objects.get(pk=small.world.here[Role.PPID].pk))
    assert desk.get(f"/1971/meja/perkara/{small.ours['case']}/").status_code in {200, 404}
    assert desk.get("/1971/meja/").status_code == 200


def test_life_goes_on_after_the_move(nowhere: None, taken: Taken, tmp_path: Path) -> None:
    """New rows get new keys, and the log grows from where it was."""
    load_office(taken.sealed, passphrase=PHRASE)
    fresh = Office.objects.get(code="1971")
    again = export(fresh, tmp_path / "lagi.zip", sealed=True)
    assert json.loads(again.read("ledger.json"))["size"] == verify(fresh).leaves


def test_without_a_passphrase_personal_data_stays_behind_and_is_listed(
    nowhere: None, taken: Taken
) -> None:
    box = zipfile.ZipFile(taken.open)
    for secret in (b"Melati Fiktif", b"9971014505030001", b"089900000101"):
        assert not [name for name in box.namelist() if secret in box.read(name)]
    manifest = json.loads(box.read("manifest.json"))
    assert manifest["held_back"]["casework.Applicant"] >= 2
    assert manifest["held_back"]["objections.Talk"] >= 1
    assert manifest["held_back"]["files"] >= 1
    assert not [name for name in box.namelist() if name.startswith("sealed/")]
    done = load_office(taken.open)
    assert done.withheld
    fresh = Office.objects.get(code="1971")
    with office_scope(fresh):
        assert {one.name for one in Applicant.objects.all()} == {WITHHELD}
        assert InformationRequest.objects.exists()
        assert verify(fresh).ok
    for page in PAGES:
        assert Client().get(page).status_code == 200, page


def test_under_the_passphrase_nothing_personal_stands_in_the_open(taken: Taken) -> None:
    box = zipfile.ZipFile(taken.sealed)
    assert not [name for name in box.namelist() if b"Melati Fiktif" in box.read(name)]
    assert b"password" not in b"".join(box.read(n) for n in box.namelist() if "User" in n)


def test_nothing_of_the_neighbour_is_in_the_archive(taken: Taken) -> None:
    box, small = zipfile.ZipFile(taken.open), taken.small
    for name in box.namelist():
        if name.startswith("tables/"):
            rows = [json.loads(line) for line in box.read(name).splitlines()]
            assert not [row for row in rows if row.get("office_id") == small.world.stranger.pk], (
                name
            )
    assert str(small.theirs["case"]).encode() not in box.read(
        "tables/casework.InformationRequest.jsonl"
    )


def test_the_extract_in_the_archive_proves_itself(taken: Taken) -> None:
    box = zipfile.ZipFile(taken.open)
    told = check(box.read("ledger-petikan.json").decode())
    assert told.ok, told.reason
    assert (told.size, told.root) == tuple(
        json.loads(box.read("ledger.json"))[k] for k in ("size", "root")
    )


def test_a_wrong_passphrase_brings_nothing_in(nowhere: None, taken: Taken) -> None:
    with pytest.raises(InvalidInput) as error:
        load_office(taken.sealed, passphrase="frasa yang keliru sekali")
    assert error.value.field == "passphrase"
    assert not Office.objects.exists()


def rewritten(source: Path, target: Path, name: str, change: bytes) -> None:
    """A copy of the archive with one part changed."""
    before, after = change.split(b"|")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for one in old.namelist():
            data = old.read(one)
            new.writestr(one, data.replace(before, after) if one == name else data)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("tables/catalogue.CatalogueEntry.jsonl", b"Profil|Propil"),
        ("ledger.json", b"root|toor"),
        ("manifest.json", b"serambi.office.v1|serambi.office.v9"),
    ],
)
def test_a_changed_archive_brings_nothing_in(
    nowhere: None, taken: Taken, tmp_path: Path, part: str, change: bytes
) -> None:
    target = tmp_path / "ubah.zip"
    rewritten(taken.open, target, part, change)
    with pytest.raises((Refused, InvalidInput)):
        load_office(target)
    assert not Office.objects.exists()
    assert not QuerySet(StoredFile).exists()


def test_what_is_no_archive_is_refused_in_words(db: None, tmp_path: Path) -> None:
    for content in (b"", b"bukan arsip", b"PK\x03\x04rusak"):
        path = tmp_path / "x.zip"
        path.write_bytes(content)
        with pytest.raises(InvalidInput):
            load_office(path)


def test_an_installation_with_an_office_takes_no_archive(world: World, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        load_office(tmp_path / "apa-saja.zip")


def test_only_the_administrator_takes_the_archive(world: World, tmp_path: Path) -> None:
    ppid = Actor("user:1", "Sari", world.office.pk, frozenset({Role.PPID}), 1)
    with pytest.raises(NotAllowed):
        list(export_office(office=world.office, actor=ppid, target=tmp_path / "x.zip"))
    assert not (tmp_path / "x.zip").exists()
    assert Membership.objects.filter(office=world.office).exists()


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(InvalidInput):
        lock("pendek")
