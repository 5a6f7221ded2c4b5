"""The columns of a dataset: what they are called, what may stand in them. No database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core.errors import InvalidInput
from serambi.tables.names import plain

MAX_NAME = 40
MAX_TITLE = 80
MAX_UNIT = 30
MAX_CODES = 200


class Type(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    YEAR = "year"
    YES_NO = "boolean"
    REGION = "region"


TYPE_NAMES = {
    Type.TEXT: gettext_lazy("Teks"),
    Type.INTEGER: gettext_lazy("Bilangan bulat"),
    Type.NUMBER: gettext_lazy("Angka"),
    Type.DATE: gettext_lazy("Tanggal"),
    Type.YEAR: gettext_lazy("Tahun"),
    Type.YES_NO: gettext_lazy("Ya atau tidak"),
    Type.REGION: gettext_lazy("Kode wilayah"),
}
NUMERIC = frozenset({Type.INTEGER, Type.NUMBER})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `name` is for programs (a-z, 0-9, _), `title` for people.

    `codes`: the only values that may stand there; empty means any. `key` columns together name a
    row, so that two versions can be compared.
    """

    name: str
    title: str
    type: Type = Type.TEXT
    unit: str = ""
    codes: tuple[str, ...] = ()
    required: bool = False
    key: bool = False

    @property
    def type_name(self) -> str:
        """The type in words."""
        return str(TYPE_NAMES[self.type])

    @property
    def numeric(self) -> bool:
        """True for what can be added up."""
        return self.type in NUMERIC


def to_json(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """The columns as they are stored."""
    return [{**asdict(one), "type": one.type.value, "codes": list(one.codes)} for one in columns]


def from_json(kept: Iterable[dict[str, Any]]) -> tuple[Column, ...]:
    """The columns that `to_json` wrote."""
    return tuple(
        Column(**{**one, "type": Type(one["type"]), "codes": tuple(one["codes"])}) for one in kept
    )


def name_of(title: str, taken: Iterable[str] = ()) -> str:
    """ "Jumlah (TPS)" → "jumlah_tps", with a number when that is taken."""
    base = re.sub(r"[^a-z0-9]+", "_", plain(title)).strip("_")[: MAX_NAME - 4] or "kolom"
    if base[0].isdigit():
        base = f"k_{base}"[: MAX_NAME - 4]
    used, name, number = set(taken), base, 2
    while name in used:
        name, number = f"{base}_{number}", number + 1
    return name


def checked(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, if a table can be read by them. Raises InvalidInput in words."""
    for place, one in enumerate(columns, start=1):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", one.name) or len(one.name) > MAX_NAME:
            raise _wrong(
                "name",
                _("Nama kolom %(n)s tidak dapat dipakai.") % {"n": place},
                _("Pakai huruf kecil, angka, dan garis bawah, diawali huruf, paling banyak 40."),
            )
        if not one.title or len(one.title) > MAX_TITLE or len(one.unit) > MAX_UNIT:
            raise _wrong(
                "title",
                _("Judul atau satuan kolom %(n)s kosong atau terlalu panjang.") % {"n": place},
                _("Judul paling banyak 80 karakter, satuan 30."),
            )
        if len(one.codes) > MAX_CODES:
            raise _wrong(
                "codes",
                _("Kolom %(title)s menyebut lebih dari 200 nilai.") % {"title": one.title},
                _("Kosongkan daftar nilainya, atau pakai kode yang lebih sedikit."),
            )
    names = [one.name for one in columns]
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise _wrong(
            "twice",
            _("Dua kolom bernama %(name)s.") % {"name": twice},
            _("Beri setiap kolom nama sendiri."),
        )
    return tuple(columns)


def _wrong(kind: str, sentence: str, next_step: str) -> InvalidInput:
    return InvalidInput(f"dataset.column_{kind}", sentence, next_step)
