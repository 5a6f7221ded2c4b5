"""Things in the words of CKAN's Action API v3: packages, resources, organisations."""

from datetime import datetime
from typing import Any

from serambi.api.things import DATASET, Distribution, Thing, place_of
from serambi.offices.models import Office

LICENCES = {
    "https://creativecommons.org/licenses/by/4.0/": ("CC-BY-4.0", "CC BY 4.0"),
    "https://creativecommons.org/publicdomain/zero/1.0/": ("CC0-1.0", "CC0 1.0"),
}
GROUPS = {DATASET: "Kumpulan data", "informasi": "Daftar informasi publik"}


def name_of(office: Office, thing: Thing) -> str:
    """The package's name, unique over all offices: kind, region code, slug."""
    return f"{thing.kind}-{office.code}-{thing.slug}"


def organisation(office: Office, root: str, count: int | None = None) -> dict[str, Any]:
    """An office as an organisation."""
    said = {
        "id": office.code,
        "name": office.code,
        "title": office.name,
        "display_name": office.name,
        "description": office.address,
        "type": "organization",
        "is_organization": True,
        "approval_status": "approved",
        "state": "active",
        "image_url": "",
        "image_display_url": "",
        "extras": [{"key": "url", "value": f"{place_of(root, office)}/"}],
    }
    return said if count is None else {**said, "package_count": count}


def group(kind: str) -> dict[str, Any]:
    """A kind of thing as a group."""
    title = GROUPS[kind]
    return {"id": kind, "name": kind, "title": title, "display_name": title, "type": "group",
            "description": "", "state": "active", "is_organization": False}  # fmt: skip


def package(office: Office, thing: Thing, root: str) -> dict[str, Any]:
    """A thing as a package."""
    licence, licence_title = LICENCES.get(
        thing.licence, ("notspecified", "Informasi publik, UU 14/2008")
    )
    resources = [resource(thing, way, place) for place, way in enumerate(thing.distributions)]
    return {
        "id": str(thing.id),
        "name": name_of(office, thing),
        "title": thing.title,
        "notes": thing.description,
        "url": thing.url,
        "type": "dataset",
        "state": "active",
        "private": False,
        "isopen": bool(thing.licence),
        "license_id": licence,
        "license_title": licence_title,
        "license_url": thing.licence,
        "author": thing.producer,
        "author_email": "",
        "maintainer": f"PPID {office.name}",
        "maintainer_email": office.email,
        "version": "",
        "owner_org": office.code,
        "organization": organisation(office, root),
        "groups": [group(thing.kind)],
        "tags": [tag(word) for word in thing.keywords],
        "num_tags": len(thing.keywords),
        "resources": resources,
        "num_resources": len(resources),
        "extras": _extras(thing),
        "metadata_created": _instant(thing.issued),
        "metadata_modified": _instant(thing.modified),
        "relationships_as_subject": [],
        "relationships_as_object": [],
    }


def _extras(thing: Thing) -> list[dict[str, str]]:
    said = {
        "issued": thing.issued.isoformat(timespec="seconds"),
        "producer": thing.producer,
        "frequency": thing.frequency,
        "spatial": " ".join(thing.regions),
        "temporal_start": thing.period_from.isoformat() if thing.period_from else "",
        "temporal_end": thing.period_to.isoformat() if thing.period_to else "",
    }
    return [{"key": key, "value": value} for key, value in said.items() if value]


def _instant(at: datetime) -> str:
    """An instant as CKAN writes it: UTC without saying so."""
    return at.replace(tzinfo=None).isoformat(timespec="microseconds")


def resource(thing: Thing, way: Distribution, place: int = 0) -> dict[str, Any]:
    """One way to get it as a resource."""
    return {
        "id": way.id,
        "package_id": str(thing.id),
        "name": way.title,
        "description": "",
        "format": way.format,
        "mimetype": way.media_type,
        "url": way.download or way.address,
        "url_type": None,
        "resource_type": None,
        "position": place,
        "size": way.size,
        "hash": way.sha256,
        "state": "active",
        "datastore_active": thing.kind == DATASET and way.format == "CSV",
        "created": _instant(thing.issued),
        "last_modified": _instant(thing.modified),
    }


def tag(word: str) -> dict[str, Any]:
    """A keyword as a free tag."""
    return {
        "id": word,
        "name": word,
        "display_name": word,
        "state": "active",
        "vocabulary_id": None,
    }
