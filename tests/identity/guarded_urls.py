"""One page behind each guard, for the tests of the guards alone."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.response import SimpleTemplateResponse
from django.urls import include, path

from serambi.config import urls as product
from serambi.core import errors
from serambi.identity.guards import ActorRequest, OfficeRequest, anyone, desk, public, signed_in
from serambi.law.roles import Role
from serambi.ledger.models import Event
from serambi.offices.models import Office


@public
def porch(request: OfficeRequest, office: Office) -> HttpResponse:
    return HttpResponse(f"{office.code} {request.actor.id} {request.office.code}")


@public
def lazy(request: OfficeRequest, office: Office) -> SimpleTemplateResponse:
    template = engines["django"].from_string("{{ events.count }} catatan")
    return SimpleTemplateResponse(template, {"events": Event.objects.all()})


@desk(Role.PETUGAS, Role.PPID)
def inbox(request: OfficeRequest, office: Office, number: int = 0) -> HttpResponse:
    roles = ",".join(sorted(request.actor.roles))
    return HttpResponse(f"{office.code} {request.actor.id} {roles} {number}")


@desk()
def lobby(request: OfficeRequest, office: Office) -> HttpResponse:
    return HttpResponse("lobi")


@signed_in
def mine(request: ActorRequest) -> HttpResponse:
    return HttpResponse(request.actor.name)


@anyone
def street(request: ActorRequest) -> HttpResponse:
    return HttpResponse("jalan")


def unguarded(request: HttpRequest, kind: str) -> HttpResponse:
    raise getattr(errors, kind)("test.error", "Kalimat galat.", "Langkah berikut.")


urlpatterns = [
    path("<kode:kode>/", porch),
    path("<kode:kode>/malas/", lazy),
    path("<kode:kode>/meja/", inbox),
    path("<kode:kode>/meja/<int:number>/", inbox),
    path("<kode:kode>/lobi/", lobby),
    path("saya/", mine),
    path("jalan/", street),
    path("galat/<slug:kind>/", unguarded),
    path("", include(product)),
]
