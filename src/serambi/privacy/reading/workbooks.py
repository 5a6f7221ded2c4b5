"""Spreadsheets (SpreadsheetML): every cell of every sheet, seen or hidden, and all beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable
from serambi.privacy.reading.parts import (
    DAMAGED,
    attribute,
    carried,
    local,
    parts_of,
    properties,
    remaining,
    tree,
    yes,
)

_BOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_LINKS = "xl/_rels/workbook.xml.rels"


def read(data: bytes, kind: str) -> Reading:
    """All text of the workbook and what it hides. Raises Unreadable."""
    parts = parts_of(data)
    if _BOOK not in parts:
        raise Unreadable(DAMAGED)
    told: set[str] = {"[Content_Types].xml", "xl/styles.xml", "xl/theme/theme1.xml"}
    passages, traits = properties(parts, told)
    strings = _strings(parts, told)
    book = tree(parts[_BOOK])
    names = _sheet_names(book, parts)
    for part in sorted(one for one in parts if re.fullmatch(r"xl/worksheets/[^/]+\.xml", one)):
        told.add(part)
        sheet = names.get(part, part.rpartition("/")[2])
        root = tree(parts[part])
        passages += _rows(root, sheet, strings)
        traits += _hidden_cells(root, sheet)
    traits += [*_hidden_sheets(book), *_hidden_names(book), *_caches(parts)]
    more, things = carried(parts)
    return Reading((*passages, *more, *remaining(parts, told)), (*traits, *things))


def _strings(parts: dict[str, bytes], told: set[str]) -> list[str]:
    if _STRINGS not in parts:
        return []
    told.add(_STRINGS)
    items = [one for one in tree(parts[_STRINGS]) if local(one) == "si"]
    return ["".join(one.itertext()) for one in items]


def _sheet_names(book: Element, parts: dict[str, bytes]) -> dict[str, str]:
    """Part → name of its sheet."""
    if _LINKS not in parts:
        return {}
    targets = {attribute(one, "Id"): attribute(one, "Target") for one in tree(parts[_LINKS])}
    found = {}
    for one in book.iter():
        if local(one) == "sheet":
            target = targets.get(attribute(one, "id"), "").lstrip("/")
            part = target if target.startswith("xl/") else f"xl/{target}"
            found[part] = attribute(one, "name")
    return found


def _rows(root: Element, sheet: str, strings: list[str]) -> Iterator[Passage]:
    for row in (one for one in root.iter() if local(one) == "row"):
        cells = [_cell(one, strings) for one in row if local(one) == "c"]
        text = "\t".join(cell for cell in cells if cell)
        if text:
            yield Passage(f"lembar “{sheet}”, baris {attribute(row, 'r')}", text)
    beside = [
        "".join(one.itertext())
        for one in root.iter()
        if local(one)
        in {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "formula1", "formula2"}
    ]
    links = [
        value for one in root.iter() if local(one) == "hyperlink" for value in one.attrib.values()
    ]
    if beside or links:
        yield Passage(f"lembar “{sheet}”, kepala, kaki, dan tautan", "\n".join([*beside, *links]))


def _cell(cell: Element, strings: list[str]) -> str:
    """The cell's value, and its formula where it has one."""
    value = "".join("".join(one.itertext()) for one in cell if local(one) in {"v", "is"})
    formula = "".join("".join(one.itertext()) for one in cell if local(one) == "f")
    kind = attribute(cell, "t")
    if kind == "s":
        place = int(value) if value.isdigit() else -1
        if not 0 <= place < len(strings):
            raise Unreadable(DAMAGED)
        value = strings[place]
    elif kind in {"", "n"}:
        value = _whole(value)
    return f"{value}\t{formula}" if formula else value


def _whole(value: str) -> str:
    """A whole number in full: 1.971014503990001E15 → 1971014503990001."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if number.is_finite() and number == number.to_integral_value() and abs(number) < 10**24:
        return str(int(number))
    return value


def _hidden_sheets(book: Element) -> Iterator[Trait]:
    for one in book.iter():
        if local(one) == "sheet" and attribute(one, "state") not in {"", "visible"}:
            yield Trait(Kind.HIDDEN_SHEET, f"lembar “{attribute(one, 'name')}”")


def _hidden_names(book: Element) -> Iterator[Trait]:
    for one in book.iter():
        inner = attribute(one, "name").startswith("_xlnm.")
        if local(one) == "definedName" and yes(attribute(one, "hidden")) and not inner:
            yield Trait(Kind.HIDDEN_NAME, f"nama {attribute(one, 'name')}")


def _hidden_cells(root: Element, sheet: str) -> Iterator[Trait]:
    rows = [
        attribute(one, "r")
        for one in root.iter()
        if local(one) == "row" and (yes(attribute(one, "hidden")) or _nothing(attribute(one, "ht")))
    ]
    columns = [
        f"{attribute(one, 'min')}–{attribute(one, 'max')}"
        for one in root.iter()
        if local(one) == "col"
        and (yes(attribute(one, "hidden")) or _nothing(attribute(one, "width")))
    ]
    if rows:
        yield Trait(Kind.HIDDEN_CELLS, f"lembar “{sheet}”, baris", ", ".join(rows[:10]))
    if columns:
        yield Trait(Kind.HIDDEN_CELLS, f"lembar “{sheet}”, kolom", ", ".join(columns[:10]))


def _nothing(size: str) -> bool:
    try:
        return size != "" and float(size) < 0.5
    except ValueError:
        return True


def _caches(parts: dict[str, bytes]) -> Iterator[Trait]:
    for name in parts:
        if re.match(r"xl/externalLinks/[^/]+\.xml$", name):
            yield Trait(Kind.EXTERNAL_CACHE, name.rpartition("/")[2])
        if re.match(r"xl/pivotCache/.*[Rr]ecords.*\.xml$", name):
            yield Trait(Kind.PIVOT_CACHE, name.rpartition("/")[2])
        if re.match(r"xl/(comments|threadedComments).*\.xml$", name):
            yield Trait(Kind.COMMENT, name.rpartition("/")[2])
