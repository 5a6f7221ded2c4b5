"""Sealed files move to a new key as sealed words do, and none is lost on the way."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from serambi.files import storage
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import read, reseal_files, store_bytes
from serambi.identity import keyring
from serambi.identity.actors import system
from serambi.identity.sealing import key_id_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@pytest.fixture
def ring(settings: Settings, tmp_path: Path) -> Path:
    settings.SERAMBI_KEYRING = tmp_path / "keys" / "keyring.json"
    settings.SERAMBI_FILES = tmp_path / "files"
    keyring.create(settings.SERAMBI_KEYRING)
    return Path(settings.SERAMBI_KEYRING)


def kept(office: Office, data: bytes, purpose: Purpose = Purpose.IDENTITY) -> StoredFile:
    return store_bytes(
        office=office, data=data, name="ktp.jpg", purpose=purpose, actor=system(office.pk)
    )


def test_every_sealed_file_opens_after_the_old_key_is_gone(
    pangkalpinang: Office, belitung: Office, ring: Path
) -> None:
    files = [kept(pangkalpinang, b"satu"), kept(belitung, b"dua")]
    plain = kept(pangkalpinang, b"terbuka", Purpose.CATALOGUE)
    fresh = keyring.add_seal_key(ring)
    files.append(kept(pangkalpinang, b"tiga"))
    done = reseal_files()
    assert (done.seen, done.renewed, done.broken) == (3, 2, ())
    keyring.drop_seal_key(ring, "k1")
    assert [read(one) for one in files] == [b"satu", b"dua", b"tiga"]
    assert {key_id_of(storage.read(one.path)) for one in files} == {fresh}
    assert storage.read(plain.path) == b"terbuka"
    assert reseal_files().renewed == 0


def test_without_it_a_retired_key_takes_the_files_along(pangkalpinang: Office, ring: Path) -> None:
    one = kept(pangkalpinang, b"satu")
    keyring.add_seal_key(ring)
    keyring.drop_seal_key(ring, "k1")
    with pytest.raises(Exception, match="kunci"):
        read(one)


def test_a_broken_or_missing_file_is_named_and_left(pangkalpinang: Office, ring: Path) -> None:
    bad, gone, good = (kept(pangkalpinang, word) for word in (b"satu", b"dua", b"tiga"))
    keyring.add_seal_key(ring)
    spoiled = bytearray(storage.read(bad.path))
    spoiled[-1] ^= 1
    storage.write(bad.path, bytes(spoiled))
    storage.remove(gone.path)
    done = reseal_files()
    assert set(done.broken) == {bad.path, gone.path}
    assert storage.read(bad.path) == bytes(spoiled)
    with office_scope(pangkalpinang):
        assert read(StoredFile.objects.get(pk=good.pk)) == b"tiga"


def test_the_command_makes_a_key_and_moves_everything(pangkalpinang: Office, ring: Path) -> None:
    one = kept(pangkalpinang, b"satu")
    out = StringIO()
    call_command("reseal", "--new-key", stdout=out)
    assert "Kunci baru k2 berlaku" in out.getvalue()
    assert "1 berkas dari 1" in out.getvalue()
    assert key_id_of(storage.read(one.path)) == "k2"
    storage.remove(one.path)
    with pytest.raises(SystemExit):
        call_command("reseal", stdout=StringIO())
