"""The exempt list for everybody: what, why, how long; nothing of the content."""

import json
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.classification.selectors.public import (
    PublicLine,
    closed_lines,
    opened_lines,
    public_line,
)
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.tables.writing import csv_pieces, inert

PER_PAGE = 25
_COLUMNS = (
    "number", "description", "part", "unit", "basis", "period", "period_source", "starts_on",
    "sk_number", "sk_day", "source",
)  # fmt: skip


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """What is withheld today, with a search over descriptions and grounds; below, what opened."""
    text = request.GET.get("q", "")[:200]
    lines = closed_lines(office, text)
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("hal"))
    context = {
        "q": text,
        "page": page,
        "total": len(lines),
        "opened": [] if text else opened_lines(office),
        "today": clock.today(office.tz),
    }
    return render(request, "classification/public/list.html", context)


@public
@require_safe
def show_entry(request: OfficeRequest, office: Office, record_id: UUID) -> HttpResponse:
    """One entry."""
    line = public_line(office, record_id)
    return render(request, "classification/public/entry.html", {"line": line})


@public
@require_safe
def export(request: OfficeRequest, office: Office, kind: str) -> HttpResponse:
    """dik.csv or dik.json: what is withheld today."""
    lines = closed_lines(office, request.GET.get("q", "")[:200])
    if kind == "csv":
        body, media = _csv(lines), "text/csv; charset=utf-8"
    elif kind == "json":
        body, media = _json(office, lines), "application/json"
    else:
        raise Http404
    name = f"dik-{office.code}-{clock.today(office.tz)}.{kind}"
    response = HttpResponse(body, content_type=media)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _csv(lines: list[PublicLine]) -> str:
    header = [
        _("Nomor"), _("Uraian informasi"), _("Bagian yang dikecualikan"), _("Unit"), _("Dasar hukum"),
        _("Jangka waktu"), _("Sumber jangka waktu"), _("Berlaku sejak"), _("Nomor penetapan"),
        _("Tanggal penetapan"), _("Diambil dari"),
    ]  # fmt: skip
    rows = ([inert(str(getattr(line, name))) for name in _COLUMNS] for line in lines)
    return "".join(csv_pieces(header, rows))


def _json(office: Office, lines: list[PublicLine]) -> str:
    about = {
        "title": f"Daftar Informasi yang Dikecualikan {office.name}",
        "publisher": {"name": office.name, "region_code": office.code},
        "modified": clock.now().isoformat(timespec="seconds"),
        "language": "id",
        "conforms_to": "UU 14/2008; PP 61/2010; Perki 1/2021",
        "records": [{name: getattr(line, name) for name in _COLUMNS} for line in lines],
    }
    return json.dumps(about, ensure_ascii=False, default=str, indent=1)
