"""A news item as linked data, for search engines and people's readers."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from serambi.offices.models import Office
from serambi.publishing.models import NewsCorrection, NewsItem

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def article(
    office: Office, item: NewsItem, corrections: list[NewsCorrection], root: str
) -> SafeString:
    """A schema.org NewsArticle; safe inside a script element that holds data."""
    place = f"{root.rstrip('/')}{item.get_absolute_url()}"
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{place}#berita",
        "mainEntityOfPage": place,
        "headline": item.title,
        "description": item.lead,
        "articleSection": str(item.get_kind_display()),
        "datePublished": item.published_at.isoformat() if item.published_at else "",
        "dateModified": item.updated_at.isoformat(),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "author": {"@type": "Person", "name": item.writer},
        "editor": {"@type": "Person", "name": item.editor},
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": f"{root}{office.code}/#kantor",
            "name": office.name,
        },
        "image": _image(item, place),
        "correction": [
            {"@type": "CorrectionComment", "text": one.note, "datePublished": one.at.isoformat()}
            for one in corrections
        ],
    }
    known = {key: value for key, value in data.items() if value}
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))


def _image(item: NewsItem, place: str) -> dict[str, Any] | None:
    if item.shown_photo is None:
        return None
    return {
        "@type": "ImageObject", "url": f"{place}foto/", "width": item.photo_width,
        "height": item.photo_height, "caption": item.caption, "creditText": item.photographer,
    }  # fmt: skip
