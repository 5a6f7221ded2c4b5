"""The parent's side of the packer."""

import json
import subprocess
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core.errors import Refused
from serambi.files import child

SECONDS = 60
MEGABYTE = 1024 * 1024
DEFAULT_LIMIT = 2 * MEGABYTE
"""What Komisi Informasi takes per question (domain: PDF ≤ 2 MB)."""
SENTENCES = {
    "signed": gettext_lazy(
        "Berkas ini bertanda tangan elektronik; mengecilkannya merusak tanda tangan itu."
    ),
    "damaged": gettext_lazy("Berkas ini tidak dapat dibuka untuk dikecilkan."),
    "text_lost": gettext_lazy("Berkas ini tidak dapat dikecilkan tanpa kehilangan teksnya."),
    "too_heavy": gettext_lazy("Berkas ini terlalu berat untuk dikecilkan."),
}


@dataclass(frozen=True, slots=True)
class Packed:
    """The smaller file and what was done: sizes in bytes, resolution in dots an inch (0: untouched)."""

    data: bytes
    before: int
    after: int
    told: dict[str, int]


def pack(data: bytes, kind: str, limit: int) -> Packed:
    """`data` of `kind` (pdf, jpeg, png) in at most `limit` bytes.

    Raises Refused in words when it cannot be done, or not without harm.
    """
    try:
        done = child.run("serambi.evidence.packing", kind, str(limit), data=data, seconds=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise _refused("too_heavy", 0, limit) from late
    try:
        told = json.loads(done.stderr.decode() or "{}")
    except ValueError:
        told = {}
    if done.returncode != 0:
        raise _refused(str(told.get("reason", "too_heavy")), int(told.get("smallest", 0)), limit)
    return Packed(done.stdout, len(data), len(done.stdout), told)


def _refused(reason: str, smallest: int, limit: int) -> Refused:
    if reason == "too_big":
        sentence = _(
            "Berkas ini hanya dapat dikecilkan sampai %(size)s MB, masih di atas %(limit)s MB."
        ) % {"size": megabytes(smallest), "limit": megabytes(limit)}
    else:
        sentence = str(SENTENCES.get(reason, SENTENCES["damaged"]))
    return Refused(
        f"packing.{reason}", sentence,
        _("Bagi menjadi beberapa berkas, atau pindai ulang pada 150 dpi hitam putih."),
    )  # fmt: skip


def megabytes(size: int) -> str:
    """1572864 → "1,5"; small sizes keep two digits after the comma."""
    value = size / MEGABYTE
    return f"{value:.1f}".replace(".", ",") if value >= 1 else f"{value:.2f}".replace(".", ",")
