"""What an assessor said, as a value, and what is wrong with it in words. No database."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.scoring import rounded
from serambi.ratings.bands import scale_for
from serambi.ratings.models import Rating

_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,20})?")
FIRST_YEAR = 2010
"""The openness act is in force since 30 April 2010 (UU 14/2008 art. 64)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A rating as a person types it; `score` is text ("" unknown), `sure` confirms an odd pair."""

    family: str
    assessor: str
    year: int | None
    word: str
    score: str
    source: str
    source_url: str = ""
    rank: str = ""
    certificate_no: str = ""
    announced_on: date | None = None
    sure: bool = False


NAMES = tuple(field.name for field in fields(Said) if field.name != "sure")
LIMITS = {
    "assessor": 120, "word": 60, "source": 200, "source_url": 500, "rank": 80,
    "certificate_no": 80,
}  # fmt: skip


def labels() -> dict[str, str]:
    """The fields as people read them."""
    return {
        "family": _("Skala"), "assessor": _("Penilai"), "year": _("Tahun"), "word": _("Predikat"),
        "score": _("Nilai"), "source": _("Sumber"), "source_url": _("Tautan sumber"),
        "rank": _("Peringkat"), "certificate_no": _("Nomor sertifikat"),
        "announced_on": _("Diumumkan"), "stored": _("Berkas sumber"),
    }  # fmt: skip


def checked(raw: Said, today: date) -> tuple[Said, Decimal | None]:
    """`raw` cleaned, and its score. Raises InvalidInput at the first wrong field."""
    if raw.family not in Rating.Family.values:
        raise wrong("family", _("Skala penilai belum dipilih."), _("Pilih salah satu."))
    texts: dict[str, Any] = {name: _text(getattr(raw, name), name) for name in LIMITS}
    for name in ("assessor", "word", "source"):
        if not texts[name]:
            raise wrong(name, _("%(name)s belum diisi.") % {"name": labels()[name]}, "")
    if raw.year is None or not FIRST_YEAR <= raw.year <= today.year:
        raise wrong(
            "year", _("Tahun penilaian ini tidak wajar."),
            _("Tulis tahun antara %(first)s dan %(last)s.")
            % {"first": FIRST_YEAR, "last": today.year},
        )  # fmt: skip
    if raw.announced_on is not None and raw.announced_on > today:
        raise wrong(
            "announced_on", _("Tanggal pengumuman belum terjadi."), _("Periksa tanggalnya.")
        )
    if raw.announced_on is not None and raw.announced_on.year < raw.year:
        raise wrong(
            "announced_on", _("Tanggal pengumuman mendahului tahun penilaiannya."),
            _("Periksa tanggal dan tahunnya."),
        )  # fmt: skip
    _address(texts["source_url"])
    score = score_of(raw.score)
    said = replace(raw, **texts)
    _agrees(said, score)
    return said, score


def _agrees(said: Said, score: Decimal | None) -> None:
    """Word and score fit the assessor's own scale, or the person is sure that they were said so."""
    scale = scale_for(said.family, said.year or 0)
    if score is None or scale is None or said.sure:
        return
    if scale.word(score).casefold() != said.word.casefold():
        raise wrong(
            "word",
            _("Menurut skala %(whose)s %(year)s, nilai %(score)s disebut %(word)s.")
            % {
                "whose": scale.assessor, "year": scale.year, "word": scale.word(score),
                "score": shown(score),
            },
            _("Periksa nilai, predikat, dan skalanya; bila memang begitu bunyinya, centang Bunyinya memang begitu."),
        )  # fmt: skip


def _text(text: str, name: str) -> str:
    try:
        words = " ".join(clean(text).split())
    except InvalidInput as error:
        raise wrong(name, error.sentence, error.next_step) from error
    if len(words) > LIMITS[name]:
        raise wrong(
            name,
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": LIMITS[name]},
            _("Persingkat teksnya."),
        )
    return words


def _address(url: str) -> None:
    if not url:
        return
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise wrong(
            "source_url", _("Tautan ini bukan alamat laman."), _("Salin alamat lengkapnya, diawali https://.")
        ) from None  # fmt: skip


def score_of(text: str) -> Decimal | None:
    """A typed score, rounded; None for nothing. Raises InvalidInput at `score`."""
    typed = "".join(text.split())
    if not typed:
        return None
    if not _NUMBER.fullmatch(typed) or not 0 <= Decimal(typed.replace(",", ".")) <= 100:
        raise _no_score()
    return rounded(Decimal(typed.replace(",", ".")))


def _no_score() -> InvalidInput:
    return wrong(
        "score", _("Nilai harus angka antara 0 dan 100."),
        _("Tulis seperti 86,25; kosongkan bila tidak diumumkan."),
    )  # fmt: skip


def shown(value: Any) -> str:
    """A field's value as a page shows it; "" for nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", ",")
    return format_date(value) if isinstance(value, date) else str(value)


def wrong(field: str, sentence: str, step: str) -> InvalidInput:
    """The refusal of one field."""
    return InvalidInput(f"rating.{field}", sentence, step, field=field)
