"""Pictures of a cycle's numbers."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.monev.models import EvaluationCycle, Submission
from serambi.ui.components.charts import Figure, Point

CENT = Decimal("0.01")


def province_bars(cycle: EvaluationCycle, rows: Sequence[Submission]) -> Figure:
    """The mean final score of each province, the highest first."""
    scores: dict[str, list[Decimal]] = defaultdict(list)
    for one in rows:
        if one.final is not None and one.office.parent is not None:
            scores[one.office.parent.name].append(one.final)
    means = {
        name: (sum(found, Decimal()) / len(found)).quantize(CENT) for name, found in scores.items()
    }
    ordered = sorted(means.items(), key=lambda one: (-one[1], one[0]))
    best, last = ordered[0], ordered[-1]
    alt = _("Tertinggi %(best)s (%(top)s), terendah %(last)s (%(low)s).") % {
        "best": _short(best[0]), "top": _shown(best[1]), "last": _short(last[0]), "low": _shown(last[1]),
    }  # fmt: skip
    return Figure(
        title=_("Rata-rata nilai akhir tiap provinsi"), label_title=_("Provinsi"),
        series=(_("Nilai akhir"),),
        points=tuple(Point(_short(name), (mean,)) for name, mean in ordered), alt=alt,
        note=cycle.title,
    )  # fmt: skip


def _short(name: str) -> str:
    return name.removeprefix("Bawaslu Provinsi ")


def _shown(value: Decimal) -> str:
    return f"{value:.2f}".replace(".", ",")
