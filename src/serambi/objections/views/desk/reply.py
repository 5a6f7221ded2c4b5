"""The answer: the desk prepares it, the Atasan PPID decides and sends it, on one page."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from serambi.core.errors import InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.objection import Act, State, acts_for
from serambi.law.roles import Role
from serambi.objections.access import visible_to
from serambi.objections.forms.reply import ReplyForm, initial_of
from serambi.objections.selectors.desk import DeskObjection, desk_objection
from serambi.objections.services.reply import decide, propose
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_http_methods(["GET", "HEAD", "POST"])
def show_reply(request: OfficeRequest, office: Office, objection_id: UUID) -> HttpResponse:
    """Write the draft, or decide and send."""
    found = desk_objection(visible_to(request.actor), office, objection_id)
    acts = acts_for(State(found.objection.state), request.actor.roles)
    if not {Act.PROPOSE, Act.DECIDE} & set(acts):
        return redirect("objections_desk:case", kode=office.code, objection_id=objection_id)
    barred = Act.DECIDE in acts and request.actor.user_id in found.refusers
    if request.method != "POST":
        form = ReplyForm(initial=initial_of(found.draft), barred=barred)
        return _page(request, found, form, acts)
    form = ReplyForm(request.POST, barred=barred)
    if form.is_valid():
        try:
            done = _do(request, office, objection_id, form)
        except InvalidInput as error:
            form.blame(error)
        except Refused as error:
            form.blame(InvalidInput(error.code, error.sentence, error.next_step))
        else:
            messages.success(request, done)
            return redirect("objections_desk:case", kode=office.code, objection_id=objection_id)
    return _page(request, found, form, acts, status=422)


def _do(request: OfficeRequest, office: Office, objection_id: UUID, form: ReplyForm) -> str:
    """Keep the draft or send the answer, by the button that was pressed."""
    if request.POST.get("lakukan") == "putus":
        decide(
            office=office, actor=request.actor, objection_id=objection_id, reply=form.reply(),
            exception=form.cleaned_data.get("exception", ""),
        )  # fmt: skip
        return _("Tanggapan dikirim; surat diberi nomor dan disegel.")
    propose(office=office, actor=request.actor, objection_id=objection_id, reply=form.reply())
    return _("Rancangan tersimpan; Atasan PPID dapat memutus dan mengirim.")


def _page(
    request: OfficeRequest, found: DeskObjection, form: ReplyForm, acts: list[Act], *, status: int = 200
) -> HttpResponse:  # fmt: skip
    context: dict[str, Any] = {
        "found": found,
        "objection": found.objection,
        "clock": found.clock,
        "form": form,
        "may_decide": Act.DECIDE in acts,
        "may_propose": Act.PROPOSE in acts,
    }
    return render(request, "objections/desk/reply.html", context, status=status)
