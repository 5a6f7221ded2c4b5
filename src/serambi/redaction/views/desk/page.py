"""One redaction with everything on one screen."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from serambi.core.errors import Unavailable
from serambi.files.services import read
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.redaction import access
from serambi.redaction.engine import desk as engine
from serambi.redaction.engine.values import Impossible
from serambi.redaction.forms import boxes as forms
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import DeskRedaction, desk_redaction, place_of
from serambi.redaction.services.making import check_words

ZOOMS = ("", "2", "3")
ROWS = 25
SHORT = 7
Wrong = tuple[str, forms.AboutForm] | None


@dataclass(frozen=True, slots=True)
class Where:
    """Which page, how large, and from which row of a sheet."""

    page: int
    zoom: str
    row: int

    def query(self, **other: Any) -> str:
        """The part of the address after the question mark."""
        told = {"halaman": self.page, "besar": self.zoom, "baris": self.row, **other}
        return urlencode({key: value for key, value in told.items() if value})


def where(request: OfficeRequest) -> Where:
    """What the address says; nonsense becomes the beginning."""
    zoom = request.GET.get("besar", "")
    return Where(
        _number(request.GET.get("halaman", "")) or 1,
        zoom if zoom in ZOOMS else "",
        _number(request.GET.get("baris", "")),
    )


@desk(*access.WORKERS)
@require_safe
def show(request: OfficeRequest, office: Office, redaction_id: UUID) -> HttpResponse:
    """The desk for its makers, before and after for the second person."""
    at = where(request)
    visible = access.visible_to(request.actor)
    found = desk_redaction(visible, office, redaction_id, at.page)
    return redaction_page(request, found, at)


def redaction_page(
    request: OfficeRequest,
    found: DeskRedaction,
    at: Where,
    *,
    wrong: Wrong = None,
    status: int = 200,
) -> HttpResponse:
    """Render it; `wrong` is the act whose form came back with errors."""
    redaction = found.redaction
    context = {
        **_may(request, redaction),
        "found": found,
        "redaction": redaction,
        "at": at,
        "base": reverse(
            "redaction_desk:redaction",
            kwargs={"kode": redaction.office.code, "redaction_id": redaction.pk},
        ),
        "checks": check_words(redaction),
        "wrong_form": wrong[1] if wrong else None,
        "wrong_act": wrong[0] if wrong else "",
        "forms": _forms(found, wrong),
        "grid": _grid(found, at) if redaction.is_book else None,
    }
    return render(request, "redaction/desk/redaction.html", context, status=status)


def _may(request: OfficeRequest, redaction: Redaction) -> dict[str, bool]:
    return {
        "may_edit": access.can_edit(request.actor, redaction),
        "may_approve": access.can_approve(request.actor, redaction),
        "may_place": access.can_place(request.actor, redaction) and place_of(redaction) is not None,
        "may_take_back": access.can_take_back(request.actor, redaction),
    }


def _forms(found: DeskRedaction, wrong: Wrong) -> dict[str, forms.AboutForm]:
    about: dict[str, Any] = {"redaction": found.redaction, "page": found.page}
    made: dict[str, forms.AboutForm] = {
        "kotak": forms.DrawForm(prefix="kotak", **about),
        "kata": forms.WordsForm(prefix="kata", **about),
        "temuan": forms.FindsForm(prefix="temuan", **about),
        "ajukan": forms.NameForm(prefix="ajukan", **about),
        "kembalikan": forms.WhyForm(prefix="kembalikan", **about),
        "batalkan": forms.WhyForm(prefix="batalkan", **about),
    }
    if wrong is not None:
        made[wrong[0]] = wrong[1]
    return made


def _grid(found: DeskRedaction, at: Where) -> dict[str, Any] | None:
    """The rows of the open sheet, each cell with its own state."""
    redaction: Redaction = found.redaction
    try:
        data = read(redaction.source)
        names = engine.grid(data, "", 0, 1)["sheets"]
        told = engine.grid(data, names[found.page - 1], at.row, ROWS)
    except (Impossible, Unavailable, IndexError):
        return None
    boxes = {box.cell: box for box in found.boxes}
    told["lines"] = [
        (row, [(f"{column}{row}", value, boxes.get(f"{told['sheet']}!{column}{row}"))
               for column, value in zip(told["columns"], values, strict=True)])
        for row, values in told["rows"]
    ]  # fmt: skip
    told["before"] = max(at.row - ROWS, 0) if at.row else None
    told["after"] = at.row + ROWS if at.row + ROWS < told["total"] else None
    return told


def _number(typed: str) -> int:
    fits = typed.isascii() and typed.isdigit() and len(typed) < SHORT
    return int(typed) if fits else 0
