"""Real clients over a real loopback server: rdflib, ckanapi, feedparser, an XSD, a ZIP reader."""

import io
import json
import urllib.request
import uuid
import zipfile
from pathlib import Path
from typing import Any

import ckanapi
import feedparser
import pyshacl
import pytest
import rdflib
import xmlschema
from pytest_django.live_server_helper import LiveServer
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from serambi.alerts.services import announce, end
from serambi.offices.models import Office
from tests.alerts.conftest import WORDS
from tests.api.conftest import Shelf, fill

pytestmark = pytest.mark.django_db(transaction=True)
SITEMAP = (Path(__file__).parent / "sitemap.xsd").read_text(encoding="utf-8")
"""The constraints of sitemap.xsd and siteindex.xsd (sitemaps.org) on what we write."""


@pytest.fixture
def served(live_server: LiveServer, pangkalpinang: Office) -> tuple[str, Shelf]:
    """The server's address and what it shows."""
    return live_server.url, fill(pangkalpinang)


def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=20) as answer:
        data: bytes = answer.read()
        return data


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # in rdflib's own reader
def test_three_notations_hold_the_same_catalogue(served: tuple[str, Shelf]) -> None:
    root, _shelf = served
    graphs = []
    for kind, form in (("ttl", "turtle"), ("jsonld", "json-ld"), ("rdf", "xml")):
        graph = rdflib.Graph().parse(data=fetch(f"{root}/1971/dcat.{kind}"), format=form)
        graphs.append({tuple(term.n3() for term in triple) for triple in graph})
    assert graphs[0] == graphs[1] == graphs[2]
    assert len(graphs[0]) > 60


def test_the_catalogue_has_what_dcat_ap_demands(served: tuple[str, Shelf]) -> None:
    root, shelf = served
    graph = rdflib.Graph().parse(data=fetch(f"{root}/1971/dcat.ttl"), format="turtle")
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher):
        assert graph.value(catalogue, needed) is not None
    sets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert sets == set(graph.objects(catalogue, DCAT.dataset))
    assert len(sets) == 3
    for one in sets:
        assert graph.value(one, DCTERMS.title)
        assert graph.value(one, DCTERMS.description)
        publisher = graph.value(one, DCTERMS.publisher)
        assert (publisher, RDF.type, FOAF.Agent) in graph
        for way in graph.objects(one, DCAT.distribution):
            assert (way, RDF.type, DCAT.Distribution) in graph
            assert graph.value(way, DCAT.accessURL) is not None
    page = rdflib.URIRef(f"{root}/1971/data/{shelf.dataset.slug}/")
    assert len(list(graph.objects(page, DCAT.distribution))) == 4
    titles = {str(title) for title in graph.objects(None, DCTERMS.title)}
    assert shelf.entry.title in titles
    assert not [title for title in titles if "Belum boleh" in title or "Rahasia" in title]


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # pySHACL's use of rdflib
def test_the_catalogue_fits_the_shapes_of_dcat_ap(served: tuple[str, Shelf]) -> None:
    root, _shelf = served
    graph = rdflib.Graph().parse(data=fetch(f"{root}/1971/dcat.ttl"), format="turtle")
    shapes = str(Path(__file__).parent / "dcat_ap.ttl")
    fits, _report, text = pyshacl.validate(graph, shacl_graph=shapes)
    assert fits, text
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    graph.remove((catalogue, DCTERMS.title, None))
    fits, _report, _text = pyshacl.validate(graph, shacl_graph=shapes)
    assert not fits, "the shapes notice what is missing"


def test_every_download_of_the_catalogue_answers(served: tuple[str, Shelf]) -> None:
    root, _shelf = served
    graph = rdflib.Graph().parse(data=fetch(f"{root}/1971/dcat.ttl"), format="turtle")
    addresses = {str(one) for one in graph.objects(None, DCAT.downloadURL)}
    assert len(addresses) == 6
    for address in addresses:
        assert fetch(address)


def test_data_json_says_what_its_schema_needs(served: tuple[str, Shelf]) -> None:
    root, _shelf = served
    said = json.loads(fetch(f"{root}/1971/data.json"))
    assert said["conformsTo"] == "https://project-open-data.cio.gov/v1.1/schema"
    needed = {
        "title",
        "description",
        "keyword",
        "modified",
        "publisher",
        "contactPoint",
        "identifier",
        "accessLevel",
    }
    assert len(said["dataset"]) == 3
    for one in said["dataset"]:
        assert needed <= one.keys()


