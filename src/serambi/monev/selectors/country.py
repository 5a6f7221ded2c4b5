"""A national cycle as a picture of the country: 38 squares, one per province."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.law.scoring import CENT, Scale
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Level
from serambi.monev.selectors.charts import Standing, standings
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.words import cents, scale_words, shown
from serambi.offices.models import Office
from serambi.offices.provinces import Province, fold, provinces
from serambi.ui.components.charts import Figure, Point
from serambi.ui.components.squares import Band, Square

TONES = 4
"""The shade of the best word; the lower words are paler."""


@dataclass(frozen=True, slots=True)
class Country:
    """What the drawing of the country needs."""

    figure: Figure
    squares: tuple[Square, ...]
    bands: tuple[Band, ...]
    fold: int


def country(cycle: EvaluationCycle, rows: Sequence[Submission]) -> Country | None:
    """The 38 provinces of a national cycle as squares; None for a cycle of less than the nation.

    Where kabupaten and kota are evaluated a square tells the mean of those that sent, and leads to
    their list; the word is what the scale calls that mean, nobody's own rating. Where provinces are
    evaluated it tells the province's own score and word.
    """
    if cycle.owner.level != Office.Level.RI or cycle.level == Level.SELF:
        return None
    scale, found = scale_of(cycle.scale), standings(rows)
    bands = _bands(scale, found)
    own = cycle.level == Level.PROVINCES
    squares = tuple(_square(one, found.get(one.code), scale, bands, own=own) for one in provinces())
    return Country(_figure(scale, found, own=own), squares, tuple(bands.values()), fold())


def _bands(scale: Scale | None, found: Mapping[str, Standing]) -> dict[str, Band]:
    """The words of the scale, the best first, with how many provinces each has."""
    if scale is None:
        return {}
    counts = Counter(scale.word(one.mean) for one in found.values() if one.mean is not None)
    made, above = dict[str, Band](), None
    for place, (word, start) in enumerate(scale.words):
        made[word] = Band(
            word, _letters(word), max(0, TONES - place), _bounds(start, above), counts[word]
        )
        above = start
    return made


def _bounds(start: Decimal, above: Decimal | None) -> str:
    """First and last score of a word; scores have two decimals."""
    return f"{shown(start)}–{shown(above - CENT if above is not None else Decimal(100))}"


def _letters(word: str) -> str:
    return "".join(part[0].upper() for part in word.split())


def _square(
    one: Province, found: Standing | None, scale: Scale | None, bands: Mapping[str, Band], *, own: bool
) -> Square:  # fmt: skip
    mean = found.mean if found else None
    word = scale.word(mean) if scale and mean is not None else ""
    return Square(
        letters=one.letters, short=one.short, column=one.column, row=one.row,
        number=cents(mean) if mean is not None else "", band=bands.get(word),
        said=_said(one.name, found, word, own=own),
        address=f"?provinsi={one.code}#daftar" if found and not own else "",
    )  # fmt: skip


def _said(name: str, found: Standing | None, word: str, *, own: bool) -> str:
    """What the square says beyond its letters and number."""
    if found is None:
        return _("%(name)s, tidak ikut dalam siklus ini") % {"name": name}
    if found.mean is None:
        return _("%(name)s, tidak ada yang mengirim") % {"name": name}
    said = ", ".join(filter(None, (name, word)))
    if own:
        return said
    return _("%(said)s, rata-rata %(n)s dari %(all)s kantor") % {
        "said": said, "n": found.scored, "all": found.offices
    }  # fmt: skip


def _figure(scale: Scale | None, found: Mapping[str, Standing], *, own: bool) -> Figure:
    scored = sum(one.mean is not None for one in found.values())
    series: tuple[str, ...] = (_("Nilai akhir"),)
    if not own:
        series = (_("Rata-rata nilai akhir"), _("Kantor bernilai"), _("Kantor ikut"))
    return Figure(
        title=_("Predikat provinsi di seluruh Indonesia") if own else _("Rata-rata kabupaten dan kota di tiap provinsi"),
        label_title=_("Provinsi"), series=series,
        points=tuple(_point(one, found.get(one.code), own=own) for one in provinces()),
        alt=_("%(n)s dari 38 provinsi bernilai.") % {"n": scored},
        unit=_unit(scale, own=own),
        note=_(
            "Peta skematis: satu kotak per provinsi di kira-kira tempatnya, bukan batas wilayah yang sebenarnya."
        ),
    )  # fmt: skip


def _unit(scale: Scale | None, *, own: bool) -> str:
    whose = scale_words(scale) if scale else _("tanpa skala predikat")
    if own:
        return _("Angka: nilai akhir Bawaslu Provinsi. Warna: predikatnya menurut %(whose)s.") % {
            "whose": whose
        }
    return _(
        "Angka: rata-rata nilai akhir kabupaten dan kota yang mengirim. Warna: sebutan rata-rata itu menurut %(whose)s; bukan predikat Bawaslu Provinsi."
    ) % {"whose": whose}


def _point(one: Province, found: Standing | None, *, own: bool) -> Point:
    label = f"{one.name} ({one.letters})"
    mean = found.mean if found else None
    if own:
        return Point(label, (mean,))
    offices = Decimal(found.offices) if found else None
    return Point(label, (mean, Decimal(found.scored) if found else None, offices))
