"""Numbers as people write them: 1.234,5 and 1,234.5 and which of the two a column means."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from enum import StrEnum

MAX_DIGITS = 18
_COMMA_SURE = re.compile(
    r"[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,})"
)
_POINT_SURE = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,})")  # fmt: skip
_EITHER = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")


class Style(StrEnum):
    """Which mark stands before the fraction."""

    COMMA = "comma"
    POINT = "point"


def style_of(cells: Iterable[str], *, otherwise: Style) -> tuple[Style, bool]:
    """The style that most cells prove, and True when cells like "1.234" had to be guessed.

    `otherwise` is taken when nothing proves either: point for numbers out of a workbook, comma for
    text, as Indonesian offices write it.
    """
    comma = point = doubtful = 0
    for cell in cells:
        text = cell.replace(" ", "")
        if _COMMA_SURE.fullmatch(text):
            comma += 1
        elif _POINT_SURE.fullmatch(text):
            point += 1
        elif _EITHER.fullmatch(text):
            doubtful += 1
    if comma == point:
        return otherwise, bool(doubtful)
    return (Style.COMMA if comma > point else Style.POINT), False


def number(text: str, style: Style) -> Decimal | None:
    """The number that `text` means in `style`; None when it is none."""
    bare = re.sub(r"[ \u00a0\u202f]", "", text)
    thousands, mark = (".", ",") if style is Style.COMMA else (",", ".")
    grouped = rf"[+-]?(?:\d+|\d{{1,3}}(?:\{thousands}\d{{3}})+)(?:\{mark}\d+)?"
    if not re.fullmatch(grouped, bare):
        return None
    try:
        found = Decimal(bare.replace(thousands, "").replace(mark, "."))
    except InvalidOperation:
        return None
    return found if len(found.as_tuple().digits) <= MAX_DIGITS else None


def plain(value: Decimal) -> str:
    """Canonical text: no exponent, no trailing zeros after the point."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
