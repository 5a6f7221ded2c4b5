"""An archive into an empty installation, whole or not at all."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

from serambi.casework.models import Applicant, NameToken
from serambi.casework.services.receive import name_words
from serambi.core.errors import InvalidInput, Refused
from serambi.files import storage
from serambi.files.models import StoredFile
from serambi.files.services.keep import seal
from serambi.identity.sealing import blind_index
from serambi.ledger.services import verify
from serambi.moving.archive import FORMAT
from serambi.moving.archive.cells import row_from
from serambi.moving.archive.locking import Lock, lock
from serambi.moving.archive.schema import schema
from serambi.moving.archive.scope import models_out
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.services import rebuild

BATCH = 200
MOST_MANIFEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came in. `withheld` is True when sealed data stayed behind."""

    office: str
    rows: int
    files: int
    leaves: int
    root: str
    withheld: bool


def load_office(source: Path, *, passphrase: str = "") -> Loaded:
    """Bring the archive in with the keys it had; the ledger is recomputed before it counts.

    Raises Refused when the installation is not empty, the archive is of another version or does not
    fit its digests, InvalidInput for a wrong passphrase or something that is no archive. Nothing
    stays in the database then; bytes that were written are taken away by the nightly sweep.
    """
    if Office.objects.exists():
        raise Refused(
            "moving.not_empty", "Pemasangan ini sudah berisi kantor.",
            "Masukkan arsip ke pemasangan yang kosong, sesudah 'serambi prepare'.",
        )  # fmt: skip
    try:
        with zipfile.ZipFile(source) as box:
            return _load(box, _manifest(box), passphrase)
    except (
        zipfile.BadZipFile,
        KeyError,
        OSError,
        UnicodeDecodeError,
        json.JSONDecodeError,
    ) as error:
        raise InvalidInput(
            "moving.no_archive", "Berkas ini bukan arsip kantor yang utuh.",
            "Ambil arsipnya sekali lagi.", field="file",
        ) from error  # fmt: skip


def _load(box: zipfile.ZipFile, manifest: dict[str, Any], passphrase: str) -> Loaded:
    key = _key(manifest, passphrase)
    rows = 0
    with transaction.atomic():
        for model in models_out():
            rows += _table(box, manifest, model, key)
        office = Office.objects.get(pk=manifest["office"]["id"])
        with office_scope(office):
            files = _files(box, manifest, office, key)
            if key is not None:
                _name_tokens(office)
            rebuild(office=office)
            report = verify(office)
        told = json.loads(_part(box, manifest, "ledger.json"))
        if not report.ok or (told["size"], told["root"]) != (report.leaves, report.root):
            raise Refused("moving.ledger", f"Buku kejadian arsip ini tidak cocok. {report.reason}")
        _follow_on()
    return Loaded(office.code, rows, files, report.leaves, report.root, key is None)


def _manifest(box: zipfile.ZipFile) -> dict[str, Any]:
    if box.getinfo("manifest.json").file_size > MOST_MANIFEST:
        raise InvalidInput("moving.no_archive", "Daftar isi arsip ini tidak wajar.", field="file")
    manifest = json.loads(box.read("manifest.json"))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise InvalidInput("moving.no_archive", "Berkas ini bukan arsip kantor.", field="file")
    if manifest["schema"] != schema():
        raise Refused(
            "moving.version", "Arsip ini dibuat oleh versi Serambi yang lain.",
            "Pasang versi yang sama dengan pembuat arsip, masukkan, lalu perbarui.",
        )  # fmt: skip
    return manifest


def _key(manifest: dict[str, Any], passphrase: str) -> Lock | None:
    if not manifest["lock"] or not passphrase:
        return None
    return lock(passphrase, bytes.fromhex(manifest["lock"]["salt"]))


def _part(box: zipfile.ZipFile, manifest: dict[str, Any], name: str) -> bytes:
    """A part that fits its digest. Raises Refused."""
    data = box.read(name)
    if hashlib.sha256(data).hexdigest() != manifest["parts"].get(name):
        raise _changed(name)
    return data


