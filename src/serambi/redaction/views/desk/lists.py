"""What is being blacked out, what waits for a second person, what is done."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.redaction.access import MAKERS, WORKERS, visible_to
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import OPEN, queue

PER_PAGE = 25


@desk(*WORKERS)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """The open ones all together, the finished ones by pages."""
    visible = visible_to(request.actor)
    done = Paginator(queue(visible, [Redaction.State.APPROVED]), PER_PAGE)
    context = {
        "open": list(queue(visible, OPEN)[:100]),
        "done": done.get_page(request.GET.get("hal")),
        "may_begin": request.actor.has(*MAKERS),
    }
    return render(request, "redaction/desk/list.html", context)
