"""The words of each assessor as bands of scores, as values that pages draw. No database."""

from dataclasses import dataclass
from decimal import Decimal

from serambi.law.scoring import Scale, scales

TOP = Decimal(100)


@dataclass(frozen=True, slots=True)
class Band:
    """From `low` on (up to, not including, `high`; the highest includes 100) a score is `word`."""

    word: str
    low: Decimal
    high: Decimal

    def holds(self, score: Decimal) -> bool:
        """True if `score` is called so."""
        return self.low <= score < self.high or (self.high == TOP and score == TOP)


def scale_for(family: str, year: int) -> Scale | None:
    """The scale of `family` known for `year`, else its newest before, else its oldest; None without.

    Whoever shows it names `scale.year`: an assessor may have changed the words since.
    """
    known = sorted((one for one in scales() if one.assessor == family), key=lambda one: one.year)
    before = [one for one in known if one.year <= year]
    if before:
        return before[-1]
    return known[0] if known else None


def bands_of(scale: Scale) -> tuple[Band, ...]:
    """The bands, the lowest first, from 0 to 100 without gap."""
    rising = sorted(scale.words, key=lambda one: one[1])
    tops = [start for _word, start in rising[1:]] + [TOP]
    return tuple(Band(word, low, high) for (word, low), high in zip(rising, tops, strict=True))


def band_named(scale: Scale, word: str) -> Band | None:
    """The band that is called `word`, however it is written; None when the scale has no such word."""
    said = " ".join(word.split()).casefold()
    return next((band for band in bands_of(scale) if band.word.casefold() == said), None)


def newest_scales(year: int) -> tuple[Scale, ...]:
    """One scale per assessor, as it holds for `year`."""
    families = dict.fromkeys(one.assessor for one in scales())
    found = (scale_for(family, year) for family in families)
    return tuple(one for one in found if one is not None)
