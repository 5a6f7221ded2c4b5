"""Small answers to the ask pages: similar entries, autosave, taking an upload away, starting over."""

from contextlib import suppress

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from serambi.casework.forms.ask import entry_ids
from serambi.casework.forms.typing import typed_so_far
from serambi.casework.services import keeping
from serambi.casework.views import ask_draft
from serambi.casework.views.ask_entries import alike, given_before
from serambi.casework.views.privately import private
from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@require_POST
@public
@private
def similar(request: OfficeRequest, office: Office) -> HttpResponse:
    """Entries that may already answer, as a fragment under the text being typed."""
    details = request.POST.get("details", "")
    context = {
        "entries": alike(office, details, without=entry_ids(request.POST)),
        "answers": given_before(office, details),
        "typing": True,
    }
    return render(request, "casework/public/parts/alike.html", context)


@require_POST
@public
@private
@ask_draft.paced
def autosave(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Keep what was typed so far; 204, or 422 for text that cannot be kept."""
    try:
        typed = typed_so_far(request.POST)
    except InvalidInput as error:
        return HttpResponse(str(error), status=422, content_type="text/plain; charset=utf-8")
    draft, key = ask_draft.ensure(request, office)
    keeping.keep(draft=draft, changes=typed)
    return ask_draft.COOKIE.remember(HttpResponse(status=204), request, office, key)


@require_POST
@public
@private
def drop_upload(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Take an upload away from the draft; what else the form held is kept."""
    draft = ask_draft.writing(request, office)
    which = request.POST.get("berkas", "")
    if draft is not None and which in keeping.UPLOADS:
        keeping.detach(draft=draft, which=which)
        with suppress(InvalidInput):
            keeping.keep(draft=draft, changes=typed_so_far(request.POST))
    return HttpResponseRedirect(reverse("ask:who", kwargs={"kode": office.code}))


@require_POST
@public
@private
def start_over(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Erase the draft and begin with an empty form, which also empties the device's own copy."""
    draft = ask_draft.writing(request, office)
    if draft is not None:
        keeping.start_over(draft=draft)
    empty_form = reverse("ask:start", kwargs={"kode": office.code}) + "?baru=1"
    return ask_draft.COOKIE.forget(HttpResponseRedirect(empty_form), office)
