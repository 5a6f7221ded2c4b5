"""Readiness as pictures: ladder, trend with the limit of the highest word, cycles, offices below."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.evaluation.models import ReadinessSnapshot
from serambi.evaluation.selectors.figures import plain
from serambi.evaluation.selectors.readiness import Readiness
from serambi.law.scoring import Scale, rounded
from serambi.monev.models import Instrument, Submission
from serambi.monev.selectors.instruments import method_of, scale_of
from serambi.offices.models import Office
from serambi.ratings.bands import newest_scales
from serambi.ratings.drawing import ladder_of
from serambi.ui.components.charts import Figure, Point
from serambi.ui.components.ladder import Days, Ladder


@dataclass(frozen=True, slots=True)
class Next:
    """How far the next better word of one assessor is; None when the highest is reached."""

    whose: str
    word: str
    next_word: str
    missing: Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """A projection on every assessor's ladder.

    `low` and `high` bound the final score where other parts than the questionnaire count too: they
    are not known, so they are taken as 0 and as 100; `parts` names them.
    """

    found: Readiness
    ladders: tuple[Ladder, ...]
    nexts: tuple[Next, ...]
    alt: str
    parts: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Below:
    """One office below, with what its score is called on the instrument's scale ("" without one)."""

    office: Office
    snapshot: ReadinessSnapshot | None
    word: str


def standing(found: Readiness) -> Standing:
    """The projection with its ladders, the instrument's own scale first."""
    scales = _scales(found.instrument, found.day.year)
    nexts = tuple(_next(scale, found.score) for scale in scales)
    said = "; ".join(f"{one.whose}: {one.word}" for one in nexts)
    alt = _("Nilai proyeksi %(score)s pada tangga tiap penilai. %(said)s.") % {
        "score": plain(found.score), "said": said
    }  # fmt: skip
    parts, low, high = _final(found)
    ladders = tuple(ladder_of(one) for one in scales)
    return Standing(found, ladders, nexts, alt, parts, low, high)


def _scales(instrument: Instrument, year: int) -> list[Scale]:
    own = scale_of(instrument.scale)
    others = [one for one in newest_scales(year) if own is None or one.assessor != own.assessor]
    return ([own] if own is not None else []) + others


def _next(scale: Scale, score: Decimal) -> Next:
    higher = [(word, start) for word, start in scale.words if start > score]
    name, start = higher[-1] if higher else ("", score)
    return Next(f"{scale.assessor} {scale.year}", scale.word(score), name, rounded(start - score))


def _final(found: Readiness) -> tuple[str, Decimal | None, Decimal | None]:
    method = method_of(found.instrument.method)
    if method is None or "SAQ" not in method.parts or len(method.parts) < 2:
        return "", None, None
    others = {name: share for name, share in method.parts.items() if name != "SAQ"}
    words = ", ".join(f"{name} {plain(share)}%" for name, share in others.items())
    low = method.combine({"SAQ": found.score})
    high = method.combine({"SAQ": found.score, **dict.fromkeys(others, Decimal(100))})
    return words, low, high


def trend_of(found: Readiness, past: Sequence[ReadinessSnapshot]) -> list[Days]:
    """The projections of the past days and today's, on each assessor's ladder; [] before two days."""
    points = [(one.day, one.score) for one in past if one.day != found.day] + [
        (found.day, found.score)
    ]
    if len(points) < 2:
        return []
    first, last = points[0], points[-1]
    alt = _("%(first)s: %(before)s; %(last)s: %(now)s.") % {
        "first": format_date(first[0]), "before": plain(first[1]),
        "last": format_date(last[0]), "now": plain(last[1]),
    }  # fmt: skip
    marks = tuple((f"{day.day}/{day.month}", score) for day, score in points)
    scales = _scales(found.instrument, found.day.year)
    return [Days(f"{one.assessor} {one.year}", ladder_of(one), marks, alt) for one in scales]


def cycles_of(found: Sequence[Submission]) -> Figure | None:
    """What earlier cycles gave for the questionnaire."""
    if not found:
        return None
    points = tuple(Point(f"{one.cycle.assessor} {one.cycle.year}", (one.saq,)) for one in found)
    alt = (
        "; ".join(f"{point.label}: {plain(point.values[0] or Decimal())}" for point in points) + "."
    )
    return Figure(
        title=_("Nilai kuesioner dari siklus ke siklus"), label_title=_("Siklus"),
        series=(_("Nilai"),), points=points, alt=alt,
    )  # fmt: skip


def below_of(
    rows: Sequence[tuple[Office, ReadinessSnapshot | None]], instrument: Instrument
) -> list[Below]:
    """The offices below with their words."""
    scale = scale_of(instrument.scale)
    return [
        Below(office, row, scale.word(row.score) if scale is not None and row is not None else "")
        for office, row in rows
    ]
