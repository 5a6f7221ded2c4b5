"""The shelf: what is broken first, searched and filtered."""

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.evidence import access, selectors
from serambi.evidence.models import Evidence
from serambi.evidence.selectors.shelf import Wanted
from serambi.evidence.standing import BAD, State
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import STAFF_ROLES
from serambi.offices.models import Office

PER_PAGE = 40


@desk(*STAFF_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every proof that was not removed."""
    asked = wanted(request.GET)
    rows = access.visible_to(request.actor, office.pk)
    tally = selectors.shelf.counts(rows)
    page = Paginator(selectors.shelf.shelf(rows, asked), PER_PAGE).get_page(request.GET.get("hal"))
    context = {
        "page": page,
        "wanted": asked,
        "tally": [(state, tally[state]) for state in State.values if tally.get(state)],
        "total": sum(tally.values()),
        "bad": sum(n for state, n in tally.items() if state in BAD),
        "may_keep": access.can_keep(request.actor, office.pk),
    }
    return render(request, "evidence/desk/shelf.html", context)


def wanted(query: QueryDict) -> Wanted:
    """What the address asks for; nonsense is left out."""
    state, kind = query.get("keadaan", ""), query.get("jenis", "")
    return Wanted(
        q=query.get("cari", "").replace("\x00", "").strip()[:200],
        state=state if state in {*State.values, "bad"} else "",
        kind=kind if kind in Evidence.Kind.values else "",
    )
