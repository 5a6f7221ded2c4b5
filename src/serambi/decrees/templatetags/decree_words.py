"""Columns of a frozen list in words."""

from datetime import date

from django import template
from django.utils.translation import gettext as _

from serambi.catalogue.words import category_name, heading_title
from serambi.core.dates import format_date

register = template.Library()


@register.filter
def column_name(name: str) -> str:
    """ "made_on" → "Tanggal pembuatan"."""
    return {
        "title": _("Nama informasi"),
        "summary": _("Ringkasan"),
        "unit": _("Unit yang menguasai"),
        "officer": _("Penanggung jawab"),
        "made_on": _("Tanggal pembuatan"),
        "made_place": _("Tempat pembuatan"),
        "period": _("Periode"),
        "format": _("Bentuk"),
        "retention": _("Jangka waktu penyimpanan"),
        "language": _("Bahasa"),
        "category": _("Kategori"),
        "heading": _("Pokok informasi"),
        "is_election": _("Informasi Pemilu"),
    }.get(name, name)


@register.filter
def as_day(value: str) -> date | None:
    """A frozen ISO day; None for an empty cell."""
    return date.fromisoformat(value) if value else None


@register.filter
def told(value: str, column: str) -> str:
    """A frozen cell as people read it: days in words."""
    return format_date(date.fromisoformat(value)) if value and column == "made_on" else value


@register.filter
def place_name(value: str, column: str) -> str:
    """A category, a heading or a yes as people read it."""
    if column == "category":
        return category_name(value)
    if column == "heading":
        return heading_title(value) or "–"
    return {"True": _("Ya"), "False": _("Tidak")}.get(value, value)
