"""The office as linked data, for search engines."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from serambi.offices.models import Office

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def organisation(office: Office, root: str) -> SafeString:
    """A schema.org GovernmentOrganization; safe inside a script element that holds data."""
    page = f"{root}{office.code}/"
    contact = {"@type": "ContactPoint", "contactType": "customer service", "telephone": office.phone,
               "email": office.email, "availableLanguage": ["id"]}  # fmt: skip
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": f"{page}#kantor",
        "name": office.name,
        "url": page,
        "identifier": office.code,
        "address": office.address,
        "areaServed": office.city,
        "sameAs": office.website,
        "contactPoint": {key: value for key, value in contact.items() if value},
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{page}cari/?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }
    known = {key: value for key, value in data.items() if value}
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))