def test_ckanapi_lists_shows_searches_and_reads_rows(served: tuple[str, Shelf]) -> None:
    root, shelf = served
    ckan = ckanapi.RemoteCKAN(root)
    names = ckan.action.package_list()
    assert names == [
        f"data-1971-{shelf.dataset.slug}",
        f"informasi-1971-{shelf.entry.slug}",
        "informasi-1971-peringatan-dini-banjir-2",
    ]
    package = ckan.action.package_show(id=names[0])
    assert package["id"] == str(shelf.dataset.pk)
    assert [one["format"] for one in package["resources"]] == ["CSV", "XLSX", "JSON", "Parquet"]
    assert ckan.action.package_show(id=package["id"])["name"] == names[0]
    assert ckan.action.organization_show(id="1971")["package_count"] == 3
    found = ckan.action.package_search(q="banjir", fq="organization:1971")
    assert [one["title"] for one in found["results"]] == ["Peringatan dini banjir"]
    assert ckan.action.package_search(rows=1, start=2)["count"] == 3
    only = ckan.action.package_search(fq="groups:data", **{"facet.field": '["organization"]'})
    assert (only["count"], only["facets"]) == (1, {"organization": {"1971": 1}})
    resource = package["resources"][0]
    assert ckan.action.resource_show(id=resource["id"])["url"].endswith("/unduh.csv")
    rows = ckan.action.datastore_search(resource_id=resource["id"], filters={"kecamatan": "Gabek"})
    assert rows["records"] == [
        {"_id": 2, "kode": "19.71.06", "kecamatan": "Gabek", "tps": 46, "hadir": 79.25}
    ]
    assert ckan.action.datastore_search(resource_id=resource["id"], limit=1, offset=2)["total"] == 3
    assert ckan.action.datastore_search(resource_id=resource["id"], q="rangkui")["total"] == 1
    assert ckan.action.group_list() == ["data", "informasi"]
    assert "Divisi" in ckan.action.tag_list()
    assert ckan.action.status_show()["site_title"] == "Serambi"
    assert ckan.action.site_read() is True


def test_ckanapi_meets_the_errors_it_knows(served: tuple[str, Shelf]) -> None:
    root, shelf = served
    ckan = ckanapi.RemoteCKAN(root, get_only=True)
    hidden = f"informasi-1971-{shelf.hidden.slug}"
    for action, said in (
        ("package_show", {"id": hidden}), ("package_show", {"id": str(shelf.hidden.pk)}),
        ("organization_show", {"id": "9999"}), ("resource_show", {"id": "x"}),
        ("datastore_search", {"resource_id": "d-x-csv"}), ("group_show", {"id": "x"}),
    ):  # fmt: skip
        with pytest.raises(ckanapi.NotFound):
            ckan.call_action(action, said)
    for action, said in (
        ("package_show", {}), ("package_search", {"rows": "-1"}), ("package_search", {"fq": "x:y"}),
        ("package_list", {"limit": "x"}), ("datastore_search", {}),
    ):  # fmt: skip
        with pytest.raises(ckanapi.ValidationError):
            ckan.call_action(action, said)
    with pytest.raises(ckanapi.CKANAPIError):
        ckan.call_action("package_create", {})


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_feedparser_finds_the_feeds_well_formed(served: tuple[str, Shelf], form: str) -> None:
    root, shelf = served
    alert = announce(office=shelf.office, actor=shelf.actor, content=WORDS, submit_key=uuid.uuid4())
    counts = {}
    for what in ("semua", "informasi", "data", "serta-merta"):
        read: Any = feedparser.parse(fetch(f"{root}/1971/umpan/{what}.{form}"))
        assert not read.bozo
        assert read.version in {"atom10", "rss20"}
        assert all(
            one.link.startswith(root) and one.id.startswith("urn:uuid:") for one in read.entries
        )
        counts[what] = len(read.entries)
    assert counts == {"semua": 4, "informasi": 3, "data": 1, "serta-merta": 1}
    end(office=shelf.office, actor=shelf.actor, alert=alert, reason="Sudah menyala.")
    told: Any = feedparser.parse(fetch(f"{root}/1971/umpan/serta-merta.{form}"))
    assert [one.title for one in told.entries] == [f"Sudah berakhir: {WORDS.title}"]
    assert told.entries[0].link == f"{root}/1971/peringatan/1/"
    every: Any = feedparser.parse(fetch(f"{root}/1971/umpan/informasi.{form}"))
    assert shelf.entry.title in {
        one.title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        for one in every.entries
    }


def places(schema: xmlschema.XMLSchema, text: str, of: str) -> list[str]:
    """The addresses of the elements `of` in a map."""
    told = schema.to_dict(text)
    assert isinstance(told, dict)
    return [one["loc"] for one in told[of]]


def test_the_sitemaps_are_valid_and_every_address_answers(served: tuple[str, Shelf]) -> None:
    root, _shelf = served
    schema = xmlschema.XMLSchema(SITEMAP)
    index = fetch(f"{root}/sitemap.xml").decode()
    schema.validate(index)
    parts = places(schema, index, "sitemap")
    assert f"{root}/1971/sitemap.xml" in parts
    part = fetch(f"{root}/1971/sitemap.xml").decode()
    schema.validate(part)
    for address in places(schema, part, "url"):
        assert fetch(address)
    robots = fetch(f"{root}/robots.txt").decode()
    assert f"Sitemap: {root}/sitemap.xml" in robots
    assert "Disallow: /*/meja/" in robots


def test_the_whole_office_comes_in_one_archive(served: tuple[str, Shelf]) -> None:
    root, shelf = served
    with zipfile.ZipFile(io.BytesIO(fetch(f"{root}/1971/ekspor.zip"))) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        entries = archive.read("informasi.ndjson").decode().splitlines()
        rows = archive.read(f"data/{shelf.dataset.slug}.csv").decode().splitlines()
    assert {"BACA-SAYA.txt", "informasi.ndjson", "data.ndjson", "jawaban.ndjson"} <= names
    assert {json.loads(line)["title"] for line in entries} == {
        shelf.entry.title,
        "Peringatan dini banjir",
    }
    assert rows[1] == "19.71.04,Rangkui,54,81.5"
    lines = fetch(f"{root}/1971/ekspor.ndjson").decode().splitlines()
    assert sorted(json.loads(line)["kind"] for line in lines) == ["data", "informasi", "informasi"]
