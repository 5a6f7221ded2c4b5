"""The desk: propose, send back, publish, withdraw, discard."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.publishing import access, selectors, services
from serambi.publishing.forms import ReasonForm, SendBackForm
from serambi.publishing.models import NewsItem
from serambi.publishing.views.page import item_page


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def propose(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Ask for approval."""
    item = _item(request, number)
    return _done(
        request, item, _("Diajukan. PPID atau Atasan PPID menyetujuinya."),
        lambda: services.propose(office=office, actor=request.actor, item=item),
    )  # fmt: skip


@desk(Role.PPID, Role.ATASAN)
@require_POST
def publish(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Approve what was looked at."""
    item = _item(request, number)
    typed = request.POST.get("version", "")
    version = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0
    return _done(
        request, item, _("Terbit. Berita ini tampil di halaman publik dan dapat dicari."),
        lambda: services.publish(office=office, actor=request.actor, item=item, version=version),
    )  # fmt: skip


@desk(Role.PPID, Role.ATASAN)
@require_POST
def send_back(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Back to its writer with a remark."""
    item = _item(request, number)
    form = SendBackForm(request.POST, prefix="k")
    form.is_valid()
    try:
        return _done(
            request, item, _("Dikembalikan kepada penulisnya."),
            lambda: services.send_back(
                office=office, actor=request.actor, item=item, why=form.typed("why")
            ),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return item_page(request, office, item, why_form=form)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def withdraw(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Take it back with a reason."""
    item = _item(request, number)
    form = ReasonForm(request.POST, prefix="t")
    form.is_valid()
    try:
        return _done(
            request, item, _("Ditarik. Alamatnya menyebut kapan dan mengapa."),
            lambda: services.withdraw(
                office=office, actor=request.actor, item=item, reason=form.typed("reason")
            ),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return item_page(request, office, item, reason_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def discard(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Give a draft up."""
    item = _item(request, number)
    return _done(
        request, item, _("Konsep dibuang."),
        lambda: services.discard(office=office, actor=request.actor, item=item),
    )  # fmt: skip


def _item(request: OfficeRequest, number: int) -> NewsItem:
    return selectors.by_number(access.visible_to(request.actor), number)


def _done(
    request: OfficeRequest, item: NewsItem, said: str, act: Callable[[], NewsItem]
) -> HttpResponse:
    """Do it, say so or why not, and go back to the item."""
    try:
        act()
    except (Conflict, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said)
    return redirect("publishing_desk:item", kode=request.office.code, number=item.number)
