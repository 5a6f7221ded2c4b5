"""The parent's side: hand a file to the child and take its reading."""

import json
import os
import subprocess
import sys

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable

SECONDS = 60
_UNREADABLE = 3
KINDS = ("pdf", "xlsx", "docx", "odt", "ods", "jpeg", "png", "csv", "txt")
DEFAULT = "Berkas ini tidak dapat diperiksa sampai tuntas."


def read(data: bytes, kind: str) -> Reading:
    """Everything that `data` of `kind` (a code of `serambi.files.kinds`) holds.

    Raises Unreadable for an unknown kind and whenever the child does not come to its end: a
    crash, a limit, a garbled answer.
    """
    if kind not in KINDS:
        raise Unreadable("Jenis berkas ini tidak dapat diperiksa.")
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-I", "-m", "serambi.privacy", kind],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired as late:
        raise Unreadable(DEFAULT) from late
    if done.returncode == _UNREADABLE:
        raise Unreadable(done.stderr.decode("utf-8", "replace").strip() or DEFAULT)
    if done.returncode != 0:
        raise Unreadable(DEFAULT)
    try:
        return _reading(done.stdout)
    except (ValueError, KeyError, TypeError) as fault:
        raise Unreadable(DEFAULT) from fault


def _reading(told: bytes) -> Reading:
    rows = json.loads(told)
    return Reading(
        tuple(Passage(**row) for row in rows["passages"]),
        tuple(Trait(Kind(row["kind"]), row["place"], row["sample"]) for row in rows["traits"]),
    )
