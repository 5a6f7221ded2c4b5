"""What is done to a dataset with one button."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.datasets import services
from serambi.datasets.forms.acts import ChartForm, RemarkForm, WithdrawForm
from serambi.datasets.models import Dataset
from serambi.datasets.services.shelf import version_of
from serambi.datasets.views.desk.describing import version_page
from serambi.datasets.views.desk.page import dataset_page, found, newest_columns
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm

ACTS: dict[str, tuple[Callable[..., Any], Any]] = {
    "ajukan": (services.propose, lambda: _("Diajukan. Walidata akan memeriksanya.")),
    "terbitkan": (services.publish, lambda: _("Versi ini terbit untuk umum.")),
    "kembalikan": (services.send_back, lambda: _("Dikembalikan kepada produsen data.")),
}


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def examine(
    request: OfficeRequest, office: Office, dataset_id: UUID, number: int, act: str
) -> HttpResponse:
    """Propose, publish or send back a version."""
    dataset = found(request, office, dataset_id)
    version = version_of(dataset, number)
    if act not in ACTS:
        raise Http404
    verb, done = ACTS[act]
    form = RemarkForm(request.POST)
    more = {"remark": form.typed("remark")} if act == "kembalikan" else {}
    try:
        verb(office=office, actor=request.actor, dataset=dataset, number=number, **more)
    except InvalidInput as error:
        form.is_valid()
        form.blame(error)
        return version_page(request, office, dataset, version, form)
    except (Conflict, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done())
    return redirect("datasets_desk:version", kode=office.code, dataset_id=dataset.pk, number=number)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def withdraw(request: OfficeRequest, office: Office, dataset_id: UUID) -> HttpResponse:
    """Out of the public pages, with a reason."""
    dataset = found(request, office, dataset_id)
    form = WithdrawForm(request.POST, prefix="w")
    return _do(
        request, office, dataset, services.withdraw, _("Kumpulan data ini ditarik."),
        form=form, name="withdraw_form", reason=form.typed("reason"),
    )  # fmt: skip


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def add_chart(request: OfficeRequest, office: Office, dataset_id: UUID) -> HttpResponse:
    """A picture beside the table."""
    dataset = found(request, office, dataset_id)
    form = ChartForm(request.POST, prefix="g", columns=newest_columns(dataset))
    if not form.is_valid():
        return dataset_page(request, office, dataset, chart_form=form)
    return _do(
        request, office, dataset, services.add_chart, _("Gambar ditambahkan."),
        form=form, name="chart_form", **form.cleaned_data,
    )  # fmt: skip


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def remove_chart(
    request: OfficeRequest, office: Office, dataset_id: UUID, chart_id: int
) -> HttpResponse:
    """Take a picture away."""
    dataset = found(request, office, dataset_id)
    return _do(
        request, office, dataset, services.remove_chart, _("Gambar dilepas."), chart_id=chart_id
    )


def _do(
    request: OfficeRequest,
    office: Office,
    dataset: Dataset,
    verb: Callable[..., Any],
    done: str,
    *,
    form: DomainForm | None = None,
    name: str = "",
    **more: Any,
) -> HttpResponse:
    """Call the service and go back; a mistake comes back at the field of `form`."""
    try:
        verb(office=office, actor=request.actor, dataset=dataset, **more)
    except InvalidInput as error:
        if form is None:
            raise
        form.is_valid()
        form.blame(error)
        return dataset_page(request, office, dataset, **{name: form})
    except (Conflict, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("datasets_desk:dataset", kode=office.code, dataset_id=dataset.pk)
