"""`make harvest`: the running example read by other people's programs, and what each of them found.

ckanapi pages through packages and rows, rdflib compares three notations triple by triple, pySHACL
holds the catalogue against the shapes of DCAT-AP, feedparser reads the feeds, xmlschema the maps of
addresses. Any fault ends with an error.
"""

import os
import sys
import tempfile
import urllib.error
import urllib.request
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ckanapi
import feedparser
import pyshacl
import rdflib
import xmlschema
from rdflib.namespace import DCAT, RDF

from tests.browser.site import prepared, start, stop

OFFICE = "1971"
PAPERS = Path(__file__).resolve().parents[1] / "tests" / "api"
SHAPES, SITEMAP = PAPERS / "dcat_ap.ttl", PAPERS / "sitemap.xsd"
NOTATIONS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}


class Faulty(AssertionError):
    """What was harvested is not what it should be."""


def fetch(url: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers (names in small letters)."""
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=headers), timeout=60
        ) as answer:
            return answer.status, answer.read(), {k.lower(): v for k, v in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, b"", {}


def ckan(root: str) -> str:
    """Every package of the office, and the rows of the first table."""
    site = ckanapi.RemoteCKAN(root)
    found: dict[str, Any] = {}
    while True:
        page = site.action.package_search(fq=f"organization:{OFFICE}", start=len(found), rows=20)
        if not page["results"]:
            break
        found |= {one["id"]: one for one in page["results"]}
    demand(len(found) == page["count"], "paging loses packages")
    tables = [r for one in found.values() for r in one["resources"] if r.get("datastore_active")]
    rows = site.action.datastore_search(resource_id=tables[0]["id"], limit=1000)["records"]
    demand(bool(rows), "no rows")
    return f"{len(found)} packages, {sum(len(one['resources']) for one in found.values())} resources, {len(rows)} rows of one table"


def dcat(root: str) -> str:
    """The same triples in three notations, and the shapes."""
    graphs = {}
    for kind, form in NOTATIONS.items():
        _status, body, _headers = fetch(f"{root}/{OFFICE}/dcat.{kind}")
        graphs[kind] = rdflib.Graph().parse(data=body, format=form)
    said = [{tuple(t.n3() for t in triple) for triple in graph} for graph in graphs.values()]
    demand(said[0] == said[1] == said[2], "the notations differ")
    fits, _graph, text = pyshacl.validate(graphs["ttl"], shacl_graph=str(SHAPES), advanced=False)
    demand(bool(fits), text)
    sets = len(set(graphs["ttl"].subjects(RDF.type, DCAT.Dataset)))
    return f"{sets} datasets, {len(said[0])} triples alike in three notations, shapes fit"


def feeds(root: str) -> str:
    """Every feed in both formats."""
    counts = []
    for what in ("semua", "informasi", "data", "serta-merta"):
        for form in ("atom", "rss"):
            read: Any = feedparser.parse(fetch(f"{root}/{OFFICE}/umpan/{what}.{form}")[1])
            demand(not read.bozo, f"{what}.{form} is not well-formed")
            counts.append(f"{what}.{form} {len(read.entries)}")
    return ", ".join(counts)


def places(schema: xmlschema.XMLSchema, text: str, of: str) -> list[str]:
    """The addresses of the elements `of` in a map."""
    told = schema.to_dict(text)
    if not isinstance(told, dict):
        raise TypeError(f"a map without elements: {text[:200]}")
    return [one["loc"] for one in told.get(of, [])]


def addresses(root: str) -> str:
    """The index of maps and each map, by their schema; every tenth address answers."""
    schema = xmlschema.XMLSchema(SITEMAP.read_text(encoding="utf-8"))
    index = fetch(f"{root}/sitemap.xml")[1].decode()
    schema.validate(index)
    parts = places(schema, index, "sitemap")
    found = list[str]()
    for part in parts:
        text = fetch(part)[1].decode()
        schema.validate(text)
        found += places(schema, text, "url")
    dead = [one for one in found[::10] if fetch(one)[0] != 200]
    demand(not dead, f"dead addresses: {dead}")
    return f"{len(parts)} maps, {len(found)} addresses, every tenth answers"


def conditions(root: str) -> str:
    """What did not change is not sent again."""
    paths = ("dcat.ttl", "data.json", "umpan/semua.atom", "sitemap.xml")
    places = [f"{root}/{OFFICE}/{path}" for path in paths] + [
        f"{root}/api/v1/offices/{OFFICE}/entries"
    ]
    for place in places:
        tag = fetch(place)[2].get("etag", "")
        demand(bool(tag), f"{place} has no ETag")
        demand(fetch(place, **{"If-None-Match": tag})[0] == 304, f"{place} is sent again")
    return f"{len(places)} addresses answer 304"


def demand(holds: bool, words: str) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise Faulty unless `holds`."""
    if not holds:
        raise Faulty(words)


STEPS: dict[str, Callable[[str], str]] = {
    "ckanapi": ckan, "rdflib, pySHACL": dcat, "feedparser": feeds, "xmlschema": addresses,
    "conditional": conditions,
}  # fmt: skip


def harvest(root: str) -> None:
    """Print one line a program."""
    for name, step in STEPS.items():
        sys.stdout.write(f"{name:<16} {step(root)}\n")


def main() -> None:
    """Harvest the address in SERAMBI_SITE, or an example of our own."""
    warnings.filterwarnings("ignore", category=DeprecationWarning, module="rdflib|pyshacl")
    if address := os.environ.get("SERAMBI_SITE"):
        harvest(address)
        return
    with tempfile.TemporaryDirectory() as folder:
        site = prepared(Path(folder))
        process = start(site)
        try:
            harvest(site.address)
        finally:
            stop(process)


if __name__ == "__main__":
    main()
