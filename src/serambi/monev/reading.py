"""Instruments and answers as offices export them: CSV or XLSX with a row of column names.

Columns may stand in any order; others are left alone. Every refusal names the file and the line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from serambi.core.errors import InvalidInput
from serambi.law.scoring import GRADES, Question
from serambi.tables.reading import read

INSTRUMENT = ("kode", "kelompok", "pertanyaan", "bobot", "semua_atau_nol", "boleh_nihil")
STEPS = "langkah"
"""Not every file has it: what A to E give where the instrument says so itself ("5/4/3/1/0")."""
ANSWERS = ("kode", "nilai")
EMPTY = "tables.no_rows"
"""A header without rows: nobody answered anything."""
_NUMBER = re.compile(r"[0-9]{1,7}(?:[.,][0-9]{1,4})?")
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
            steps=_steps(row.get(STEPS, ""), where),
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
    """Line numbers with their cells under the names that are needed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _invalid(f"Berkas {path.name} tidak dapat dibuka.", "Periksa letaknya.") from error
    try:
        table = read(data, lambda names: len({*needed} & _known(names)), skip_numbering=False)
    except InvalidInput as error:
        if error.code == EMPTY:
            return
        raise _invalid(f"{path.name}: {error.sentence}", error.next_step) from error
    names = [name.casefold() for name in table.columns]
    missing = [name for name in needed if name not in names]
    if missing:
        raise _invalid(
            f"{path.name} tidak memuat kolom {missing[0]}.", f"Kolom: {', '.join(needed)}."
        )
    for row in table.rows:
        yield row.line, dict(zip(names, row.cells, strict=True))


def _known(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _weight(text: str, where: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise _invalid(f"{where}: bobot {text[:40] or 'kosong'} bukan angka.")
    return Decimal(text.replace(",", "."))


def _steps(text: str, where: str) -> tuple[Decimal, ...]:
    parts = text.replace(";", "/").split("/") if text else []
    if len(parts) not in {0, len(GRADES)}:
        raise _invalid(f"{where}: langkah {text} harus lima angka, misalnya 5/4/3/1/0.")
    return tuple(_weight(part.strip(), where) for part in parts)


def _flag(row: Mapping[str, str], name: str, where: str) -> bool:
    said = row[name].casefold()
    if said not in _YES | _NO:
        raise _invalid(f"{where}: {name} hanya 1 atau 0, bukan {row[name]}.")
    return said in _YES


def _invalid(sentence: str, next_step: str = "") -> InvalidInput:
    return InvalidInput("monev.file", sentence, next_step, field="file")
