"""Statements, and three ways to write them down piece by piece: Turtle, JSON-LD, RDF/XML.

A description is a stream of nodes; two nodes may speak of the same subject. All subjects have
addresses, so there are no blank nodes and the three files hold equal sets of statements.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "spdx": "http://spdx.org/rdf/terms#",
}
_SAFE = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Iri:
    """An address as a value."""

    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """A literal: with a language, or of a type ("xsd:date"), or plain."""

    text: str
    language: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """What is said of one subject; `types` and the names of properties carry a prefix."""

    subject: str
    types: tuple[str, ...]
    said: tuple[tuple[str, Iri | Text], ...]


def clean(address: str) -> str:
    """The address with everything escaped that none of the three notations may hold."""
    return quote(address, safe=_SAFE)


def turtle(nodes: Iterable[Node]) -> Iterator[str]:
    """RDF 1.1 Turtle."""
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    for node in nodes:
        parts = [f"a {', '.join(node.types)}"] if node.types else []
        parts += [f"{name} {_in_turtle(value)}" for name, value in node.said]
        said = " ;\n  ".join(parts)
        yield f"\n<{clean(node.subject)}> {said} .\n"


def _in_turtle(value: Iri | Text) -> str:
    if isinstance(value, Iri):
        return f"<{clean(value.address)}>"
    text = json.dumps(value.text, ensure_ascii=False).replace("\\/", "/").replace("\x7f", "\\u007F")
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{value.type}" if value.type else text


def json_ld(nodes: Iterable[Node]) -> Iterator[str]:
    """JSON-LD 1.1: one graph."""
    yield json.dumps({"@context": PREFIXES})[:-1] + ', "@graph": ['
    for number, node in enumerate(nodes):
        said: dict[str, object] = {"@id": clean(node.subject)}
        if node.types:
            said["@type"] = list(node.types)
        for name, value in node.said:
            held = said.setdefault(name, [])
            assert isinstance(held, list)  # noqa: S101 - set just above
            held.append(_in_json(value))
        yield ("," if number else "") + "\n" + json.dumps(said, ensure_ascii=False)
    yield "\n]}\n"


def _in_json(value: Iri | Text) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": clean(value.address)}
    more = {"@language": value.language} if value.language else {}
    more |= {"@type": value.type} if value.type else {}
    return {"@value": value.text, **more}


def rdf_xml(nodes: Iterable[Node]) -> Iterator[str]:
    """RDF 1.1 XML."""
    names = "".join(f" xmlns:{name}={quoteattr(address)}" for name, address in PREFIXES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{names}>\n'
    for node in nodes:
        lines = [f"<rdf:type rdf:resource={quoteattr(_whole(name))}/>" for name in node.types]
        lines += [_in_xml(name, value) for name, value in node.said]
        yield (
            f"<rdf:Description rdf:about={quoteattr(clean(node.subject))}>"
            f"{''.join(lines)}</rdf:Description>\n"
        )
    yield "</rdf:RDF>\n"


def _in_xml(name: str, value: Iri | Text) -> str:
    if isinstance(value, Iri):
        return f"<{name} rdf:resource={quoteattr(clean(value.address))}/>"
    more = f' xml:lang="{value.language}"' if value.language else ""
    more += f" rdf:datatype={quoteattr(_whole(value.type))}" if value.type else ""
    return f"<{name}{more}>{escape(value.text)}</{name}>"


def _whole(name: str) -> str:
    prefix, _mark, rest = name.partition(":")
    return PREFIXES[prefix] + rest
