"""Announce in two minutes from a phone: write, look, publish; revise; end."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.alerts import access, events, selectors, services
from serambi.alerts.content import NAMES, SPANS
from serambi.alerts.forms import AlertForm, EndForm, initial_of
from serambi.alerts.models import Alert
from serambi.channels import webpush
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.law.serta_merta import statements
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """What is in force, what ended, and the way to a new one."""
    context = {
        "running": selectors.in_force(office),
        "past": selectors.past(office),
        "may_announce": access.can_announce(request.actor, office.pk),
        "phones": selectors.subscribers(office) if webpush.is_configured() else None,
    }
    return render(request, "alerts/desk/list.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: OfficeRequest, office: Office) -> HttpResponse:
    """The form; a POST shows how it will look, or goes back to the form with what was typed."""
    if request.method != "POST":
        form = AlertForm(office=office, initial={"submit_key": uuid.uuid4()})
        return _form(request, form)
    form = AlertForm(request.POST, office=office)
    valid = form.is_valid()
    if not valid or "ubah" in request.POST:
        return _form(request, form, status=200 if valid else 422)
    return _preview(request, office, form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def publish(request: OfficeRequest, office: Office) -> HttpResponse:
    """Publish what was looked at."""
    form = AlertForm(request.POST, office=office)
    if not form.is_valid():
        return _form(request, form, status=422)
    alert = services.announce(
        office=office, actor=request.actor, content=form.content,
        submit_key=form.cleaned_data.get("submit_key") or uuid.uuid4(),
    )  # fmt: skip
    messages.success(request, _("Diumumkan. Peringatan ini tampil di setiap halaman publik."))
    return redirect("alerts_desk:alert", kode=office.code, number=alert.number)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """One announcement, what may be done with it, and its history."""
    return _page(request, office, selectors.by_number(office, number))


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def revise(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Change the words."""
    alert = selectors.by_number(office, number)
    form = AlertForm(request.POST, office=office)
    if form.is_valid():
        try:
            services.revise(
                office=office, actor=request.actor, alert=alert, content=form.content,
                version=form.cleaned_data.get("version") or 0,
            )  # fmt: skip
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Pengumuman diperbarui."))
            return redirect("alerts_desk:alert", kode=office.code, number=number)
    return _page(request, office, alert, form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def end(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """End it with a reason."""
    alert = selectors.by_number(office, number)
    form = EndForm(request.POST, prefix="e")
    try:
        services.end(office=office, actor=request.actor, alert=alert, reason=form.typed("reason"))
    except InvalidInput as error:
        form.is_valid()
        form.blame(error)
        return _page(request, office, alert, end_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, _("Pengumuman berakhir; peringatannya hilang dari semua halaman.")
        )
    return redirect("alerts_desk:alert", kode=office.code, number=number)


def _form(request: OfficeRequest, form: AlertForm, status: int = 200) -> HttpResponse:
    return render(request, "alerts/desk/write.html", {"form": form}, status=status)


def _preview(request: OfficeRequest, office: Office, form: AlertForm) -> HttpResponse:
    content = form.content
    context = {
        "form": form,
        "content": content,
        "told": [(one.title, getattr(content, one.code)) for one in statements()],
        "until": clock.now() + SPANS[content.span],
        "carried": [(name, form.typed(name)) for name in (*NAMES, "span", "submit_key")],
    }
    return render(request, "alerts/desk/preview.html", context)


def _page(request: OfficeRequest, office: Office, alert: Alert, **wrong: Any) -> HttpResponse:
    running = selectors.is_in_force(alert)
    context: dict[str, Any] = {
        "alert": alert,
        "running": running,
        "told": selectors.told(alert),
        "reach": selectors.reach(office, alert),
        "form": AlertForm(office=office, initial=initial_of(alert)),
        "end_form": EndForm(prefix="e"),
        "may_announce": running and access.can_announce(request.actor, office.pk),
        "items": [
            ThreadItem(event.at, event.sentence(), who=event.actor_name)
            for event in reversed(thread(office, (events.ALERT, alert.pk)))
        ],
        **wrong,
    }
    return render(request, "alerts/desk/alert.html", context, status=422 if wrong else 200)
