"""Be told on this phone: ask for it, stop it, and the small program that shows the notice."""

from importlib.resources import files

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.alerts import services
from serambi.alerts.forms import PushForm
from serambi.alerts.paces import subscribing
from serambi.channels import webpush
from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.pace import hold_back
from serambi.offices.models import Office

WORKER = (files("serambi.alerts") / "static" / "alerts" / "worker.js").read_bytes()


@public
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: OfficeRequest, office: Office) -> HttpResponse:
    """What will come, what is kept, and the button; a POST keeps or forgets the browser."""
    if request.method != "POST":
        return _page(request, PushForm())
    held = hold_back(request, office, "push", subscribing())
    if held is not None:
        return held
    form = PushForm(request.POST)
    if form.is_valid():
        try:
            messages.success(request, _act(office, form))
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("alerts:push", kode=office.code)
    return _page(request, form)


@public
@require_safe
def worker(request: OfficeRequest, office: Office) -> HttpResponse:
    """The service worker; it stands here because its place says which pages it serves."""
    response = HttpResponse(WORKER, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def _act(office: Office, form: PushForm) -> str:
    typed = form.cleaned_data
    if typed["act"] == "berhenti":
        services.unsubscribe(office=office, endpoint=typed["endpoint"])
        return _("Peramban ini tidak dikabari lagi.")
    services.subscribe(
        office=office, endpoint=typed["endpoint"], p256dh=typed["p256dh"], auth=typed["auth"]
    )
    return _("Peramban ini akan dikabari bila ada pengumuman serta merta.")


def _page(request: OfficeRequest, form: PushForm) -> HttpResponse:
    key = webpush.public_key() if webpush.is_configured() else ""
    context = {"form": form, "key": key}
    return render(request, "alerts/public/push.html", context, status=422 if form.is_bound else 200)
