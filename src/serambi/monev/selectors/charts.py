"""Provinces of a cycle: what their offices came to, and that as bars."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.law.scoring import rounded
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.words import cents
from serambi.offices.models import Office
from serambi.ui.components.charts import Figure, Point


@dataclass(frozen=True, slots=True)
class Standing:
    """One province: how many of its offices have a score, and the mean of those (two decimals)."""

    offices: int
    scored: int
    mean: Decimal | None


def standings(rows: Sequence[Submission]) -> dict[str, Standing]:
    """By the code of the province: of its offices, or of itself where provinces are evaluated."""
    scores: dict[str, list[Decimal]] = defaultdict(list)
    offices: Counter[str] = Counter()
    for one in rows:
        code = _home(one.office)
        if code is None:
            continue
        offices[code] += 1
        if one.final is not None:
            scores[code].append(one.final)
    return {
        code: Standing(n, len(scores[code]), _mean(scores[code])) for code, n in offices.items()
    }


def _home(office: Office) -> str | None:
    if office.level == Office.Level.PROVINSI:
        return office.code
    return office.parent.code if office.parent else None


def _mean(scores: Sequence[Decimal]) -> Decimal | None:
    return rounded(sum(scores, Decimal()) / len(scores)) if scores else None


def province_bars(cycle: EvaluationCycle, rows: Sequence[Submission]) -> Figure | None:
    """The mean final score of each province, the highest first; None where nobody has a score."""
    names = {one.office.parent.code: one.office.parent.name for one in rows if one.office.parent}
    means = [
        (names[code], one.mean)
        for code, one in standings(rows).items()
        if code in names and one.mean is not None
    ]
    if not means:
        return None
    ordered = sorted(means, key=lambda one: (-one[1], one[0]))
    best, last = ordered[0], ordered[-1]
    alt = _("Tertinggi %(best)s (%(top)s), terendah %(last)s (%(low)s).") % {
        "best": short(best[0]), "top": cents(best[1]), "last": short(last[0]), "low": cents(last[1]),
    }  # fmt: skip
    return Figure(
        title=_("Rata-rata nilai akhir tiap provinsi"), label_title=_("Provinsi"),
        series=(_("Nilai akhir"),),
        points=tuple(Point(short(name), (mean,)) for name, mean in ordered), alt=alt,
        note=cycle.title,
    )  # fmt: skip


def short(name: str) -> str:
    """A province by its own name alone."""
    return name.removeprefix("Bawaslu Provinsi ")
