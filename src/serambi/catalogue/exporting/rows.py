"""The columns of an exported list and its rows, as text."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.words import category_name, format_name, heading_title, language_name
from serambi.offices.models import Office

CHUNK = 200
_COLUMNS = (
    "number", "category", "heading", "title", "summary", "unit", "officer", "made_on", "made_place",
    "period", "format", "retention", "language", "is_election", "published_at", "updated_at", "slug",
)  # fmt: skip


class Exported(NamedTuple):
    """One entry in plain values; instants and days as ISO 8601."""

    number: int
    category: str
    heading: str
    title: str
    summary: str
    unit: str
    officer: str
    made_on: str
    made_place: str
    period: str
    format: str
    retention: str
    language: str
    is_election: bool
    published_at: str
    updated_at: str
    url: str


def header() -> list[str]:
    """Names of the columns; the import knows them, so a list can travel back."""
    return [
        _("Nomor"), _("Kategori"), _("Pokok informasi"), _("Nama informasi"), _("Ringkasan"),
        _("Unit yang menguasai"), _("Penanggung jawab"), _("Tanggal pembuatan"), _("Tempat pembuatan"),
        _("Periode"), _("Bentuk"), _("Jangka waktu penyimpanan"), _("Bahasa"), _("Informasi Pemilu"),
        _("Diterbitkan"), _("Diperbarui"), _("Alamat"),
    ]  # fmt: skip


def exported(office: Office, rows: QuerySet[CatalogueEntry], root: str) -> Iterator[Exported]:
    """The entries of `rows`, read in pieces of 200. `root` is the site's address."""
    place = f"{root.rstrip('/')}/{office.code}/informasi"
    for row in rows.values_list(*_COLUMNS).iterator(chunk_size=CHUNK):
        values = dict(zip(_COLUMNS, row, strict=True))
        made, slug = values.pop("made_on"), values.pop("slug")
        published, updated = values.pop("published_at"), values.pop("updated_at")
        yield Exported(
            **values,
            made_on=made.isoformat() if made else "",
            published_at=published.isoformat(timespec="seconds"),
            updated_at=updated.isoformat(timespec="seconds"),
            url=f"{place}/{slug}/",
        )


def worded(row: Exported) -> list[str]:
    """The row as people read it, in the order of `header()`."""
    return [
        str(row.number),
        category_name(row.category),
        heading_title(row.heading),
        row.title,
        row.summary,
        row.unit,
        row.officer,
        row.made_on,
        row.made_place,
        row.period,
        format_name(row.format),
        row.retention,
        language_name(row.language),
        _("Ya") if row.is_election else _("Tidak"),
        row.published_at[:10],
        row.updated_at[:10],
        row.url,
    ]
