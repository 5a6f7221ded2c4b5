"""The list of datasets, one dataset, an older version: for everybody."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.datasets import selectors
from serambi.datasets.access import can_see
from serambi.datasets.comparing import compare
from serambi.datasets.forms.listing import asked
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.views.sheet import json_ld, sheet, worded
from serambi.datasets.words import KINDS, described
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.components.navigation import Tab


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Published datasets, by theme and by words."""
    wanted = asked(request.GET)
    page = selectors.public_page(office, wanted.q, wanted.theme, wanted.page)
    if not page.rows and wanted.page > 1:
        raise Http404
    counts = selectors.theme_counts(office)
    themes = [("", _("Semua"), sum(counts.values()))]
    themes += [
        (value, str(label), counts[value])
        for value, label in Dataset.Theme.choices
        if value in counts
    ]
    context = {
        "asked": wanted,
        "page": page,
        "tabs": [Tab(label, wanted.address(theme=value, page=1), n) for value, label, n in themes],
        "current": wanted.address(page=1),
        "previous": wanted.address(page=page.page - 1) if page.page > 1 else "",
        "following": wanted.address(page=page.page + 1) if page.page < page.pages else "",
    }
    return render(request, "datasets/public/list.html", context)


@public
@require_safe
def dataset(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """The description, pictures, first rows, downloads and versions. 410 when it was withdrawn."""
    found = selectors.by_slug(office, slug)
    if found.state == Dataset.State.WITHDRAWN:
        return render(request, "datasets/public/withdrawn.html", {"dataset": found}, status=410)
    version = found.current
    if not can_see(request.actor, found) or version is None:
        raise Http404
    context = {
        "dataset": found,
        "version": version,
        "sheet": sheet(office, version, selectors.charts_of(found)),
        "described": described(found),
        "versions": selectors.public_versions(found),
        "kinds": KINDS,
        "json_ld": json_ld(office, found, version, request.build_absolute_uri("/")),
    }
    return render(request, "datasets/public/dataset.html", context)


@public
@require_safe
def version(request: OfficeRequest, office: Office, slug: str, number: int) -> HttpResponse:
    """One version at its stable address, and what changed from the one before."""
    found = selectors.by_slug(office, slug)
    if found.state != Dataset.State.PUBLISHED:
        raise Http404
    shown = selectors.public_version(found, number)
    versions = selectors.public_versions(found)
    before = next((one for one in versions if one.number < number), None)
    context = {
        "dataset": found,
        "version": shown,
        "before": before,
        "difference": difference(before, shown) if before else None,
        "sheet": sheet(office, shown, ()),
        "kinds": KINDS,
    }
    return render(request, "datasets/public/version.html", context)


def difference(before: DatasetVersion, after: DatasetVersion) -> dict[str, object]:
    """What differs, with its rows in words."""
    found = compare((columns_of(before), rows_of(before)), (columns_of(after), rows_of(after)))
    return {
        "found": found,
        "added": [worded(columns_of(after), row) for row in found.added_rows],
        "removed": [worded(columns_of(before), row) for row in found.removed_rows],
        "before_columns": columns_of(before),
        "after_columns": columns_of(after),
    }
