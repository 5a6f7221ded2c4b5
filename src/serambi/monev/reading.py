"""Instruments and answers as offices export them: CSV with a row of column names.

Comma or semicolon, UTF-8 with or without a mark at the start. Columns may stand in any order; others
are left alone. Every refusal names the file and the line.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from serambi.core.errors import InvalidInput
from serambi.law.scoring import Question

INSTRUMENT = ("kode", "kelompok", "pertanyaan", "bobot", "semua_atau_nol", "boleh_nihil")
ANSWERS = ("kode", "nilai")
LARGEST = 5 * 1024 * 1024
"""Bytes; an instrument of a thousand questions is a tenth of it."""
_YES = {"1", "ya"}
_NO = {"0", "tidak", ""}
Line = tuple[int, dict[str, str]]


def read_instrument(path: Path) -> list[Question]:
    """The questions of an instrument, in file order. Raises InvalidInput."""
    found: dict[str, Question] = {}
    for number, row in _rows(path, INSTRUMENT):
        code, where = row["kode"], f"{path.name} baris {number}"
        if not code or not row["kelompok"]:
            raise _invalid(f"{where}: kode dan kelompok harus diisi.")
        if code in found:
            raise _invalid(f"{where}: kode {code} sudah ada di atasnya.")
        found[code] = Question(
            code=code,
            group=row["kelompok"],
            weight=_weight(row["bobot"], where),
            all_or_nothing=_flag(row, "semua_atau_nol", where),
            nil_allowed=_flag(row, "boleh_nihil", where),
        )
    if not found:
        raise _invalid(f"{path.name} tidak memuat satu pertanyaan pun.")
    return list(found.values())


def read_answers(path: Path) -> dict[str, str]:
    """The answers by the code of their question. Raises InvalidInput."""
    found: dict[str, str] = {}
    for number, row in _rows(path, ANSWERS):
        if row["kode"] in found:
            raise _invalid(f"{path.name} baris {number}: kode {row['kode']} dijawab dua kali.")
        found[row["kode"]] = row["nilai"]
    return found


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[Line]:
    """Line numbers with their cells, trimmed; empty lines are left out."""
    text = _text(path)
    head = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ","
    )
    try:
        names = [name.strip().casefold() for name in next(reader, [])]
        missing = [name for name in needed if name not in names]
        if missing:
            raise _invalid(
                f"{path.name} tidak memuat kolom {missing[0]}.", f"Kolom: {', '.join(needed)}."
            )
        for cells in reader:
            if any(cell.strip() for cell in cells):
                padded = [*cells, *[""] * (len(names) - len(cells))]
                cut = (cell.strip() for cell in padded)
                yield reader.line_num, dict(zip(names, cut, strict=False))
    except csv.Error as error:
        raise _invalid(f"{path.name} baris {reader.line_num} tidak dapat dibaca.") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise _invalid(f"{path.name} lebih besar dari {LARGEST // 1024 // 1024} MB.")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _invalid(f"Berkas {path.name} tidak dapat dibuka.", "Periksa letaknya.") from error
    except UnicodeDecodeError as error:
        raise _invalid(
            f"{path.name} bukan CSV dengan huruf UTF-8.", "Simpan ulang sebagai CSV UTF-8."
        ) from error


def _weight(text: str, where: str) -> Decimal:
    try:
        weight = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise _invalid(f"{where}: bobot {text or 'kosong'} bukan angka.") from None
    if not weight.is_finite():
        raise _invalid(f"{where}: bobot {text} bukan angka.")
    return weight


def _flag(row: Mapping[str, str], name: str, where: str) -> bool:
    said = row[name].casefold()
    if said not in _YES | _NO:
        raise _invalid(f"{where}: {name} hanya 1 atau 0, bukan {row[name]}.")
    return said in _YES


def _invalid(sentence: str, next_step: str = "") -> InvalidInput:
    return InvalidInput("monev.file", sentence, next_step, field="file")
