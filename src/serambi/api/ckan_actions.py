"""The read actions of CKAN's Action API v3 that harvesters and clients ask for.

Each takes the typed arguments and the site's root and gives the `result`. Raises Missing (404) and
Wrong (409), which become CKAN's own error envelope.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from serambi.api import ckan, ckan_reading
from serambi.api.ckan_datastore import datastore_search
from serambi.api.ckan_errors import Missing, Wrong, whole
from serambi.api.things import DATASET, ENTRY
from serambi.offices.models import Office

Args = Mapping[str, Any]
MOST = 1_000
BOTH = (DATASET, ENTRY)


def status_show(args: Args, root: str) -> Any:
    """What this is."""
    return {
        "ckan_version": "2.11", "site_title": "Serambi", "site_description": "", "site_url": root.rstrip("/"),
        "error_emails_to": None, "locale_default": "id", "extensions": ["datastore", "dcat"],
    }  # fmt: skip


def package_list(args: Args, root: str) -> Any:
    """Names, at most 1,000 at a time."""
    found = ckan_reading.window(BOTH, *_window(args, MOST))
    codes = dict(
        Office.objects.filter(pk__in={k.office_id for k in found}).values_list("pk", "code")
    )
    return [f"{key.kind}-{codes[key.office_id]}-{key.slug}" for key in found]


def package_show(args: Args, root: str) -> Any:
    """One package by id or name."""
    found = ckan_reading.one(_needed(args, "id"), root)
    if found is None:
        raise Missing
    return ckan.package(*found, root)


def current_package_list_with_resources(args: Args, root: str) -> Any:
    """Packages, at most 100 at a time."""
    found = ckan_reading.window(BOTH, *_window(args, 100))
    return [ckan.package(*one, root) for one in ckan_reading.things_of(found, root)]


def package_search(args: Args, root: str) -> Any:
    """By words (`q`) and by `fq` (organization, groups); facets of both on request."""
    offices, kinds = _narrowed(str(args.get("fq") or ""))
    words = str(args.get("q") or "").replace("*:*", "").strip()
    start, rows = whole(args, "start", 0, 10**7), whole(args, "rows", 10, MOST)
    if words:
        keys = ckan_reading.searched(words, kinds, offices)
        if keys is None:
            raise Wrong("fq", "Sebutkan kantornya, misalnya fq=organization:1971")
        total, page = len(keys), keys[start : start + rows]
    else:
        page, total = ckan_reading.keys(kinds, offices, start, rows)
    found = ckan_reading.things_of(page, root)
    facets = {
        "organization": Counter(office.code for office, _thing in found),
        "groups": Counter(thing.kind for _office, thing in found),
        "res_format": Counter(way.format for _o, thing in found for way in thing.distributions),
    }
    asked = _listed(args.get("facet.field"))
    return {
        "count": total,
        "sort": "score desc",
        "facets": {name: dict(facets[name]) for name in asked if name in facets},
        "search_facets": {},
        "results": [ckan.package(*one, root) for one in found],
    }


def organization_list(args: Args, root: str) -> Any:
    """Region codes, or whole organisations with `all_fields`."""
    first, count = _window(args, MOST)
    offices = list(Office.objects.order_by("code")[first : first + count])
    if not _yes(args.get("all_fields")):
        return [office.code for office in offices]
    counts = ckan_reading.counts(offices) if len(offices) <= ckan_reading.MOST_OFFICES else {}
    return [ckan.organisation(office, root, counts.get(office.pk)) for office in offices]


def organization_show(args: Args, root: str) -> Any:
    """One office."""
    office = _office(_needed(args, "id"))
    keys, total = ckan_reading.keys(
        BOTH, [office], 0, 10 if _yes(args.get("include_datasets")) else 0
    )
    packages = [ckan.package(*one, root) for one in ckan_reading.things_of(keys, root)]
    return {**ckan.organisation(office, root, total), "packages": packages, "users": [], "tags": [],
            "groups": []}  # fmt: skip


def group_list(args: Args, root: str) -> Any:
    """The two kinds of thing."""
    if _yes(args.get("all_fields")):
        return [ckan.group(kind) for kind in ckan.GROUPS]
    return list(ckan.GROUPS)


def group_show(args: Args, root: str) -> Any:
    """One kind of thing."""
    kind = _needed(args, "id")
    if kind not in ckan.GROUPS:
        raise Missing
    total = ckan_reading.keys([kind], (), 0, 0)[1]
    return {**ckan.group(kind), "package_count": total, "packages": [], "users": [], "extras": []}


def tag_list(args: Args, root: str) -> Any:
    """The keywords of the newest thousand things at most."""
    found = ckan_reading.window(BOTH, 0, MOST)
    wanted = str(args.get("query") or "").casefold()
    words = {word for _o, thing in ckan_reading.things_of(found, root) for word in thing.keywords}
    return sorted(word for word in words if wanted in word.casefold())


def resource_show(args: Args, root: str) -> Any:
    """One resource by id."""
    wanted = _needed(args, "id")
    named = re.fullmatch(r"[del]-([0-9a-f-]{36})-\w+", wanted)
    found = ckan_reading.one(named.group(1), root) if named else None
    if found is not None:
        for place, way in enumerate(found[1].distributions):
            if way.id == wanted:
                return ckan.resource(found[1], way, place)
    raise Missing


def license_list(args: Args, root: str) -> Any:
    """The licences that are used."""
    return [{"id": key, "title": title, "url": url, "is_okd_compliant": True, "status": "active"}
            for url, (key, title) in ckan.LICENCES.items()]  # fmt: skip


ACTIONS: dict[str, Callable[[Args, str], Any]] = {
    one.__name__: one
    for one in (
        current_package_list_with_resources, datastore_search, group_list, group_show, license_list,
        organization_list, organization_show, package_list, package_search, package_show, resource_show,
        status_show, tag_list,
    )
}  # fmt: skip
ACTIONS["site_read"] = lambda _args, _root: True


def _window(args: Args, most: int) -> tuple[int, int]:
    return whole(args, "offset", 0, 10**7), whole(args, "limit", most, most)


def _needed(args: Args, name: str) -> str:
    value = args.get(name)
    if not isinstance(value, str) or not value:
        raise Wrong(name, "Missing value")
    return value


def _yes(value: Any) -> bool:
    return str(value).casefold() in {"true", "1", "yes"}


def _office(code: str) -> Office:
    office: Office | None = Office.objects.filter(code=code).first()
    if office is None:
        raise Missing
    return office


def _narrowed(fq: str) -> tuple[list[Office], list[str]]:
    """The offices and kinds that an `fq` names; terms that we do not know are refused."""
    offices: list[Office] = []
    kinds = list(BOTH)
    for name, value in re.findall(r'\+?(\w+):"?([^"\s)]+)"?', fq):
        if name in {"organization", "owner_org"}:
            offices.append(_office(value))
        elif name == "groups" and value in ckan.GROUPS:
            kinds = [value]
        elif (name, value) not in {
            ("dataset_type", "dataset"),
            ("state", "active"),
            ("type", "dataset"),
        }:
            raise Wrong("fq", f"Tidak dikenal: {name}:{value}"[:200])
    return offices, kinds


def _listed(value: Any) -> list[str]:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise Wrong("facet.field", "Not a JSON list") from error
    return [str(one) for one in islice(value, 20)] if isinstance(value, list) else []
