"""The parent's side: one question, one answer."""

import subprocess
from dataclasses import asdict
from typing import Any

from serambi.files import child
from serambi.redaction.engine import wire
from serambi.redaction.engine.values import Check, Find, Impossible, Mark, Names

SECONDS = 60
LONG = 660
_IMPOSSIBLE = 3
KINDS = ("pdf", "jpeg", "png", "xlsx")
FAILED = "Berkas ini tidak dapat diolah sampai tuntas. Pecah menjadi bagian yang lebih kecil."


def measure(data: bytes, kind: str) -> tuple[int, list[str], list[list[int]]]:
    """Number of pages (or seen sheets), what hides in the file, in words, and the pages' sizes."""
    told, _ = _ask("measure", {"kind": kind}, data)
    return int(told["pages"]), [str(one) for one in told["hidden"]], told["sizes"]


def survey(data: bytes, kind: str, names: Names, first: int, last: int) -> list[Find]:
    """Personal data on these pages."""
    question = {"kind": kind, "names": asdict(names), "first": first, "last": last}
    return _finds(_ask("survey", question, data, seconds=LONG))


def words(data: bytes, kind: str, sought: str, pages: int) -> list[Find]:
    """Every place where `sought` stands."""
    question = {"kind": kind, "sought": sought, "pages": pages}
    return _finds(_ask("words", question, data, seconds=LONG))


def picture(data: bytes, kind: str, page: int, dots: int) -> tuple[bytes, int, int]:
    """A page as PNG with its size in pixels."""
    told, made = _ask("picture", {"kind": kind, "page": page, "dots": dots}, data)
    return made[0], int(told["width"]), int(told["height"])


def grid(data: bytes, sheet: str, first: int, most: int) -> dict[str, Any]:
    """Some rows of one sheet of a workbook."""
    told, _ = _ask("grid", {"sheet": sheet, "first": first, "most": most}, data)
    return told


def make(data: bytes, kind: str, marks: list[Mark], title: str = "") -> bytes:
    """The new file."""
    question = {"kind": kind, "marks": [asdict(one) for one in marks], "title": title}
    return _ask("make", question, data, seconds=LONG)[1][0]


def prove(old: bytes, new: bytes, kind: str, marks: list[Mark]) -> list[Check]:
    """The proof of `new`, looked at by a process that did not make it."""
    question = {"kind": kind, "marks": [asdict(one) for one in marks]}
    told, _ = _ask("prove", question, old, new, seconds=LONG)
    return [Check(**row) for row in told["checks"]]


def _finds(answer: tuple[dict[str, Any], list[bytes]]) -> list[Find]:
    return [Find(**{**row, "rect": tuple(row["rect"])}) for row in answer[0]["finds"]]


def _ask(
    verb: str, told: dict[str, Any], *blobs: bytes, seconds: int = SECONDS
) -> tuple[dict[str, Any], list[bytes]]:
    """Raises Impossible, also when the child dies or takes too long."""
    try:
        done = child.run(
            "serambi.redaction.engine", verb, data=wire.pack(told, *blobs), seconds=seconds
        )
    except subprocess.TimeoutExpired as late:
        raise Impossible(FAILED) from late
    if done.returncode == _IMPOSSIBLE:
        raise Impossible(done.stderr.decode("utf-8", "replace").strip() or FAILED)
    if done.returncode != 0:
        raise Impossible(FAILED)
    try:
        return wire.unpack(done.stdout)
    except (ValueError, KeyError, TypeError) as fault:
        raise Impossible(FAILED) from fault
