"""data.json: the catalogue in the schema of Project Open Data 1.1."""

import json
from collections.abc import Iterator
from typing import Any

from serambi.api.things import Thing, place_of, things
from serambi.offices.models import Office

_SCHEMA = "https://project-open-data.cio.gov/v1.1/schema"
_PERIODS = {
    "NEVER": "R/P0D", "IRREG": "irregular", "MONTHLY": "R/P1M", "QUARTERLY": "R/P3M",
    "ANNUAL_2": "R/P6M", "ANNUAL": "R/P1Y",
}  # fmt: skip


def data_json(office: Office, root: str) -> Iterator[str]:
    """One object, written thing by thing."""
    about = {
        "@context": f"{_SCHEMA}/catalog.jsonld",
        "@type": "dcat:Catalog",
        "@id": f"{place_of(root, office)}/data.json",
        "conformsTo": _SCHEMA,
        "describedBy": f"{_SCHEMA}/catalog.json",
    }
    yield json.dumps(about)[:-1] + ', "dataset": ['
    for number, thing in enumerate(things(office, root)):
        yield ("," if number else "") + "\n" + json.dumps(_one(office, thing), ensure_ascii=False)
    yield "\n]}\n"


def _one(office: Office, thing: Thing) -> dict[str, Any]:
    contact = f"mailto:{office.email}" if office.email else ""
    days = "/".join(day.isoformat() for day in (thing.period_from, thing.period_to) if day)
    said = {
        "@type": "dcat:Dataset",
        "identifier": thing.url,
        "title": thing.title,
        "description": thing.description,
        "keyword": list(thing.keywords) or [office.name],
        "issued": thing.issued.date().isoformat(),
        "modified": thing.modified.date().isoformat(),
        "publisher": {"@type": "org:Organization", "name": office.name},
        "contactPoint": {"@type": "vcard:Contact", "fn": f"PPID {office.name}", "hasEmail": contact},
        "accessLevel": "public",
        "landingPage": thing.url,
        "license": thing.licence,
        "spatial": ", ".join(thing.regions),
        "temporal": days,
        "accrualPeriodicity": _PERIODS.get(thing.frequency, ""),
        "language": [thing.language] if thing.language != "xx" else [],
        "distribution": [
            {
                "@type": "dcat:Distribution",
                "title": way.title,
                "format": way.format,
                "mediaType": way.media_type,
                **({"downloadURL": way.download} if way.download else {"accessURL": way.address}),
            }
            for way in thing.distributions
        ],
    }  # fmt: skip
    return {key: value for key, value in said.items() if value not in ("", [])}
