"""The opened objection: where it stands, its clock, thread and letters, and the road that remains."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import SerambiError
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.masking import mask_name
from serambi.identity.privately import private
from serambi.law.objection import Act, State, acts_for
from serambi.law.roles import Role
from serambi.letters.http import serve_letter
from serambi.letters.kinds import Kind
from serambi.objections.forms.track import CodeForm, ResponseForm
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection
from serambi.objections.offering import objection_pass, offers
from serambi.objections.selectors.clock import clock_of
from serambi.objections.selectors.outlook import Standing, outlook, road_open
from serambi.objections.selectors.tracking import objection_by_code, progress
from serambi.objections.services.desk import respond
from serambi.objections.services.ending import withdraw
from serambi.objections.views import thread_items, track_pace
from serambi.objections.views.slip import slip_of
from serambi.objections.views.track_cookie import COOKIE, opened, with_objection
from serambi.offices.models import Office

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@READ_AND_WRITE
@public
@private
def open_page(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The form for the code. A wrong code and an unknown one get the same words and status."""
    if request.method != "POST":
        context = {"form": CodeForm(), "objection": opened(request, office)}
        return render(request, "objections/public/open.html", context)
    if (away := track_pace.guard(request, office)) is not None:
        return away
    form = CodeForm(request.POST)
    found = objection_by_code(office, form.data.get("code", ""))
    if found is None:
        form.add_error(
            "code",
            _("Kode ini tidak membuka keberatan di kantor ini. Periksa lagi huruf dan angkanya pada tanda bukti keberatan."),
        )  # fmt: skip
        return render(request, "objections/public/open.html", {"form": form}, status=422)
    return COOKIE.open(_to(office, "mine"), request, office, found.pk)


@require_safe
@with_objection
def mine(request: OfficeRequest, office: Office, objection: Objection) -> HttpResponse:
    """State, what comes next, clock, timeline, letters, the last day for the commission."""
    return _page(request, office, objection)


@require_safe
@with_objection
def receipt(request: OfficeRequest, office: Office, objection: Objection) -> HttpResponse:
    """The receipt: number, code, QR, both dates, rights."""
    now_clock = clock_of(objection)
    tracking = settings.SERAMBI_ADDRESS + reverse("objections:open", kwargs={"kode": office.code})
    context = {
        "objection": objection,
        "clock": now_clock,
        "slip": slip_of(objection, now_clock, tracking),
        "forum": forum_of(office),
    }
    return render(request, "objections/public/receipt.html", context)


@require_safe
@with_objection
def receipt_pdf(request: OfficeRequest, office: Office, objection: Objection) -> HttpResponse:
    """The receipt as a PDF to keep."""
    for letter in progress(objection).letters:
        if letter.kind == Kind.TANDA_BUKTI_KEBERATAN:
            return serve_letter(letter, inline=False)
    raise Http404


@require_safe
@with_objection
def letter(
    request: OfficeRequest, office: Office, objection: Objection, letter_id: UUID
) -> HttpResponse:
    """A letter about this objection, shown in the browser."""
    for one in progress(objection).letters:
        if one.pk == letter_id:
            return serve_letter(one, inline=True)
    raise Http404


@require_POST
@with_objection
def respond_page(request: OfficeRequest, office: Office, objection: Objection) -> HttpResponseBase:
    """Say whether the answer is accepted."""
    form = ResponseForm(request.POST)
    if form.is_valid():
        try:
            respond(
                office=office, actor=request.actor, objection_id=objection.pk,
                response=form.cleaned_data["response"],
            )  # fmt: skip
        except SerambiError as error:
            return _page(request, office, objection, refused=error, status=409)
        return _to(office, "mine")
    return _page(request, office, objection, form=form, status=422)


@READ_AND_WRITE
@with_objection
def withdraw_page(request: OfficeRequest, office: Office, objection: Objection) -> HttpResponseBase:
    """Ask once more, then withdraw."""
    if Act.WITHDRAW not in acts_for(State(objection.state), [Role.PEMOHON]):
        return _to(office, "mine")
    if request.method != "POST":
        return render(request, "objections/public/withdraw.html", {"objection": objection})
    try:
        withdraw(office=office, actor=request.actor, objection_id=objection.pk)
    except SerambiError as error:
        return _page(request, office, objection, refused=error, status=409)
    return _to(office, "mine")


@require_POST
@public
@private
def leave(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Let this browser forget the objection."""
    return COOKIE.close(_to(office, "open"), office)


def _page(
    request: OfficeRequest,
    office: Office,
    objection: Objection,
    *,
    form: ResponseForm | None = None,
    refused: SerambiError | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        **_seen(office, objection),
        "response": form or ResponseForm(initial={"response": objection.response}),
        "refused": refused,
    }
    return render(request, "objections/public/mine.html", context, status=status)


def _seen(office: Office, objection: Objection) -> dict[str, Any]:
    """All that the page shows; the person stays masked even here."""
    found = progress(objection)
    now_clock = clock_of(objection)
    standing = Standing(objection, now_clock, forum_of(office), found.talk)
    acts = acts_for(State(objection.state), [Role.PEMOHON])
    return {
        "objection": objection,
        "grounds": [row.rule for row in objection.grounds.all()],
        "clock": now_clock,
        "outlook": outlook(standing),
        "road": road_open(standing),
        "forum": standing.forum,
        "today": clock.today(office.tz),
        "thread": thread_items.items(objection, found.thread, found.letters),
        "letters": [(one, thread_items.address(objection, one)) for one in found.letters],
        "answer": found.answer,
        "offers": offers(objection),
        "objection_pass": objection_pass(objection),
        "may_withdraw": Act.WITHDRAW in acts,
        "may_respond": Act.RESPOND in acts,
        "masked": mask_name(objection.objector.name),
        "proxy": mask_name(objection.objector.proxy_name),
    }


def _to(office: Office, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"objections:{name}", kwargs={"kode": office.code}))
