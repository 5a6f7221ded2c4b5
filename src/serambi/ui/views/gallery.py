"""The gallery: every part in every state; only in the example and in tests."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from serambi.ui import errors
from serambi.ui.access import anyone
from serambi.ui.bundle import STYLES, colour_pairs
from serambi.ui.components.icons import PATHS
from serambi.ui.components.navigation import Tab
from serambi.ui.components.notices import STATES
from serambi.ui.error_words import PAGES
from serambi.ui.specimens import cases, clocks, figures, forms

PARTS = {
    "dasar": _("Dasar"),
    "formulir": _("Formulir"),
    "pesan": _("Pesan"),
    "navigasi": _("Navigasi"),
    "isi": _("Isi"),
    "daftar": _("Daftar"),
    "angka": _("Gambar angka"),
    "jam": _("Jam layanan"),
    "perjalanan": _("Perjalanan"),
    "tanda-bukti": _("Tanda bukti"),
    "serambi": _("Serambi"),
    "meja": _("Meja"),
}


CARDS = [
    (
        "#berkala",
        "Rekapitulasi penanganan pelanggaran",
        "Berkala · Divisi Hukum · 2026 · Salinan digital",
    ),
    ("#setiap-saat", "Notula rapat koordinasi", "Setiap saat · Sekretariat · 2025"),
]


def _basics() -> dict[str, Any]:
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    return {"colours": list(colour_pairs(tokens)), "icons": sorted(PATHS)}


def _forms() -> dict[str, Any]:
    return {
        "fresh": forms.fresh(),
        "wrong": forms.wrong(),
        "kept": forms.Kept("ktp-rina.jpg", 845_312),
    }


def _navigation() -> dict[str, Any]:
    tabs = [
        Tab("Semua", "/semua/", 128),
        Tab("Perlu tindakan", "/tindakan/", 7),
        Tab("Selesai", "/selesai/"),
    ]
    return {"tab_items": tabs, "page": Paginator(range(5000), 25).page(3)}


def _list() -> dict[str, Any]:
    return {
        "one": cases.rows(1),
        "many": cases.rows(9),
        "today": date(2026, 11, 30),
        "cards": CARDS,
    }


def _content() -> dict[str, Any]:
    facts = [
        ("Nomor register", "012/PPID/1971/XI/2026"),
        ("Cara mendapat salinan", "Surel"),
        ("Catatan", ""),
    ]
    return {"rows": facts, **_list()}


CONTEXTS: dict[str, Callable[[], dict[str, Any]]] = {
    "dasar": _basics,
    "formulir": _forms,
    "pesan": lambda: {"states": list(STATES), "today": date(2026, 12, 1), "days": [date(2026, 11, 28), date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 14)]},
    "navigasi": _navigation,
    "isi": _content,
    "daftar": _list,
    "angka": figures.figures,
    "jam": lambda: {"clocks": clocks.all_clocks(), "answered_on": date(2026, 12, 3), "answered_late": date(2026, 12, 9), "late_day": date(2026, 12, 10)},
    "perjalanan": lambda: {"items": cases.thread_items(), "one": cases.thread_items()[:1], "none": []},
    "tanda-bukti": lambda: {"slip": cases.slip(), "clock": clocks.all_clocks()["fresh"]},
    "serambi": dict,
    "meja": lambda: {**_list(), "clock": clocks.all_clocks()["running"], "items": cases.thread_items()},
}  # fmt: skip


def _only_for_trying() -> None:
    if settings.SERAMBI_MODE != "example":
        raise Http404


def _enter(request: HttpRequest) -> cases.Office:
    """Give the page an invented office and person, as the guards do for real ones."""
    office = cases.Office()
    vars(request).update(office=office, actor=cases.Person())
    return office


@anyone
@require_safe
def gallery(request: HttpRequest, part: str = "dasar") -> HttpResponse:
    """One page of the gallery."""
    _only_for_trying()
    if part not in PARTS:
        raise Http404
    office = _enter(request)
    parts = [Tab(str(label), f"/galeri/{name}/") for name, label in PARTS.items()]
    context = {
        "parts": parts,
        "here": f"/galeri/{part}/",
        "part": PARTS[part],
        "office": office,
    }
    return render(
        request, f"ui/gallery/{part.replace('-', '_')}.html", {**context, **CONTEXTS[part]()}
    )


@anyone
@require_safe
def gallery_error(request: HttpRequest, status: int) -> HttpResponse:
    """An error page as visitors see it, with its real status."""
    _only_for_trying()
    if status not in PAGES:
        raise Http404
    if status == 500:
        return errors.server_error(request)
    _enter(request)
    return errors.page(request, status)
