"""What a dataset says of itself, as a value, and what is wrong with it in words. No database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, cast

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.datasets import regions
from serambi.datasets.models import Dataset

LENGTHS = {
    "title": 200,
    "summary": 2_000,
    "concept": 2_000,
    "definition": 2_000,
    "classification": 200,
    "measure": 120,
    "unit": 60,
    "producer": 160,
}
LONG = {"summary", "concept", "definition"}
STANDARD = ("concept", "definition", "classification", "measure", "unit", "producer")
MAX_REGIONS = 40
FIRST_YEAR = 1945


@dataclass(frozen=True, slots=True)
class DatasetFields:
    """The description that people write; the five parts of the data standard among them."""

    title: str
    summary: str = ""
    concept: str = ""
    definition: str = ""
    classification: str = ""
    measure: str = ""
    unit: str = ""
    producer: str = ""
    theme: str = Dataset.Theme.OTHER
    is_election: bool = False
    period_from: date | None = None
    period_to: date | None = None
    regions: str = ""
    frequency: str = Dataset.Frequency.YEARLY
    licence: str = Dataset.Licence.CC_BY


NAMES = tuple(field.name for field in fields(DatasetFields))


def tidy(raw: DatasetFields, office_code: str) -> tuple[DatasetFields, list[InvalidInput]]:
    """`raw` cleaned, and every reason why it cannot be kept (each names its field)."""
    problems: list[InvalidInput] = []
    texts: dict[str, str] = {}
    for name, most in LENGTHS.items():
        try:
            text = clean(getattr(raw, name))
        except InvalidInput as error:
            problems.append(InvalidInput(error.code, error.sentence, error.next_step, field=name))
            continue
        texts[name] = text if name in LONG else " ".join(text.split())
        if len(texts[name]) > most:
            problems.append(_too_long(name, len(texts[name]), most))
    if not texts.get("title", "-"):
        problems.append(_wrong("title", _("Judul belum diisi."), _("Tulis nama kumpulan datanya.")))
    codes, wrong = _regions(raw.regions, office_code)
    problems += [*wrong, *_period(raw)]
    return replace(raw, regions=codes, **cast("dict[str, Any]", texts)), problems


def checked(raw: DatasetFields, office_code: str) -> DatasetFields:
    """`raw` cleaned. Raises the first InvalidInput."""
    tidied, problems = tidy(raw, office_code)
    if problems:
        raise problems[0]
    return tidied


def missing(said: object) -> list[str]:
    """The parts of the data standard that are still empty; a dataset is not proposed with gaps."""
    return [name for name in STANDARD if not getattr(said, name)]


def _regions(text: str, office_code: str) -> tuple[str, list[InvalidInput]]:
    codes: list[str] = []
    problems: list[InvalidInput] = []
    for part in re.split(r"[\s,;]+", text.strip()):
        if not part:
            continue
        code = regions.dotted(part)
        if code is None or not regions.within(code, office_code):
            problems.append(
                _wrong(
                    "regions",
                    _("“%(code)s” bukan kode wilayah kantor ini.") % {"code": part[:20]},
                    _("Tulis kode Kemendagri, misalnya 19.71 atau 19.71.04."),
                )
            )
            break
        if code not in codes:
            codes.append(code)
    if len(codes) > MAX_REGIONS:
        problems.append(
            _wrong("regions", _("Kode wilayah lebih dari 40."), _("Pakai kode tingkat di atasnya."))
        )
    return " ".join(codes), problems


def _period(raw: DatasetFields) -> Iterator[InvalidInput]:
    for name in ("period_from", "period_to"):
        day = getattr(raw, name)
        if day is not None and day.year < FIRST_YEAR:
            yield _wrong(name, _("Tahun ini sebelum 1945."), _("Periksa tahunnya."))
    if raw.period_from and raw.period_to and raw.period_to < raw.period_from:
        yield _wrong(
            "period_to", _("Akhir periode mendahului awalnya."), _("Periksa kedua tanggalnya.")
        )


def _too_long(name: str, length: int, most: int) -> InvalidInput:
    return _wrong(
        name,
        _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
        % {"length": length, "most": most},
        _("Persingkat teksnya."),
    )


def _wrong(name: str, sentence: str, next_step: str) -> InvalidInput:
    return InvalidInput(f"dataset.{name}", sentence, next_step, field=name)
