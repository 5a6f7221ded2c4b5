"""An entry as a list of facts for people, and as linked data for machines."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.words import category_name, format_name, heading_title, language_name
from serambi.core.dates import format_date
from serambi.offices.models import Office
from serambi.ui.components.languages import written

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def sheet(entry: CatalogueEntry) -> list[tuple[str, str]]:
    """Every column of the information list with its name, empty ones left out but the legal ones."""
    made = ", ".join(
        part
        for part in (entry.made_place, format_date(entry.made_on) if entry.made_on else "")
        if part
    )
    legal = [
        (_("Nomor dalam daftar"), str(entry.number)),
        (_("Pejabat atau unit yang menguasai"), written(entry.unit)),
        (_("Penanggung jawab pembuatan atau penerbitan"), written(entry.officer)),
        (_("Waktu dan tempat pembuatan"), made),
        (_("Bentuk yang tersedia"), format_name(entry.format)),
        (_("Jangka waktu penyimpanan"), written(entry.retention)),
    ]
    ours = [
        (_("Kategori"), category_name(entry.category)),
        (_("Pokok informasi"), heading_title(entry.heading)),
        (_("Informasi Pemilu"), _("Ya") if entry.is_election else ""),
        (_("Periode"), written(entry.period)),
        (_("Bahasa"), language_name(entry.language)),
    ]
    return [*((name, value) for name, value in ours if value), *legal]


def json_ld(office: Office, entry: CatalogueEntry, files: list[EntryFile], root: str) -> SafeString:
    """A schema.org Dataset; safe inside a script element that holds data."""
    page = f"{root.rstrip('/')}/{office.code}/informasi/{entry.slug}/"
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": entry.title,
        "description": entry.summary or entry.title,
        "url": page,
        "identifier": str(entry.pk),
        "inLanguage": entry.language if entry.language != "xx" else None,
        "datePublished": entry.published_at.isoformat() if entry.published_at else None,
        "dateModified": entry.updated_at.isoformat(),
        "publisher": {"@type": "GovernmentOrganization", "name": office.name},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": row.title,
                "encodingFormat": row.stored.media_type,
                "contentUrl": f"{page}berkas/{row.pk}/",
            }
            for row in files
        ],
    }
    known = {key: value for key, value in data.items() if value not in (None, [])}
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))
