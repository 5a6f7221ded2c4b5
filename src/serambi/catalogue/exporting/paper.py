"""The list as PDF with the columns of the law, through Typst (tagged, PDF/UA-1)."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst
from django.utils.translation import gettext as _

from serambi.catalogue.exporting.rows import Exported
from serambi.catalogue.words import category_name, format_name
from serambi.core.dates import format_date, format_datetime
from serambi.core.errors import Unavailable
from serambi.letters.printable import printable
from serambi.letters.typesetting import FONTS
from serambi.offices.models import Office

SOURCE = Path(__file__).resolve().parents[1] / "typst" / "dip.typ"
_compiling = Lock()


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(str(SOURCE), root=str(SOURCE.parent), font_paths=fonts)


def as_pdf(office: Office, rows: Iterable[Exported], at: datetime) -> bytes:
    """Legal paper, landscape, header repeated on every page. Raises Unavailable."""
    sheet = json.dumps(printable(_sheet(office, list(rows), at)), ensure_ascii=False)
    with _compiling:
        try:
            pdf = _compiler().compile(
                format="pdf",
                sys_inputs={"list": sheet},
                pdf_standards=cast("Any", ["ua-1"]),
                timestamp=int(at.timestamp()),
            )
        except typst.TypstError as fault:
            raise Unavailable(
                "catalogue.not_set",
                _("Daftar ini tidak dapat disusun sebagai PDF."),
                _("Unduh sebagai XLSX atau CSV."),
            ) from fault
    return cast("bytes", pdf)


def _sheet(office: Office, rows: list[Exported], at: datetime) -> dict[str, Any]:
    words = {
        "title": _("Daftar Informasi Publik"),
        "about": _("%(n)s informasi, keadaan %(at)s")
        % {"n": f"{len(rows):,}".replace(",", "."), "at": format_datetime(at, office.tz)},
        "footer": _("Disusun menurut UU 14/2008 Pasal 11 ayat (1) huruf a"),
        "page": _("Halaman"),
        "columns": [
            _("Nomor"),
            _("Kategori"),
            _("Ringkasan isi informasi"),
            _("Pejabat atau unit yang menguasai"),
            _("Penanggung jawab pembuatan atau penerbitan"),
            _("Waktu dan tempat pembuatan"),
            _("Bentuk yang tersedia"),
            _("Jangka waktu penyimpanan"),
        ],
    }
    return {"office": office.name, "words": words, "rows": [_cells(row) for row in rows]}


def _cells(row: Exported) -> list[str]:
    made = format_date(datetime.fromisoformat(row.made_on).date()) if row.made_on else ""
    return [
        str(row.number),
        category_name(row.category),
        f"{row.title}. {row.summary}" if row.summary else row.title,
        row.unit,
        row.officer,
        ", ".join(part for part in (row.made_place, made) if part),
        format_name(row.format),
        row.retention,
    ]
