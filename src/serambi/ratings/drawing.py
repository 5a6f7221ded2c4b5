"""Ratings as drawings: the ladders of the assessors and the years on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.law.scoring import Scale
from serambi.ratings.bands import TOP, bands_of, newest_scales
from serambi.ratings.said import shown
from serambi.ratings.selectors import Told, words_for
from serambi.ui.components.ladder import Ladder, Rung, YearMark, Years

SCORE_TO_TRY = Decimal(88)
"""Between the assessors' highest bands: one score, two words."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A score on every ladder: what each assessor calls it."""

    score: Decimal
    ladders: tuple[Ladder, ...]
    words: list[tuple[Scale, str]]
    alt: str


def ladder_of(scale: Scale) -> Ladder:
    """The scale's bands, headed by whose it is."""
    rungs = tuple(Rung(one.word, one.low, one.high) for one in bands_of(scale))
    return Ladder(f"{scale.assessor} {scale.year}", rungs)


def tried(score: Decimal | None, year: int) -> Tried:
    """`score` (88 without one) on the ladders of `year`."""
    at = SCORE_TO_TRY if score is None else score
    found = newest_scales(year)
    words = words_for(at, found)
    said = "; ".join(f"{scale.assessor} {scale.year}: {word}" for scale, word in words)
    alt = _("Nilai %(score)s pada tangga tiap penilai. %(said)s.") % {
        "score": shown(at), "said": said
    }  # fmt: skip
    return Tried(at, tuple(ladder_of(one) for one in found), words, alt)


def years_of(found: Iterable[Told]) -> list[Years]:
    """One drawing per assessor whose scale is known, years from the left."""
    groups: dict[tuple[str, str], list[Told]] = {}
    for one in found:
        if one.scale is not None:
            groups.setdefault((one.rating.family, one.rating.assessor), []).append(one)
    return [_years(group[::-1]) for group in groups.values()]


def _years(group: list[Told]) -> Years:
    newest = group[-1]
    scale = newest.scale
    assert scale is not None  # noqa: S101 - the caller keeps those with a scale
    marks = tuple(mark for one in group if (mark := _mark(one)) is not None)
    said = "; ".join(
        f"{one.rating.year} {one.rating.word} ({_score_words(one.rating.score)})" for one in group
    )
    note = _("Batas tiap predikat: %(basis)s.") % {"basis": scale.basis}
    if not newest.is_exact:
        note += " " + _(
            "Batas untuk tahun %(year)s tidak kami temukan; yang digambar berlaku tahun %(known)s."
        ) % {"year": newest.rating.year, "known": scale.year}
    return Years(newest.rating.assessor, ladder_of(scale), marks, f"{said}.", note)


def _score_words(score: Decimal | None) -> str:
    return _("nilai tidak diumumkan") if score is None else shown(score)


def _mark(one: Told) -> YearMark | None:
    """Where the year stands; None when neither score nor rung is known."""
    if one.band is None and one.rating.score is None:
        return None
    low, high = (one.band.low, one.band.high) if one.band else (Decimal(0), TOP)
    return YearMark(one.rating.year, one.rating.word, one.rating.score, low, high)
