"""DCAT-AP 3: the office's catalogue, its datasets, their distributions."""

from collections.abc import Iterator

from serambi.api.graph import Iri, Node, Text
from serambi.api.things import DATASET, Distribution, Thing, place_of, things
from serambi.offices.models import Office

_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
THEME = f"{_EU}/data-theme/GOVE"
JUSTICE = f"{_EU}/data-theme/JUST"
PUBLIC = f"{_EU}/access-right/PUBLIC"
LANGUAGES = {"id": f"{_EU}/language/IND", "en": f"{_EU}/language/ENG"}
FILE_TYPES = {
    "CSV",
    "XLSX",
    "JSON",
    "PARQUET",
    "PDF",
    "DOCX",
    "ODT",
    "ODS",
    "TXT",
    "JPG",
    "PNG",
    "HTML",
}
JUSTICE_THEMES = {"pelanggaran", "sengketa"}


def catalogue(office: Office, root: str) -> Iterator[Node]:
    """Everything the office has published, as statements, read in pieces."""
    place = place_of(root, office)
    whole = f"{place}/dcat.jsonld#katalog"
    yield _catalogue(office, place, whole)
    yield from _publisher(office, place)
    for thing in things(office, root):
        yield Node(whole, (), (("dcat:dataset", Iri(thing.url)),))
        yield _dataset(thing, place)
        if thing.period_from or thing.period_to:
            yield _period(thing)
        for code in thing.regions:
            yield Node(
                f"{place}/#wilayah-{code}", ("dct:Location",), (("dct:identifier", Text(code)),)
            )
        for way in thing.distributions:
            yield _distribution(thing, way)


def _catalogue(office: Office, place: str, whole: str) -> Node:
    said: list[tuple[str, Iri | Text]] = [
        ("dct:title", Text(f"Katalog data dan informasi publik {office.name}", "id")),
        ("dct:description", Text(f"Informasi publik dan kumpulan data yang diterbitkan {office.name}.", "id")),
        ("dct:publisher", Iri(f"{place}/#kantor")),
        ("foaf:homepage", Iri(f"{place}/")),
        ("dct:language", Iri(LANGUAGES["id"])),
        ("dcat:themeTaxonomy", Iri(f"{_EU}/data-theme")),
    ]  # fmt: skip
    return Node(whole, ("dcat:Catalog",), tuple(said))


def _publisher(office: Office, place: str) -> Iterator[Node]:
    yield Node(
        f"{place}/#kantor",
        ("foaf:Agent", "foaf:Organization"),
        (
            ("foaf:name", Text(office.name, "id")),
            ("foaf:homepage", Iri(f"{place}/")),
            ("dct:identifier", Text(office.code)),
        ),
    )
    contact: list[tuple[str, Iri | Text]] = [("vcard:fn", Text(f"PPID {office.name}"))]
    if office.email:
        contact.append(("vcard:hasEmail", Iri(f"mailto:{office.email}")))
    if office.phone:
        number = "".join(c for c in office.phone if c.isdigit() or c == "+")
        contact.append(("vcard:hasTelephone", Iri(f"tel:{number}")))
    yield Node(f"{place}/#kontak", ("vcard:Kind", "vcard:Organization"), tuple(contact))


def _dataset(thing: Thing, place: str) -> Node:
    said: list[tuple[str, Iri | Text]] = [
        ("dct:title", Text(thing.title, "id")),
        ("dct:description", Text(thing.description, "id")),
        ("dct:identifier", Text(str(thing.id))),
        ("dct:publisher", Iri(f"{place}/#kantor")),
        ("dcat:contactPoint", Iri(f"{place}/#kontak")),
        ("dcat:landingPage", Iri(thing.url)),
        ("dcat:theme", Iri(THEME)),
        ("dct:accessRights", Iri(PUBLIC)),
        ("dct:issued", Text(thing.issued.isoformat(timespec="seconds"), type="xsd:dateTime")),
        ("dct:modified", Text(thing.modified.isoformat(timespec="seconds"), type="xsd:dateTime")),
    ]
    if thing.kind == DATASET and thing.category in JUSTICE_THEMES:
        said.append(("dcat:theme", Iri(JUSTICE)))
    said += [("dcat:keyword", Text(word, "id")) for word in thing.keywords]
    if thing.language in LANGUAGES:
        said.append(("dct:language", Iri(LANGUAGES[thing.language])))
    if thing.frequency:
        said.append(("dct:accrualPeriodicity", Iri(f"{_EU}/frequency/{thing.frequency}")))
    if thing.period_from or thing.period_to:
        said.append(("dct:temporal", Iri(f"{thing.url}#periode")))
    said += [("dct:spatial", Iri(f"{place}/#wilayah-{code}")) for code in thing.regions]
    said += [("dcat:distribution", Iri(_address(thing, way))) for way in thing.distributions]
    return Node(thing.url, ("dcat:Dataset",), tuple(said))


def _period(thing: Thing) -> Node:
    days = (("dcat:startDate", thing.period_from), ("dcat:endDate", thing.period_to))
    return Node(
        f"{thing.url}#periode",
        ("dct:PeriodOfTime",),
        tuple((name, Text(day.isoformat(), type="xsd:date")) for name, day in days if day),
    )


def _distribution(thing: Thing, way: Distribution) -> Node:
    said: list[tuple[str, Iri | Text]] = [
        ("dct:title", Text(way.title, "id")),
        ("dcat:accessURL", Iri(way.download or way.address)),
        ("dcat:mediaType", Iri(f"{_IANA}/{way.media_type}")),
    ]
    if way.download:
        said.append(("dcat:downloadURL", Iri(way.download)))
    if way.format.upper() in FILE_TYPES:
        said.append(("dct:format", Iri(f"{_EU}/file-type/{way.format.upper()}")))
    if thing.licence:
        said.append(("dct:license", Iri(thing.licence)))
    if way.size is not None:
        said.append(("dcat:byteSize", Text(str(way.size), type="xsd:nonNegativeInteger")))
    return Node(_address(thing, way), ("dcat:Distribution",), tuple(said))


def _address(thing: Thing, way: Distribution) -> str:
    return f"{thing.url}#{way.id}"
