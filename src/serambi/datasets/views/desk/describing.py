"""The list of datasets of any state; describing one; reading a version before it is public."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.core.errors import Conflict
from serambi.datasets import access, selectors, services
from serambi.datasets.forms.acts import RemarkForm
from serambi.datasets.forms.describe import DatasetForm
from serambi.datasets.forms.listing import asked
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.services.shelf import version_of
from serambi.datasets.views.desk.page import dataset_page, found
from serambi.datasets.views.public import difference
from serambi.datasets.views.sheet import sheet
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.ui.components.navigation import Tab

SHOWN_ROWS = 200


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Datasets of any state, last changed first, and those that wait for the walidata."""
    wanted = asked(request.GET)
    visible = access.visible_to(request.actor)
    page = selectors.desk_page(office, visible, wanted.state, wanted.page)
    counts = selectors.pile_counts(office)
    piles = [("", _("Semua"), sum(counts.values()) - counts["proposed"])]
    piles.append(("proposed", _("Menunggu walidata"), counts["proposed"]))
    piles += [(value, str(label), counts.get(value, 0)) for value, label in Dataset.State.choices]
    context = {
        "asked": wanted,
        "page": page,
        "waiting": selectors.waiting_numbers(page.rows),
        "tabs": [Tab(label, wanted.address(state=value, page=1), n) for value, label, n in piles],
        "current": wanted.address(page=1),
        "previous": wanted.address(page=page.page - 1) if page.page > 1 else "",
        "following": wanted.address(page=page.page + 1) if page.page < page.pages else "",
        "may_produce": access.can_produce(request.actor, office.pk),
    }
    return render(request, "datasets/desk/list.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """Describe a new dataset; its table comes next."""
    posted = request.method == "POST"
    first = {"regions": office.code, "frequency": Dataset.Frequency.YEARLY}
    form = DatasetForm(request.POST if posted else None, initial=first, office_code=office.code)
    if posted and form.is_valid():
        dataset = services.describe(office=office, actor=request.actor, fields=form.said)
        messages.success(request, _("Keterangan tersimpan. Sekarang unggah tabelnya."))
        return redirect("datasets_desk:dataset", kode=office.code, dataset_id=dataset.pk)
    return render(
        request, "datasets/desk/create.html", {"form": form}, status=422 if posted else 200
    )


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: OfficeRequest, office: Office, dataset_id: UUID) -> HttpResponse:
    """One dataset: what it says of itself, its versions and pictures, what happened to it."""
    dataset = found(request, office, dataset_id)
    if request.method != "POST":
        return dataset_page(request, office, dataset)
    form = DatasetForm(request.POST, office_code=office.code)
    if not form.is_valid():
        return dataset_page(request, office, dataset, form=form)
    try:
        services.edit(
            office=office, actor=request.actor, dataset=dataset,
            fields=form.said, version=form.cleaned_data.get("version"),
        )  # fmt: skip
    except Conflict as error:
        form.add_error(None, str(error))
        return dataset_page(request, office, dataset, form=form)
    messages.success(request, _("Perubahan tersimpan."))
    return redirect("datasets_desk:dataset", kode=office.code, dataset_id=dataset.pk)


@desk(*CASE_ROLES)
@require_safe
def version(request: OfficeRequest, office: Office, dataset_id: UUID, number: int) -> HttpResponse:
    """What the walidata examines: rows, pictures, columns, and what differs from what is public."""
    dataset = found(request, office, dataset_id)
    shown = version_of(dataset, number)
    return version_page(request, office, dataset, shown, RemarkForm())


def version_page(
    request: OfficeRequest,
    office: Office,
    dataset: Dataset,
    version: DatasetVersion,
    remark_form: RemarkForm,
) -> HttpResponse:
    """The page, also after a remark that was not written."""
    public = dataset.current
    context = {
        "dataset": dataset,
        "version": version,
        "sheet": sheet(office, version, selectors.charts_of(dataset), SHOWN_ROWS),
        "difference": difference(public, version) if public and public != version else None,
        "may_produce": access.can_produce(request.actor, office.pk),
        "may_watch": access.can_watch(request.actor, office.pk),
        "may_examine": access.can_examine(request.actor, version),
        "remark_form": remark_form,
    }
    status = 422 if remark_form.is_bound else 200
    return render(request, "datasets/desk/version.html", context, status=status)
