"""Public pages that live records lead to: the access report of a year, and how to get in for everybody."""

from decimal import Decimal

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.core.dates import MONTHS
from serambi.evidence.live.facts import Facts
from serambi.evidence.selectors.access_report import AccessReport, access_report, years_of
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.components.charts import Figure, Point

FIRST_YEAR = 2008


@public
@require_safe
def access(request: OfficeRequest, office: Office, year: int | None = None) -> HttpResponse:
    """Requests of a year by month: count, time, outcome, reasons; as matrix and as chart."""
    today = clock.today(office.tz)
    chosen = year if year is not None else today.year
    if not FIRST_YEAR <= chosen <= today.year:
        raise Http404
    found = access_report(office, chosen)
    mean = found.whole.mean_days
    context = {
        "report": found,
        "rows": list(zip(MONTHS, found.months, strict=True)),
        "chart": _chart(found),
        "mean_days": "–" if mean is None else localize(mean),
        "years": years_of(office),
        "now": clock.now(),
        "in_year": year is not None,
    }
    return render(request, "evidence/public/access.html", context)


@public
@require_safe
def accessibility(request: OfficeRequest, office: Office) -> HttpResponse:
    """What is tested, what is not reached yet, and whom to ask for help."""
    read, unread = Facts(office, clock.today(office.tz)).unread_documents
    context = {"read": read, "unread": unread, "now": clock.now()}
    return render(request, "evidence/public/accessibility.html", context)


def _chart(found: AccessReport) -> Figure | None:
    """How the requests of the year ended; None without any."""
    whole = found.whole
    if not whole.received:
        return None
    bars = [
        (_("Dikabulkan"), whole.granted), (_("Dikabulkan sebagian"), whole.partly),
        (_("Ditolak"), whole.refused), (_("Tidak dikuasai atau belum didokumentasikan"), whole.other),
        (_("Dicabut atau tidak dilengkapi"), whole.ended), (_("Belum dijawab"), whole.open),
    ]  # fmt: skip
    words = {"n": whole.received, "year": found.year, "granted": whole.granted}
    return Figure(
        title=_("Putusan atas permohonan"),
        label_title=_("Putusan"),
        series=(_("Permohonan"),),
        points=tuple(Point(name, (Decimal(n),)) for name, n in bars),
        alt=_("%(n)s permohonan tahun %(year)s, %(granted)s di antaranya dikabulkan.") % words,
    )
