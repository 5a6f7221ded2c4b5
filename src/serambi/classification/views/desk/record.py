"""One entry of the exempt list and its acts."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.classification.access import can_propose, records_visible_to
from serambi.classification.selectors.desk import DeskRecord, desk_record
from serambi.classification.views.desk.panels import Wrong, panels
from serambi.classification.views.desk.table import RECORD_ACTS
from serambi.classification.views.thread import items
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.exempt_item import acts_for
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, record_id: UUID) -> HttpResponse:
    """The page of an entry."""
    return page(request, office, desk_record(records_visible_to(request.actor), office, record_id))


def page(
    request: OfficeRequest, office: Office, found: DeskRecord, *, wrong: Wrong = None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Render the entry; `wrong` is the act whose form came back with errors."""
    record = found.record
    open_acts = acts_for(found.state, request.actor.roles)
    shown = [
        act
        for act in RECORD_ACTS.values()
        if act.act in open_acts and act.fits(found, request.actor)
    ]
    own = record.inherited_from_id is None
    context = {
        "found": found,
        "record": record,
        "record_key": str(record.pk),
        "panels": panels(shown, lambda act: act.form(about=record, prefix=act.slug), wrong),
        "may_renew": own and found.closed and can_propose(request.actor, office),
        "wrong_form": wrong[1] if wrong else None,
        "items": items(office, found.thread),
    }
    return render(request, "classification/desk/record.html", context, status=status)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def perform(request: OfficeRequest, office: Office, record_id: UUID, slug: str) -> HttpResponse:
    """Do one act; a mistake comes back at its field."""
    act = RECORD_ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_record(records_visible_to(request.actor), office, record_id)
    form = act.form(request.POST, about=found.record, prefix=slug)
    if form.is_valid():
        try:
            act.run(office=office, actor=request.actor, record_id=record_id, **form.cleaned_data)
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict, NotAllowed) as error:
            messages.error(request, str(error))
            return redirect("classification_desk:record", kode=office.code, record_id=record_id)
        else:
            messages.success(request, _("%(act)s: tercatat.") % {"act": act.title})
            return redirect("classification_desk:record", kode=office.code, record_id=record_id)
    return page(request, office, found, wrong=(slug, form), status=422)
