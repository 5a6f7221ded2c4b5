"""Spreadsheets of OpenDocument: a sheet is a page, a row a line. Hidden sheets are not read."""

from xml.etree.ElementTree import Element

from serambi.files.reading.documents import local, part, tree, value, written
from serambi.files.reading.found import LONGEST_PAGE, Found, tidy
from serambi.files.reading.workbooks import MOST_SHEETS

_CELLS = {"table-cell", "covered-table-cell"}


def pages(data: bytes, kind: str) -> list[Found]:
    """The shown values of every visible sheet under its name. Raises Unreadable."""
    root = tree(part(data, "content.xml"))
    hidden = _hidden_styles(root)
    seen = [
        one
        for one in root.iter()
        if local(one) == "table" and value(one, "style-name") not in hidden
    ]
    return [Found(tidy(_sheet(one))) for one in seen[:MOST_SHEETS]] or [Found("")]


def _hidden_styles(root: Element) -> set[str]:
    """Names of the styles by which a sheet is not shown (style:table-properties, table:display)."""
    return {
        value(style, "name")
        for style in root.iter()
        if local(style) == "style"
        and any(
            local(one) == "table-properties" and value(one, "display") == "false" for one in style
        )
    }


def _sheet(table: Element) -> str:
    """Its name, then its rows; what is repeated stands once."""
    lines, length = [value(table, "name")], 0
    for row in table.iter():
        if local(row) != "table-row" or length > LONGEST_PAGE:
            continue
        cells = (" ".join("".join(written(cell)).split()) for cell in row if local(cell) in _CELLS)
        line = " ".join(cell for cell in cells if cell)
        length += len(line) + 1
        if line:
            lines.append(line)
    return "\n".join(lines)
