"""The tray of messages that could not be delivered."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.identity.masking import mask_email
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.outbox.selectors import dead
from serambi.staff.forms.post import ResendForm
from serambi.staff.services.post import resend

PER_PAGE = 25


@desk(Role.ADMIN)
@require_safe
def tray(request: OfficeRequest, office: Office) -> HttpResponse:
    """What lies dead, newest first."""
    return _page(request, office)


@desk(Role.ADMIN)
@require_POST
def again(request: OfficeRequest, office: Office, delivery_id: UUID) -> HttpResponse:
    """Send one message again; a wrong address comes back at its field."""
    form = ResendForm(request.POST, prefix=str(delivery_id))
    if form.is_valid():
        try:
            to = form.cleaned_data["to"]
            resend(office=office, actor=request.actor, delivery_id=delivery_id, to=to)
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Surel antre lagi dan dikirim dalam beberapa menit."))
            return redirect("post_desk:tray", kode=office.code)
    return _page(request, office, wrong=form)


def _page(request: OfficeRequest, office: Office, wrong: ResendForm | None = None) -> HttpResponse:
    page = Paginator(dead(office), PER_PAGE).get_page(request.GET.get("hal"))
    rows: list[dict[str, Any]] = []
    for delivery in page:
        mistaken = wrong if wrong is not None and wrong.prefix == str(delivery.pk) else None
        rows.append(
            {
                "delivery": delivery,
                "to": mask_email(delivery.recipient),
                "form": mistaken or ResendForm(prefix=str(delivery.pk)),
            }
        )
    context = {"office": office, "page": page, "rows": rows, "wrong": wrong}
    return render(request, "staff/post.html", context, status=422 if wrong else 200)