def _changed(name: str) -> Refused:
    return Refused(
        "moving.changed", f"Bagian {name} tidak cocok dengan sidiknya.",
        "Arsip ini berubah sesudah dibuat; pakai salinan yang lain.",
    )  # fmt: skip


def _table(
    box: zipfile.ZipFile, manifest: dict[str, Any], model: type[models.Model], key: Lock | None
) -> int:
    told = manifest["tables"].get(model._meta.label)  # noqa: SLF001 - Django documents _meta
    if told is None:
        return 0
    secrets: dict[str, dict[str, str]] | None = None
    if key is not None and "sealed" in told:
        sealed = _part(box, manifest, told["sealed"])
        secrets = json.loads(key.open(told["sealed"], sealed))
    count, batch = 0, list[Any]()
    for plain in _lines(box, manifest, told["part"]):
        batch.append(row_from(model, plain, _secret(model, plain, secrets)))
        count += 1
        if len(batch) == BATCH:
            _write(model, batch)
            batch = []
    _write(model, batch)
    if count != told["rows"]:
        raise _changed(told["part"])
    return count


def _secret(
    model: type[models.Model], plain: dict[str, Any], secrets: dict[str, dict[str, str]] | None
) -> dict[str, str] | None:
    if secrets is None:
        return None
    key = model._meta.pk  # noqa: SLF001 - Django documents _meta
    return secrets.get(str(plain[key.attname]), {}) if key is not None else {}


def _lines(box: zipfile.ZipFile, manifest: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """The rows of a part; its digest is compared at the end, before anything is committed."""
    whole = hashlib.sha256()
    with box.open(name) as part:
        for line in part:
            whole.update(line)
            yield json.loads(line)
    if whole.hexdigest() != manifest["parts"].get(name):
        raise _changed(name)


def _write(model: type[models.Model], rows: list[Any]) -> None:
    """Insert with the keys and the times that the rows had."""
    if not rows:
        return
    manager: models.QuerySet[Any] = models.QuerySet(model)
    columns = model._meta.concrete_fields  # noqa: SLF001 - Django documents _meta
    own_time = [one.attname for one in columns if getattr(one, "auto_now_add", False)]
    times = [{name: getattr(row, name) for name in own_time} for row in rows] if own_time else []
    manager.bulk_create(rows)
    for row, values in zip(rows, times, strict=False):
        models.QuerySet(model).filter(pk=row.pk).update(**values)


def _files(box: zipfile.ZipFile, manifest: dict[str, Any], office: Office, key: Lock | None) -> int:
    count = 0
    for stored in StoredFile.objects.filter(office=office).iterator(chunk_size=BATCH):
        name = f"sealed/files/{stored.pk}" if stored.encrypted else f"files/{stored.pk}"
        if name not in manifest["parts"] or (stored.encrypted and key is None):
            continue
        data = _part(box, manifest, name)
        if stored.encrypted and key is not None:
            data = key.open(name, data)
        if hashlib.sha256(data).hexdigest() != stored.sha256:
            raise _changed(name)
        storage.write(stored.path, seal(data, office.pk, stored.pk) if stored.encrypted else data)
        count += 1
    return count


def _name_tokens(office: Office) -> None:
    """The desk finds people by name again, under this installation's own key."""
    tokens = [
        NameToken(office=office, applicant=one, token=blind_index(office.pk, "name", word))
        for one in Applicant.objects.filter(office=office).iterator(chunk_size=BATCH)
        for word in name_words(one.name)
    ]
    NameToken.objects.bulk_create(tokens, batch_size=BATCH)


def _follow_on() -> None:
    """New rows get numbers after those that came in (PostgreSQL keeps them apart)."""
    ours = [one for one in apps.get_models(include_auto_created=True) if one in set(models_out())]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), ours):
            cursor.execute(statement)
