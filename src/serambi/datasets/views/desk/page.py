"""The page of one dataset at the desk, whatever brought one there."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from serambi.core.errors import NotFound
from serambi.datasets import access, events, selectors
from serambi.datasets.columns import Column
from serambi.datasets.fields import missing
from serambi.datasets.forms.acts import ChartForm, WithdrawForm
from serambi.datasets.forms.describe import DatasetForm, initial_of
from serambi.datasets.forms.uploads import TableForm
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.reading import columns_of
from serambi.datasets.words import FIELD_NAMES
from serambi.identity.guards import OfficeRequest
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


def found(request: OfficeRequest, office: Office, dataset_id: UUID) -> Dataset:
    """The dataset, if this person may see it. Raises NotFound."""
    rows = Dataset.objects.filter(access.visible_to(request.actor), office=office)
    dataset: Dataset | None = rows.select_related("current__stored").filter(pk=dataset_id).first()
    if dataset is None:
        raise NotFound("dataset.unknown", "Kumpulan data ini tidak ada.")
    return dataset


def newest_columns(dataset: Dataset) -> tuple[Column, ...]:
    """The columns of the newest version; none before the first."""
    newest = DatasetVersion.objects.filter(dataset=dataset).order_by("-number").first()
    return columns_of(newest) if newest else ()


def dataset_page(
    request: OfficeRequest, office: Office, dataset: Dataset, **wrong: Any
) -> HttpResponse:
    """The page; `wrong` holds the form that came back with errors by its name in the context."""
    versions = selectors.versions_of(dataset)
    columns = columns_of(versions[0]) if versions else ()
    context: dict[str, Any] = {
        "dataset": dataset,
        "form": DatasetForm(initial=initial_of(dataset), office_code=office.code),
        "table_form": TableForm(),
        "withdraw_form": WithdrawForm(prefix="w"),
        "chart_form": ChartForm(prefix="g", columns=columns),
        "versions": versions,
        "columns": columns,
        "charts": selectors.charts_of(dataset),
        "gaps": [str(FIELD_NAMES[name]) for name in missing(dataset)],
        "items": _items(office, dataset),
        "may_produce": access.can_produce(request.actor, office.pk),
        "may_describe": access.can_describe(request.actor, dataset),
        "may_watch": access.can_watch(request.actor, office.pk),
        **wrong,
    }
    return render(request, "datasets/desk/dataset.html", context, status=422 if wrong else 200)


def _items(office: Office, dataset: Dataset) -> list[ThreadItem]:
    told = thread(office, (events.OBJECT, dataset.pk))
    return [
        ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in reversed(told)
    ]
