"""The desk: the list, writing, changing, correcting."""

import uuid
from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.publishing import access, selectors, services
from serambi.publishing.forms import CorrectionForm, NewsForm, initial_of
from serambi.publishing.models import NewsItem
from serambi.publishing.views.page import item_page
from serambi.publishing.views.picture import photo_of

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """What waits, what is public, what was taken back, and the way to a new one."""
    published = Paginator(selectors.published(office), PER_PAGE)
    context = {
        "unfinished": selectors.unfinished(office),
        "page": published.get_page(request.GET.get("hal")),
        "withdrawn": selectors.withdrawn(office),
        "may_write": access.can_write(request.actor, office.pk),
    }
    return render(request, "publishing/desk/list.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: OfficeRequest, office: Office) -> HttpResponse:
    """A new draft."""
    if request.method != "POST":
        started = {"submit_key": uuid.uuid4(), "writer": request.actor.name}
        return _form(request, NewsForm(office=office, actor=request.actor, initial=started))
    form = NewsForm(request.POST, request.FILES, office=office, actor=request.actor)
    if not form.is_valid():
        return _form(request, form)
    try:
        item = services.create(
            office=office, actor=request.actor, content=form.content, photo=form.kept,
            submit_key=form.cleaned_data.get("submit_key") or uuid.uuid4(),
        )  # fmt: skip
    except Conflict as error:
        form.add_error(None, str(error))
        return _form(request, form)
    messages.success(request, _("Konsep tersimpan. Periksa, lalu ajukan untuk disetujui."))
    return redirect("publishing_desk:item", kode=office.code, number=item.number)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """One item as it will look, what may be done with it, and its history."""
    return item_page(request, office, _item(request, number))


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def rewrite(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Change what is not public yet."""
    told = _("Perubahan tersimpan sebagai konsep.")
    return _changed(request, office, number, NewsForm, services.rewrite, NewsItem.OPEN, told)


@desk(Role.PPID, Role.ATASAN)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Correct what is public; the note stands under it."""
    public, told = {NewsItem.State.PUBLISHED}, _("Diperbaiki. Catatannya tampil di bawah berita.")
    return _changed(request, office, number, CorrectionForm, services.correct, public, told)


@desk(*CASE_ROLES)
@require_safe
def photo(request: OfficeRequest, office: Office, number: int) -> HttpResponseBase:
    """The photo of an item, public or not."""
    return photo_of(_item(request, number))


def _item(request: OfficeRequest, number: int) -> NewsItem:
    return selectors.by_number(access.visible_to(request.actor), number)


def _changed(
    request: OfficeRequest,
    office: Office,
    number: int,
    kind: type[NewsForm],
    act: Any,
    states: Collection[str],
    told: str,
) -> HttpResponse:
    """The form of an item in one of `states`; once it is kept, and in any other state, the item."""
    item = _item(request, number)
    form = _bound(request, kind, office, item)
    if form.is_bound and form.is_valid() and _kept(form, act, item):
        messages.success(request, told)
    elif item.state in states:
        return _form(request, form, item)
    return redirect("publishing_desk:item", kode=office.code, number=number)


def _bound(
    request: OfficeRequest, kind: type[NewsForm], office: Office, item: NewsItem
) -> NewsForm:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    return kind(*sent, office=office, actor=request.actor, item=item, initial=initial_of(item))


def _kept(form: NewsForm, act: Any, item: NewsItem) -> bool:
    """Whether the act was done; what stood in its way is said in the form."""
    more = {"why": form.cleaned_data["why"]} if "why" in form.fields else {}
    try:
        act(
            office=form.office, actor=form.actor, item=item, content=form.content,
            version=form.cleaned_data.get("version") or 0, photo=form.kept,
            drop_photo=form.drops_photo, **more,
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
    except Conflict as error:
        form.add_error(None, str(error))
    else:
        return True
    return False


def _form(request: OfficeRequest, form: NewsForm, item: NewsItem | None = None) -> HttpResponse:
    context = {"form": form, "item": item, "corrects": isinstance(form, CorrectionForm)}
    status = 422 if form.is_bound else 200
    return render(request, "publishing/desk/write.html", context, status=status)
