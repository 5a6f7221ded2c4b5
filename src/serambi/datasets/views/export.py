"""A version as a file, and its columns as a Table Schema."""

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from serambi.datasets import selectors
from serambi.datasets.exporting.writers import as_csv, as_json, as_xlsx
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.table_schema import table_schema
from serambi.datasets.words import LICENCES, MEDIA
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@public
@require_safe
def newest(request: OfficeRequest, office: Office, slug: str, kind: str) -> HttpResponseBase:
    """The version that is public now: unduh.csv, .json, .xlsx or .parquet; `?bom=0` leaves the
    byte-order mark out of the CSV."""
    found = _public(office, slug)
    if found.current is None:
        raise Http404
    return _file(request, office, found, found.current, kind)


@public
@require_safe
def older(
    request: OfficeRequest, office: Office, slug: str, number: int, kind: str
) -> HttpResponseBase:
    """A version that is or was public."""
    found = _public(office, slug)
    return _file(request, office, found, selectors.public_version(found, number), kind)


@public
@require_safe
def schema(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """The columns as a Table Schema of Frictionless Data."""
    found = _public(office, slug)
    if found.current is None:
        raise Http404
    return JsonResponse(table_schema(columns_of(found.current)))


@public
@require_safe
def area_map(request: OfficeRequest, office: Office) -> HttpResponse:
    """The outlines that the office's maps are drawn with, as GeoJSON (RFC 7946)."""
    own = selectors.map_of(office)
    if own is None:
        raise Http404
    said = {**own.areas, "source": own.source}
    return JsonResponse(said, content_type="application/geo+json")


def _public(office: Office, slug: str) -> Dataset:
    found = selectors.by_slug(office, slug)
    if found.state != Dataset.State.PUBLISHED:
        raise Http404
    return found


def _file(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion, kind: str
) -> HttpResponseBase:
    if kind not in MEDIA:
        raise Http404
    etag = f'"{version.digest[:32]}-{kind}{"" if request.GET.get("bom") != "0" else "-0"}"'
    if request.headers.get("If-None-Match") == etag:
        response: HttpResponseBase = HttpResponse(status=304)
    else:
        response = WRITERS[kind](request, office, dataset, version)
        name = f"{dataset.slug}-v{version.number}.{kind}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = etag
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = "no-cache"
    return response


def _csv(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion
) -> HttpResponseBase:
    pieces = as_csv(columns_of(version), rows_of(version), bom=request.GET.get("bom") != "0")
    return StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")


def _json(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion
) -> HttpResponseBase:
    about = _about(request, office, dataset, version)
    pieces = as_json(columns_of(version), rows_of(version), about)
    return StreamingHttpResponse(pieces, content_type="application/json")


def _xlsx(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion
) -> HttpResponseBase:
    book = as_xlsx(dataset.title, columns_of(version), rows_of(version))
    return FileResponse(book, content_type=MEDIA["xlsx"])


def _parquet(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion
) -> HttpResponseBase:
    from serambi.datasets.exporting.parquet import as_parquet  # heavy: comes in when it is used

    about = {key: str(value) for key, value in _about(request, office, dataset, version).items()}
    kept = as_parquet(columns_of(version), rows_of(version), about)
    return FileResponse(kept, content_type=MEDIA["parquet"])


def _about(
    request: OfficeRequest, office: Office, dataset: Dataset, version: DatasetVersion
) -> dict[str, Any]:
    return {
        "title": dataset.title,
        "publisher": office.name,
        "region_code": office.code,
        "producer": dataset.producer,
        "version": version.number,
        "sha256": version.digest,
        "license": LICENCES[Dataset.Licence(dataset.licence)],
        "url": request.build_absolute_uri(f"/{office.code}/data/{dataset.slug}/"),
    }


WRITERS: dict[str, Callable[[OfficeRequest, Office, Dataset, DatasetVersion], HttpResponseBase]] = {
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "parquet": _parquet,
}
