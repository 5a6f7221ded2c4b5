"""The office's own map: bring outlines, look at them, go back to tiles."""

from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from serambi.core.errors import Conflict, InvalidInput
from serambi.datasets import boundaries, selectors, services
from serambi.datasets.boundaries.reading import MOST_BYTES
from serambi.datasets.forms.maps import MapForm
from serambi.datasets.models import AreaMap
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.ui.components.charts import Figure, Point


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """The map in use and a form for a newer one."""
    if request.method != "POST":
        return _page(request, office, MapForm())
    form = MapForm(request.POST, request.FILES)
    sent = request.FILES.get("file")
    try:
        made = services.bring_map(
            office=office, actor=request.actor, source=request.POST.get("source", ""),
            data=sent.read(MOST_BYTES + 1) if sent else b"",
        )  # fmt: skip
    except InvalidInput as error:
        form.is_valid()
        form.blame(error)
        return _page(request, office, form)
    messages.success(
        request, _("Peta memakai %(n)s kecamatan dari berkas Anda.") % {"n": made.total}
    )
    return redirect("datasets_desk:map", kode=office.code)


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def drop(request: OfficeRequest, office: Office) -> HttpResponse:
    """Back to the schematic tiles."""
    try:
        services.drop_map(office=office, actor=request.actor)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Peta kembali ke bentuk skematis."))
    return redirect("datasets_desk:map", kode=office.code)


def _page(request: OfficeRequest, office: Office, form: MapForm) -> HttpResponse:
    own = selectors.map_of(office)
    context = {"form": form, "map": own, **(_drawn(own) if own else {})}
    status = 422 if form.is_bound else 200
    return render(request, "datasets/desk/map.html", context, status=status)


def _drawn(own: AreaMap) -> dict[str, object]:
    areas = boundaries.from_json(own.areas)
    names = ", ".join(one.name for one in areas)
    figure = Figure(
        title=_("Peta kantor"), label_title=_("Kecamatan"), series=(_("Titik"),),
        points=tuple(
            Point(f"{one.name} ({one.code})", (Decimal(boundaries.spots_of(one)),)) for one in areas
        ),
        alt=_("%(n)s kecamatan: %(names)s.") % {"n": own.total, "names": names},
        note=_("Batas wilayah: %(source)s") % {"source": own.source},
    )  # fmt: skip
    return {"figure": figure, "outlines": boundaries.shapes(areas, {})}
