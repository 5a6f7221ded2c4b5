"""The sheet of an instrument: its columns, and bytes → questions with every fault in words.

Columns may stand in any order and others are left alone, so a sheet that somebody annotated still
comes in. All faults are told at once, each with its line.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.scoring import GRADES, steps
from serambi.tables.reading import read
from serambi.tables.table import Row, Table

NEEDED = ("kode", "kelompok", "pertanyaan", "bobot", "semua_atau_nol", "boleh_nihil", "bukti")
OPTIONAL = ("rekaman", "batas_mb", "langkah", "bobot_kelompok")
COLUMNS = NEEDED + OPTIONAL
MOST_ROWS = 1_000
YES, NO = frozenset({"1", "ya"}), frozenset({"0", "tidak", ""})
LENGTHS = {"kode": 20, "kelompok": 160, "pertanyaan": 1000, "rekaman": 60}
SHAPES = {"kode": re.compile(r"[0-9A-Za-z][\w.,:()/ -]*"), "rekaman": re.compile(r"[a-z0-9._:-]*")}
"""Keys that go out again as they came in: none of them is a formula to a spreadsheet."""
MOST_MB = Decimal(999)
_NUMBER = re.compile(r"-?[0-9]{1,7}(?:[.,][0-9]{1,4})?")


class Kind(StrEnum):
    """What an assessor accepts as evidence; the values are those of the column `bukti`."""

    LIVE = "rekaman"
    LINK = "tautan"
    DOCUMENT = "dokumen"
    PHOTO = "foto"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the sheet. `weight` is None only in a structure."""

    code: str
    group: str
    text: str
    weight: Decimal | None
    all_or_nothing: bool
    nil_allowed: bool
    kinds: tuple[str, ...]
    live: str = ""
    most_mb: Decimal | None = None
    steps: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line of the file (0: with the file as a whole)."""

    line: int
    sentence: str


@dataclass(slots=True)
class Sheet:
    """What a file says. With `faults` it is not to be used."""

    lines: list[Line] = field(default_factory=list)
    groups: dict[str, Decimal | None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """The sum of all weights."""
        return sum((one.weight or Decimal() for one in self.lines), Decimal())

    def wrong(self, line: int, sentence: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(line, sentence))


def parse(data: bytes, *, total: Decimal, structure: bool = False) -> Sheet:
    """The sheet in `data`, CSV or XLSX; `total` is what the weights must sum to.

    A `structure` may leave out texts and weights, and its sums are not held against anything.
    Raises InvalidInput (field "file") for bytes that are no such table at all.
    """
    table = read(data, _known, most_rows=MOST_ROWS, skip_numbering=False)
    names = [name.strip().casefold() for name in table.columns]
    if missing := [name for name in NEEDED if name not in names]:
        raise InvalidInput(
            "monev.columns",
            _("Kolom %(name)s tidak ada dalam berkas ini.") % {"name": missing[0]},
            _("Kolom yang perlu: %(names)s.") % {"names": ", ".join(NEEDED)}, field="file",
        )  # fmt: skip
    sheet = Sheet()
    seen: dict[str, int] = {}
    for row, cells in _rows(table, names):
        _Reader(sheet, row.line, cells, structure=structure).take(seen)
    if not structure and not sheet.faults:
        _sums(sheet, total)
    return sheet


def _rows(table: Table, names: list[str]) -> Iterator[tuple[Row, Mapping[str, str]]]:
    for row in table.rows:
        yield row, defaultdict(str, zip(names, (cell.strip() for cell in row.cells), strict=True))


def _known(names: Iterable[object]) -> int:
    return len({*COLUMNS} & {str(name).strip().casefold() for name in names})


@dataclass(slots=True)
class _Reader:
    """One line of the file on its way to a question."""

    sheet: Sheet
    number: int
    cells: Mapping[str, str]
    structure: bool

    def take(self, seen: dict[str, int]) -> None:
        """Add the line, or its faults."""
        before = len(self.sheet.faults)
        code, group = self._text("kode"), self._text("kelompok")
        if code and code in seen:
            self._wrong(_("kode %(code)s sudah ada di baris %(line)s.")
                        % {"code": code, "line": seen[code]})  # fmt: skip
        seen.setdefault(code, self.number)
        weight = self._number("bobot", needed=not self.structure)
        line = Line(
            code=code, group=group, text=self._text("pertanyaan", needed=not self.structure),
            weight=weight, all_or_nothing=self._flag("semua_atau_nol"),
            nil_allowed=self._flag("boleh_nihil"), kinds=self._kinds(),
            live=self._text("rekaman", needed=False), most_mb=self._megabytes(),
            steps=self._steps(weight),
        )  # fmt: skip
        self._group(group)
        if len(self.sheet.faults) == before:
            self.sheet.lines.append(line)

    def _wrong(self, sentence: str) -> None:
        self.sheet.wrong(self.number, sentence)

    def _text(self, name: str, *, needed: bool = True) -> str:
        raw = self.cells[name]
        try:
            text = " ".join(clean(raw).split())
        except InvalidInput as error:
            self._wrong(f"{name}: {error.sentence}")
            return ""
        if needed and not text:
            self._wrong(_("%(name)s belum diisi.") % {"name": name})
        if len(text) > LENGTHS[name]:
            self._wrong(_("%(name)s lebih panjang dari %(most)s karakter.")
                        % {"name": name, "most": LENGTHS[name]})  # fmt: skip
            return ""
        if name in SHAPES and text and not SHAPES[name].fullmatch(text):
            self._wrong(_("%(name)s %(raw)s memuat tanda yang tidak dapat dipakai.")
                        % {"name": name, "raw": text})  # fmt: skip
            return ""
        return text

    def _megabytes(self) -> Decimal | None:
        """The limit of a file in MB, one decimal."""
        said = self._number("batas_mb", needed=False)
        if said is not None and (said > MOST_MB or said * 10 % 1):
            self._wrong(_("batas_mb %(raw)s harus paling banyak %(most)s dengan satu desimal.")
                        % {"raw": said, "most": MOST_MB})  # fmt: skip
            return None
        return said

    def _number(self, name: str, *, needed: bool) -> Decimal | None:
        raw = self.cells[name]
        if not raw:
            if needed:
                self._wrong(_("%(name)s belum diisi.") % {"name": name})
            return None
        number = _decimal(raw)
        if number is None or not 0 < number <= 10_000:
            self._wrong(_("%(name)s %(raw)s bukan angka di atas nol dengan paling banyak dua desimal.")
                        % {"name": name, "raw": raw[:20]})  # fmt: skip
            return None
        return number

    def _flag(self, name: str) -> bool:
        said = self.cells[name].casefold()
        if said not in YES | NO:
            self._wrong(
                _("%(name)s hanya 1 atau 0, bukan %(raw)s.") % {"name": name, "raw": said[:20]}
            )
        return said in YES

    def _kinds(self) -> tuple[str, ...]:
        parts = [one.strip().casefold() for one in self.cells["bukti"].replace(",", ";").split(";")]
        found = tuple(dict.fromkeys(part for part in parts if part))
        for one in found:
            if one not in set(Kind):
                self._wrong(_("bukti %(raw)s tidak dikenal; pilih dari %(known)s.")
                            % {"raw": one[:20], "known": ", ".join(Kind)})  # fmt: skip
        return found

    def _steps(self, weight: Decimal | None) -> tuple[Decimal, ...]:
        raw = self.cells["langkah"]
        if not raw:
            if weight is not None and weight not in steps():
                self._wrong(_("bobot %(w)s tidak punya langkah nilai; isi kolom langkah, misalnya 5/4/3/1/0.")
                            % {"w": weight})  # fmt: skip
            return ()
        found = [_decimal(part) for part in raw.replace(";", "/").split("/")]
        known = [one for one in found if one is not None and one >= 0]
        falls = all(after <= before for before, after in itertools.pairwise(known))
        if (
            len(known) != len(GRADES)
            or len(found) != len(GRADES)
            or not falls
            or known[0] != weight
        ):
            self._wrong(_("langkah %(raw)s harus lima angka dari bobot ke bawah, misalnya 5/4/3/1/0.")
                        % {"raw": raw[:40]})  # fmt: skip
            return ()
        return tuple(known)

    def _group(self, name: str) -> None:
        said = self._number("bobot_kelompok", needed=False)
        before = self.sheet.groups.setdefault(name, said)
        if said is not None and before is not None and said != before:
            self._wrong(_("bobot_kelompok %(name)s di sini %(said)s, di atasnya %(before)s.")
                        % {"name": name, "said": said, "before": before})  # fmt: skip
        elif before is None:
            self.sheet.groups[name] = said


def _decimal(raw: str) -> Decimal | None:
    """A number with at most two decimals, comma or point; None for anything else."""
    if not _NUMBER.fullmatch(raw.strip()):
        return None
    number = Decimal(raw.strip().replace(",", "."))
    return number if number == number.quantize(Decimal("0.01")) else None


def _sums(sheet: Sheet, total: Decimal) -> None:
    if not sheet.lines:
        sheet.wrong(0, _("Tidak ada satu pertanyaan pun."))
        return
    if sheet.total != total:
        sheet.wrong(0, _("Jumlah bobot %(sum)s, padahal instrumen menyatakan %(total)s.")
                    % {"sum": sheet.total, "total": total})  # fmt: skip
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in sheet.lines:
        sums[one.group] += one.weight or 0
    for name, said in sheet.groups.items():
        if said is not None and sums[name] != said:
            sheet.wrong(0, _("Bobot kelompok %(name)s berjumlah %(sum)s, padahal dinyatakan %(said)s.")
                        % {"name": name, "sum": sums[name], "said": said})  # fmt: skip
