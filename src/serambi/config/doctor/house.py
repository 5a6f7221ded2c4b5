"""The machine and the settings: checks of a safe start, database, disk."""

import shutil
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from serambi.config import sqlite
from serambi.config.checks import MAIL_WARNING, problems
from serambi.config.doctor.lines import Line, look, well, wrong
from serambi.core import clock
from serambi.core.errors import Unavailable
from serambi.files import storage
from serambi.insight.pages.folder import NOTE

GIGABYTE = 1024**3
LITTLE = 2 * GIGABYTE
TOO_LITTLE = GIGABYTE // 4
OLD_PAGES = timedelta(minutes=10)


def settings_topic() -> Iterator[Line]:
    """Each failing check of a safe start, or one line that all hold."""
    found = [item for item in problems() if item.id != MAIL_WARNING]  # mail has its own topic
    for item in found:
        make = wrong if item.is_serious() else look
        yield make("pengaturan", item.msg, item.hint or "")
    if not found:
        mode = {"office": "kantor sungguhan", "example": "contoh"}[settings.SERAMBI_MODE]
        yield well("pengaturan", f"Lengkap dan aman; mode {mode}.")


def database_topic() -> Iterator[Line]:
    """Engine and version, and whether the tables fit this version of the program."""
    if connection.vendor == "sqlite":
        yield well(
            "basis data",
            f"SQLite {'.'.join(map(str, sqlite.version()))}, WAL, tulis tahan listrik padam.",
        )
    else:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            yield well("basis data", f"PostgreSQL {cursor.fetchone()[0]}.")
    executor = MigrationExecutor(connections["default"])
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        yield wrong(
            "basis data",
            f"{waiting} perubahan tabel belum diterapkan.",
            "Jalankan: serambi prepare",
        )


def storage_topic() -> Iterator[Line]:
    """Can the folder of files be written to, and for how long? Or does the store answer?"""
    if settings.SERAMBI_STORAGE == "s3":
        yield from _store_answers()
        return
    folder = Path(settings.SERAMBI_FILES)
    probe = folder / f".doctor-{uuid.uuid4().hex}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"serambi")
        probe.unlink()
    except OSError as fault:
        yield wrong(
            "penyimpanan",
            f"{folder} tidak dapat ditulis ({fault.strerror}).",
            "Betulkan pemilik foldernya.",
        )
        return
    free = min(shutil.disk_usage(place).free for place in (folder, Path(settings.SERAMBI_DATA)))
    words = f"sisa ruang {free / GIGABYTE:.1f} GB".replace(".", ",")
    if free < TOO_LITTLE:
        yield wrong(
            "penyimpanan",
            f"Hampir penuh, {words}.",
            "Kosongkan ruang sebelum permohonan gagal disimpan.",
        )
    elif free < LITTLE:
        yield look("penyimpanan", f"Menipis, {words}.", "Siapkan diska yang lebih besar.")
    else:
        yield well("penyimpanan", f"Dapat ditulis, {words}.")


def pages_topic() -> Iterator[Line]:
    """In election mode: does anybody keep the files of the public pages up to date?"""
    if settings.SERAMBI_PAGES is None:
        return
    turns = [path.stat().st_mtime for path in settings.SERAMBI_PAGES.glob(f"{NOTE}*")]
    age = clock.now().timestamp() - max(turns, default=0.0)
    if age <= OLD_PAGES.total_seconds():
        yield well(
            "halaman", f"Modus pemilu: berkas di {settings.SERAMBI_PAGES} diperbarui tiap menit."
        )
    else:
        yield wrong(
            "halaman",
            f"Berkas halaman di {settings.SERAMBI_PAGES} tidak diperbarui; pembaca melihat yang lama.",
            "Pastikan pekerja berjalan (serambi up atau serambi tick), atau jalankan: serambi pages",
        )


def _store_answers() -> Iterator[Line]:
    """A small object written, read and taken away again."""
    path = f"doctor/00/{uuid.uuid4()}"
    try:
        storage.write(path, b"serambi")
        whole = storage.read(path) == b"serambi"
        storage.remove(path)
    except (Unavailable, OSError) as fault:
        yield wrong("penyimpanan", f"S3: {fault}", "Periksa SERAMBI_S3_* dan jaringannya.")
        return
    if whole:
        yield well("penyimpanan", f"S3, ember {settings.SERAMBI_S3_BUCKET}, dapat ditulis.")
    else:
        yield wrong("penyimpanan", "S3 mengembalikan isi yang lain.", "Periksa penyimpanannya.")
