"""One cell of somebody's table → its canonical text, or a sentence that says what is wrong.

Canonical: numbers with a point and without grouping, days as ISO 8601, "true" and "false", region
codes with dots, text in NFC. An empty cell is "".
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.scrub import scrub
from serambi.core.text import clean
from serambi.datasets import numerals, regions
from serambi.datasets.columns import Column, Type
from serambi.datasets.numerals import Style
from serambi.tables.days import date_of
from serambi.tables.table import MAX_CELL

EMPTY = {"", "-", "–", "—"}
YES = {"ya", "y", "yes", "true", "benar", "ada"}
NO = {"tidak", "t", "no", "false", "salah", "tidak ada"}
_FORMULA = re.compile(r"^[=@]|^[+\-]\w+\(")
_ERRORS = re.compile(r"#(?:REF|N/A|VALUE|DIV/0|NAME|NUM|NULL)[!?]?", re.I)


class Wrong(ValueError):
    """What is wrong with a cell, as a sentence with the way to mend it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the cells of one column; `style` is how its numbers are written."""

    column: Column
    style: Style
    office_code: str

    def read(self, text: str) -> str:
        """The canonical text. Raises Wrong."""
        bare = text.strip()
        if bare == "" or (bare in EMPTY and self.column.type is not Type.TEXT):
            if self.column.required:
                raise Wrong(_("Sel ini kosong, padahal wajib diisi. Isi nilainya."))
            return ""
        _demand_harmless(bare)
        found = _READERS[self.column.type](self, bare)
        return self._among_codes(found) if self.column.codes else found

    def _among_codes(self, found: str) -> str:
        for code in self.column.codes:
            if code.casefold() == found.casefold():
                return code
        shown = ", ".join(self.column.codes[:8]) + (" …" if len(self.column.codes) > 8 else "")
        raise Wrong(
            _("“%(cell)s” tidak ada dalam daftar nilai kolom ini. Pilih salah satu: %(codes)s.")
            % {"cell": _short(found), "codes": shown}
        )


def _demand_harmless(text: str) -> None:
    if _FORMULA.match(text):
        raise Wrong(_("Sel ini berisi rumus. Tulis nilainya sebagai teks atau angka biasa."))
    if _ERRORS.fullmatch(text):
        raise Wrong(_("Sel ini berisi galat rumus. Perbaiki rumusnya, lalu simpan ulang."))
    if len(text) > MAX_CELL:
        raise Wrong(_("Teks ini lebih dari 5.000 karakter. Persingkat teksnya."))
    if scrub(text) != text:
        raise Wrong(
            _("Sel ini tampak memuat NIK, nomor telepon, atau surel. Hapus data pribadinya.")
        )


def _text(reader: Reader, text: str) -> str:
    try:
        return clean(text)
    except InvalidInput as error:
        raise Wrong(str(error)) from error


def _integer(reader: Reader, text: str) -> str:
    found = numerals.number(text, reader.style)
    if found is None or found != found.to_integral_value():
        raise Wrong(
            _("“%(cell)s” bukan bilangan bulat. Tulis angkanya saja, misalnya 1234.")
            % {"cell": _short(text)}
        )
    return numerals.plain(found)


def _number(reader: Reader, text: str) -> str:
    found = numerals.number(text.removesuffix("%").rstrip(), reader.style)
    if found is None:
        raise Wrong(
            _("“%(cell)s” bukan angka. Tulis angkanya saja, misalnya 1234,5.")
            % {"cell": _short(text)}
        )
    return numerals.plain(found)


def _date(reader: Reader, text: str) -> str:
    found = date_of(text)
    if found is None:
        raise Wrong(
            _("“%(cell)s” tidak terbaca sebagai tanggal. Tulis seperti 17-03-2026.")
            % {"cell": _short(text)}
        )
    return found.isoformat()


def _year(reader: Reader, text: str) -> str:
    if not re.fullmatch(r"(?:19|20|21)\d\d", text):
        raise Wrong(
            _("“%(cell)s” bukan tahun. Tulis empat angka, misalnya 2026.") % {"cell": _short(text)}
        )
    return text


def _yes_no(reader: Reader, text: str) -> str:
    word = " ".join(text.casefold().split())
    if word in YES or word == "1":
        return "true"
    if word in NO or word == "0":
        return "false"
    raise Wrong(_("“%(cell)s” bukan ya atau tidak. Tulis ya atau tidak.") % {"cell": _short(text)})


def _region(reader: Reader, text: str) -> str:
    code = regions.dotted(text)
    if code is None:
        raise Wrong(
            _("“%(cell)s” bukan kode wilayah. Tulis seperti 19.71.04.") % {"cell": _short(text)}
        )
    if not regions.within(code, reader.office_code):
        raise Wrong(_("Kode %(code)s berada di luar wilayah kantor ini. Periksa kodenya.") % {"code": code})  # fmt: skip
    return code


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


_READERS: Mapping[Type, Callable[[Reader, str], str]] = {
    Type.TEXT: _text,
    Type.INTEGER: _integer,
    Type.NUMBER: _number,
    Type.DATE: _date,
    Type.YEAR: _year,
    Type.YES_NO: _yes_no,
    Type.REGION: _region,
}
