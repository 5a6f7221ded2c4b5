"""The parts of an office document (ECMA-376), read under a bound."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from serambi.privacy.findings import Kind, Passage, Trait, Unreadable
from serambi.privacy.reading.pictures import side_data

MOST_PARTS = 2_000
MOST_BYTES = 200 * 1024 * 1024
_TEXTUAL = (".xml", ".vml", ".rels")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
_DRAWN = (".emf", ".wmf", ".svg")
_PROGRAMS = {
    "openpyxl", "xlsxwriter", "python-docx", "microsoft office", "microsoft excel",
    "microsoft word", "libreoffice", "apache poi", "serambi", "user", "admin",
}  # fmt: skip
DAMAGED = "Berkas ini rusak atau tidak lengkap."


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every part by name. Raises Unreadable: damaged, encrypted, far too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
            if len(listed) > MOST_PARTS or sum(part.file_size for part in listed) > MOST_BYTES:
                raise Unreadable("Berkas ini terlalu besar untuk diperiksa.")
            if any(part.flag_bits & 0x1 for part in listed):
                raise Unreadable("Berkas ini terkunci kata sandi.")
            return {part.filename: archive.read(part) for part in listed}
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as no:
        raise Unreadable(DAMAGED) from no


def tree(content: bytes) -> ET.Element:
    """The part as XML. Raises Unreadable; definitions of own entities are refused."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:200]:
        raise Unreadable("Bagian di dalam berkas ini tidak dapat dibaca dengan aman.")
    try:
        return ET.fromstring(content)  # noqa: S314 - no entities, bounded size, own process
    except ET.ParseError as fault:
        raise Unreadable(DAMAGED) from fault


def local(element: ET.Element) -> str:
    """The tag without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its local name; "" if there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def yes(value: str) -> bool:
    """True for the ways XML schema writes true."""
    return value.lower() in {"1", "true", "on"}


def remaining(parts: dict[str, bytes], told: set[str]) -> Iterator[Passage]:
    """All text and attribute values of the XML parts that no reader told of (`told`)."""
    for name, content in parts.items():
        if name not in told and name.lower().endswith(_TEXTUAL):
            root = tree(content)
            said = [piece for piece in root.itertext() if piece.strip()]
            values = [value for one in root.iter() for value in one.attrib.values()]
            yield Passage(f"bagian {name}", "\n".join([*said, *_wordy(values)]))


def _wordy(values: list[str]) -> list[str]:
    """Attribute values in which people write: titles, descriptions, addresses of links."""
    return [one for one in values if re.search(r"[^\W\d_]{3}|\d{6}", one) and not _technical(one)]


def _technical(value: str) -> bool:
    return value.startswith(("http://schemas.", "http://purl.org", "application/", "urn:", "{"))


def properties(parts: dict[str, bytes], told: set[str]) -> tuple[list[Passage], list[Trait]]:
    """Author, last editor, company, manager and own properties of the document."""
    passages, traits = [], []
    for name in sorted(part for part in parts if part.startswith("docProps/")):
        if not name.endswith(".xml"):
            continue
        told.add(name)
        root = tree(parts[name])
        passages.append(Passage("keterangan berkas", "\n".join(filter(str.strip, root.itertext()))))
        for one in root.iter():
            text = (one.text or "").strip()
            wanted = local(one) in {"creator", "lastModifiedBy", "Manager", "Company"}
            if wanted and text and text.casefold() not in _PROGRAMS:
                sample = " ".join(f"{word[0]}•••" for word in text.split())
                traits.append(Trait(Kind.AUTHOR, f"keterangan berkas ({local(one)})", sample))
    return passages, traits


def carried(parts: dict[str, bytes]) -> tuple[list[Passage], list[Trait]]:
    """Pictures and embedded files. Raises Unreadable for a picture that cannot be opened."""
    passages: list[Passage] = []
    traits: list[Trait] = []
    for name, content in parts.items():
        lower = name.lower()
        if "/embeddings/" in lower or lower.endswith((".bin", ".ole")):
            if "printersettings" not in lower:
                traits.append(Trait(Kind.ATTACHMENT, name.rpartition("/")[2]))
        elif lower.endswith(_PICTURES):
            more, beside = side_data(content, name.rpartition("/")[2])
            passages += more
            traits += [Trait(Kind.PICTURE, name.rpartition("/")[2]), *beside]
        elif lower.endswith(_DRAWN):
            traits.append(Trait(Kind.PICTURE, name.rpartition("/")[2]))
        elif not lower.endswith((*_TEXTUAL, "/")) and "printersettings" not in lower:
            traits.append(Trait(Kind.ATTACHMENT, name))
    return passages, traits
