"""Everything an office owns into one archive, told step by step."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import NotAllowed, SerambiError
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger import services as ledger
from serambi.ledger.canonical import instant
from serambi.ledger.models import Event, Head
from serambi.ledger.selectors import extract
from serambi.moving import events
from serambi.moving.archive import FORMAT
from serambi.moving.archive.cells import cells, guarded_cells, guarded_columns
from serambi.moving.archive.locking import COST, Lock
from serambi.moving.archive.readme import README
from serambi.moving.archive.schema import schema
from serambi.moving.archive.scope import LEFT_OUT, models_out, rows_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

CHUNK = 500
MOST_PROVED = 20_000


@dataclass(frozen=True, slots=True)
class Step:
    """How far the archive is: what was written, in words, and how many of it."""

    words: str
    count: int


@dataclass(slots=True)
class _Box:
    """The archive being written and what is told of it."""

    zip: zipfile.ZipFile
    lock: Lock | None
    parts: dict[str, str] = field(default_factory=dict)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    held_back: dict[str, int] = field(default_factory=dict)

    def put(self, name: str, data: bytes) -> None:
        """One whole part with its digest."""
        self.parts[name] = hashlib.sha256(data).hexdigest()
        self.zip.writestr(name, data)


def export_office(
    *, office: Office, actor: Actor, target: Path, lock: Lock | None = None
) -> Iterator[Step]:
    """Write the archive to `target`, yielding a step after each room and each hundred files.

    Rows are read in one transaction, so that they fit each other; files follow. With `lock` the
    guarded columns and sealed files go along under it, without they stay behind and are listed. The file
    appears under its name only when it is whole. Raises NotAllowed; the act is written in the log
    first, so that the archive tells of itself.
    """
    if not (actor.office_id == office.pk and actor.has(Role.ADMIN, Role.SISTEM)):
        raise NotAllowed("moving.role", "Hanya admin kantor yang mengambil arsip.")
    words = "dengan data pribadi tersegel" if lock else "tanpa data pribadi"
    with transaction.atomic(), office_scope(office):
        ledger.append(
            office=office, actor=actor, act=events.EXPORTED.code,
            obj=(events.OFFICE, office.code), payload={"sealed": words},
        )  # fmt: skip
    waiting = target.with_suffix(".sebagian")
    try:
        with zipfile.ZipFile(waiting, "w", zipfile.ZIP_DEFLATED) as archive:
            box = _Box(archive, lock)
            yield from _tables(box, office)
            yield from _files(box, office)
            _close(box, office, words)
        waiting.rename(target)
    finally:
        waiting.unlink(missing_ok=True)


def _tables(box: _Box, office: Office) -> Iterator[Step]:
    with transaction.atomic(), _one_picture(), office_scope(office):
        for room, models_of_room in groupby(models_out(), key=_room):
            count = sum(_table(box, model, office) for model in models_of_room)
            yield Step(str(apps.get_app_config(room).verbose_name), count)
        head = Head.objects.filter(office=office).first()
        said = {"size": head.size if head else 0, "root": bytes(head.root).hex() if head else ""}
        box.put("ledger.json", json.dumps({"office": office.code, **said}).encode())
        if head and head.size <= MOST_PROVED:
            objects = set(Event.objects.values_list("object_type", "object_id").distinct())
            if len(objects) <= 900:
                box.put("ledger-petikan.json", extract(office, sorted(objects)).encode())


def _room(model: type[models.Model]) -> str:
    return model._meta.app_label  # noqa: SLF001 - Django documents _meta


def _table(box: _Box, model: type[models.Model], office: Office) -> int:
    """One table into its part, row by row; its guarded columns into another."""
    label = model._meta.label  # noqa: SLF001 - Django documents _meta
    whole, count, secrets = hashlib.sha256(), 0, []
    name = f"tables/{label}.jsonl"
    with box.zip.open(name, "w", force_zip64=True) as out:
        for row in rows_of(model, office).iterator(chunk_size=CHUNK):
            line = json.dumps(cells(row), ensure_ascii=False, sort_keys=True).encode() + b"\n"
            whole.update(line)
            out.write(line)
            count += 1
            if guarded_columns(model):
                secrets.append((str(row.pk), guarded_cells(row) if box.lock else {}))
    box.parts[name] = whole.hexdigest()
    box.tables[label] = {"rows": count, "part": name}
    if secrets and box.lock:
        part = f"sealed/{label}.json"
        box.put(part, box.lock.shut(part, json.dumps(dict(secrets)).encode()))
        box.tables[label]["sealed"] = part
    elif secrets:
        box.held_back[label] = count
    return count


def _files(box: _Box, office: Office) -> Iterator[Step]:
    """The bytes of every file; those of sealed ones only under the lock."""
    with office_scope(office):
        rows = list(StoredFile.objects.filter(office=office).order_by("pk"))
    for number, stored in enumerate(rows, start=1):
        if stored.encrypted and box.lock is None:
            box.held_back["files"] = box.held_back.get("files", 0) + 1
            continue
        try:
            data = read(stored)
        except SerambiError:
            box.missing.append(str(stored.pk))
            continue
        if stored.encrypted and box.lock is not None:
            part = f"sealed/files/{stored.pk}"
            box.put(part, box.lock.shut(part, data))
        else:
            box.put(f"files/{stored.pk}", data)
        if number % 100 == 0:
            yield Step(_("Isi berkas"), number)
    yield Step(_("Isi berkas"), len(rows))


def _close(box: _Box, office: Office, words: str) -> None:
    at = clock.now()
    manifest = {
        "format": FORMAT,
        "office": {"id": office.pk, "code": office.code, "name": office.name},
        "made_at": instant(at),
        "schema": schema(),
        "tables": box.tables,
        "parts": box.parts,
        "lock": {"salt": box.lock.salt.hex(), **COST} if box.lock else None,
        "held_back": box.held_back,
        "unreadable_files": box.missing,
        "left_out": LEFT_OUT,
    }
    left = "\n".join(f"  {label}: {why}" for label, why in sorted(LEFT_OUT.items()))
    text = README.format(
        name=office.name, code=office.code, at=instant(at), format=FORMAT, sealed=words, left=left
    )
    box.zip.writestr("README.txt", text)
    box.zip.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))


@contextmanager
def _one_picture() -> Iterator[None]:
    """Every query of the transaction sees the same moment."""
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    yield
