"""What must hold before anything is served; each failing check names its remedy.

They are deployment checks: `serambi up`, the WSGI entry point and `serambi doctor` run them, other
commands do not, so that `serambi prepare` can make what is missing.
"""

import os
import stat
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks as django_checks
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from serambi.config import sqlite
from serambi.core.errors import SerambiError
from serambi.identity import keyring
from serambi.identity.example import is_loopback

TAG = "serambi"
MAIL_WARNING = "serambi.W002"
PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "mmap_size": 0}
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def problems() -> list[CheckMessage]:
    """Every failing check of ours, errors first."""
    found = run_checks(tags=[TAG], include_deployment_checks=True)
    return sorted(found, key=lambda message: -message.level)


def refuse_unsafe_start() -> None:
    """Raise ImproperlyConfigured naming every error; warnings pass."""
    errors = [f"{item.msg} {item.hint}" for item in problems() if item.is_serious()]
    connection.close()
    if errors:
        raise ImproperlyConfigured("\n".join(errors))


def _check(function: Callable[[], list[CheckMessage]]) -> Callable[[], list[CheckMessage]]:
    def run(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
        return function()

    register(run, TAG, deploy=True)
    return function


@_check
def sqlite_is_safe() -> list[CheckMessage]:
    """SQLite before 3.51.3 can corrupt a WAL database; a looser setting loses receipts."""
    if connection.vendor != "sqlite":
        return []
    found: list[CheckMessage] = []
    if sqlite.version() < sqlite.MINIMUM:
        found.append(
            Error(
                f"SQLite {'.'.join(map(str, sqlite.version()))} dapat merusak basis data.",
                hint=f"Perlu {'.'.join(map(str, sqlite.MINIMUM))} atau lebih baru: pasang ulang paket terkunci.",
                id="serambi.E001",
            )
        )
    wrong = {name: value for name, value in pragmas_in_force().items() if value != PRAGMAS[name]}
    if wrong:
        found.append(
            Error(
                f"Pengaturan SQLite tidak berlaku: {', '.join(f'{k}={v}' for k, v in sorted(wrong.items()))}.",
                hint="Pindahkan folder data ke diska lokal; WAL tidak berjalan di folder jaringan.",
                id="serambi.E002",
            )
        )
    if connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
        found.append(
            Error(
                "Transaksi SQLite tidak dimulai dengan IMMEDIATE.",
                hint="Kembalikan transaction_mode pada pengaturan basis data.",
                id="serambi.E003",
            )
        )
    return found


def pragmas_in_force() -> dict[str, Any]:
    """The pragmas that durability rests on, as the open connection reports them."""
    with connection.cursor() as cursor:
        found = {}
        for name in PRAGMAS:
            cursor.execute(f"PRAGMA {name}")
            row = cursor.fetchone()
            found[name] = row[0] if row else 0
    return found


@_check
def key_ring_is_there() -> list[CheckMessage]:
    """Without it no personal data can be sealed or read."""
    path = Path(settings.SERAMBI_KEYRING)
    try:
        keyring.current()
    except SerambiError as fault:
        return [Error(fault.sentence, hint=fault.next_step, id="serambi.E004")]
    if not keyring.is_private(path):
        return [
            Error(
                "Gelang kunci dapat dibaca pengguna lain di komputer ini.",
                hint=f"Jalankan: chmod 600 {path}",
                id="serambi.E005",
            )
        ]
    return []


@_check
def data_folder_is_ours() -> list[CheckMessage]:
    """Readable and writable by us, by nobody else, and no file within reach of a web path."""
    data, files = Path(settings.SERAMBI_DATA), Path(settings.SERAMBI_FILES)
    found: list[CheckMessage] = []
    if not (data.is_dir() and os.access(data, os.W_OK)):
        found.append(
            Error(
                f"Folder data {data} tidak ada atau tidak dapat ditulis.",
                hint="Jalankan 'serambi prepare', atau betulkan pemilik foldernya.",
                id="serambi.E006",
            )
        )
    elif data.stat().st_mode & _OTHERS:
        found.append(
            django_checks.Warning(
                f"Folder data {data} dapat dibuka pengguna lain di komputer ini.",
                hint=f"Jalankan: chmod 700 {data}",
                id="serambi.W001",
            )
        )
    if files.resolve().is_relative_to(Path(settings.STATIC_ROOT).resolve()):
        found.append(
            Error(
                "Folder berkas berada di dalam folder statis yang dapat diunduh siapa pun.",
                hint="Atur SERAMBI_FILES ke folder lain.",
                id="serambi.E007",
            )
        )
    return found


@_check
def example_stays_at_home() -> list[CheckMessage]:
    """Anybody may sign in as anybody in the example."""
    if settings.SERAMBI_MODE != "example":
        return []
    outside = [host for host in settings.ALLOWED_HOSTS if not is_loopback(host)]
    if not outside:
        return []
    return [
        Error(
            f"Mode contoh tidak boleh melayani {', '.join(outside)}.",
            hint="Hapus SERAMBI_HOSTS, atau buat kantor sungguhan dengan 'serambi init'.",
            id="serambi.E008",
        )
    ]


@_check
def strangers_come_by_https() -> list[CheckMessage]:
    """Sign-in and personal data of a real office never cross a network in the clear."""
    reached = [host for host in settings.ALLOWED_HOSTS if not is_loopback(host)]
    if settings.HTTPS or not reached:
        return []
    return [
        Error(
            f"Alamat {', '.join(reached)} dilayani tanpa HTTPS.",
            hint="Atur SERAMBI_ADDRESS ke alamat https:// di belakang proksi (docs/operations/running.md).",
            id="serambi.E009",
        )
    ]


@_check
def postgres_waits_for_the_disk() -> list[CheckMessage]:
    """An acknowledged request must survive a power cut."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SHOW synchronous_commit")
        if cursor.fetchone()[0] != "off":
            return []
    return [
        Error(
            "PostgreSQL tidak menunggu diska (synchronous_commit=off).",
            hint="Atur synchronous_commit ke 'on' atau lebih ketat.",
            id="serambi.E010",
        )
    ]


@_check
def scanning_is_decided() -> list[CheckMessage]:
    """An office says which scanner it uses, or that it has none; nobody finds out by chance."""
    from serambi.files.scanner import NONE, address_of

    written = settings.SERAMBI_CLAMD
    if written == NONE or (not written and settings.SERAMBI_MODE == "example"):
        return []
    try:
        address_of(written)
    except ValueError:
        return [
            Error(
                "Belum dikatakan apakah unggahan dipindai dari program berbahaya."
                if not written
                else "SERAMBI_CLAMD bukan alamat clamd.",
                hint=f"Atur SERAMBI_CLAMD, misalnya ke unix:/run/clamav/clamd.ctl, atau ke '{NONE}' bila memang belum ada pemindai.",
                id="serambi.E011",
            )
        ]
    return []


@_check
def storage_is_whole() -> list[CheckMessage]:
    """A store that is half configured would lose the first upload."""
    kind = settings.SERAMBI_STORAGE
    if kind == "disk":
        return []
    if kind != "s3":
        return [
            Error(
                "SERAMBI_STORAGE tidak dikenal.", hint="Isi dengan disk atau s3.", id="serambi.E012"
            )
        ]
    empty = [
        name
        for name in ("SERAMBI_S3_BUCKET", "SERAMBI_S3_KEY_ID", "SERAMBI_S3_SECRET")
        if not getattr(settings, name)
    ]
    if find_spec("boto3") is None:
        empty.append("pip install 'serambi[s3]'")
    if not empty:
        return []
    return [
        Error("Penyimpanan S3 belum lengkap.", hint=f"Isi: {', '.join(empty)}.", id="serambi.E012")
    ]


@_check
def mail_has_a_server() -> list[CheckMessage]:
    """Mail waits in the outbox until a server is named."""
    from serambi.channels.email.check import missing_settings

    if missing := missing_settings():
        return [
            django_checks.Warning(
                f"Surel belum diatur: {', '.join(missing)} kosong. Surel menunggu di kotak keluar.",
                hint="Lihat docs/operations/mail.md.",
                id=MAIL_WARNING,
            )
        ]
    return []
