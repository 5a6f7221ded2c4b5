"""The desk: write down, correct, withdraw."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ratings import access, events, selectors, services
from serambi.ratings.forms import CorrectionForm, RatingForm, WithdrawForm, initial_of
from serambi.ratings.models import Rating
from serambi.ui.components.thread import ThreadItem


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Everything written down, and the way to a new one."""
    context = {
        "found": selectors.ratings_of(office),
        "withdrawn": selectors.withdrawn_of(office),
        "may_record": access.can_record(request.actor, office.pk),
    }
    return render(request, "ratings/desk/list.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: OfficeRequest, office: Office) -> HttpResponse:
    """A new rating."""
    form = RatingForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method != "POST":
        return render(request, "ratings/desk/write.html", {"form": form})
    if form.is_valid():
        try:
            services.record(
                office=office, actor=request.actor, said=form.said,
                upload=form.cleaned_data["file"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Tercatat. Halaman Kinerja keterbukaan sudah memuatnya."))
            return redirect("ratings_desk:list", kode=office.code)
    return render(request, "ratings/desk/write.html", {"form": form}, status=422)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: OfficeRequest, office: Office, rating_id: UUID) -> HttpResponse:
    """One rating: what it says, its history; a POST corrects it."""
    rating = selectors.by_id(office, rating_id)
    if request.method != "POST":
        return _page(request, office, rating)
    form = CorrectionForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            services.correct(
                office=office, actor=request.actor, rating=rating, said=form.said,
                version=form.cleaned_data["version"] or 0, reason=form.cleaned_data["reason"],
                upload=form.cleaned_data["file"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Diperbaiki. Bunyi yang lama tetap terlihat."))
            return redirect("ratings_desk:rating", kode=office.code, rating_id=rating.pk)
    return _page(request, office, rating, form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def withdraw(request: OfficeRequest, office: Office, rating_id: UUID) -> HttpResponse:
    """Withdraw it with a reason."""
    rating = selectors.by_id(office, rating_id)
    form = WithdrawForm(request.POST, prefix="c")
    form.is_valid()
    try:
        services.withdraw(
            office=office, actor=request.actor, rating=rating, reason=form.typed("reason")
        )
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, rating, withdraw_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Dicabut; catatan tetap terlihat beserta alasannya."))
    return redirect("ratings_desk:rating", kode=office.code, rating_id=rating.pk)


def _page(request: OfficeRequest, office: Office, rating: Rating, **wrong: Any) -> HttpResponse:
    standing = rating.withdrawn_at is None
    context: dict[str, Any] = {
        "told": selectors.told(rating),
        "rating": rating,
        "form": CorrectionForm(initial=initial_of(rating)),
        "withdraw_form": WithdrawForm(prefix="c"),
        "may_change": standing and access.can_record(request.actor, office.pk),
        "items": [
            ThreadItem(event.at, event.sentence(), who=event.actor_name)
            for event in reversed(thread(office, (events.RATING, rating.pk)))
        ],
        **wrong,
    }
    return render(request, "ratings/desk/rating.html", context, status=422 if wrong else 200)
