"""How many complaints, about what, how they ended and how fast: for everybody, nobody to be found in it."""

from datetime import timedelta
from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.complaints.selectors.figures import SMALL, ComplaintFigures, Share, figures
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.components.charts import Figure, Point

YEAR = timedelta(days=365)


@require_safe
@public
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """The figures of the past 365 days, counted from the register."""
    found = figures(office, clock.now() - YEAR)
    context = {
        "found": found,
        "replied": _percent(found.reply),
        "decided": _percent(found.decision),
        "kinds": _kinds(found),
        "outcomes": _outcomes(found),
        "small": SMALL,
    }
    return render(request, "complaints/public/numbers.html", context)


def _percent(share: Share) -> int | None:
    """Rounded down, so that no missed day hides behind a hundred."""
    return 100 * share.on_time // share.due if share.due else None


def _kinds(found: ComplaintFigures) -> Figure | None:
    rows = list(found.kinds)
    if not rows:
        return None
    if found.together:
        rows.append((_("Jenis lain, digabung"), found.together))
    words = ", ".join(f"{name} {number}" for name, number in rows)
    return _figure(_("Menurut jenis"), _("Jenis"), rows, words)


def _outcomes(found: ComplaintFigures) -> Figure | None:
    if not found.outcomes:
        return None
    words = ", ".join(f"{name} {number}" for name, number in found.outcomes)
    return _figure(_("Menurut hasil"), _("Hasil"), list(found.outcomes), words)


def _figure(title: str, labels: str, rows: list[tuple[str, int]], words: str) -> Figure:
    return Figure(
        title=title,
        label_title=labels,
        series=(_("Pengaduan"),),
        points=tuple(Point(name, (Decimal(number),)) for name, number in rows),
        alt=words,
    )
