"""Numbers and addresses that point at a person, found in plain text.

Each detector yields spots: what stands there, its kind, and from where to where. Indonesian forms: NIK and KK (16 digits, the date of
birth or issue in digits 7-12), telephone, e-mail, bank accounts and cards, vehicle plates.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from serambi.privacy.findings import Kind

Hit = tuple[str, Kind]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in a text: `value` as it is compared, and the characters `start` up to `end`."""

    value: str
    kind: Kind
    start: int
    end: int


_GAP = r"[ .\-\u00a0]"
_SIXTEEN = re.compile(
    rf"(?<![\d])(?:\d{{16}}"
    rf"|\d{{4}}(?:{_GAP}?\d{{4}}){{3}}"
    rf"|\d{{6}}{_GAP}?\d{{6}}{_GAP}?\d{{4}}"
    rf"|\d{{2}}{_GAP}?\d{{2}}{_GAP}?\d{{2}}{_GAP}?\d{{6}}{_GAP}?\d{{4}}"
    rf"|\d(?:{_GAP}\d){{15}}"
    r"|(?=[\d\n\r]{17,18}(?![\d]))\d+\r?\n\d+)(?!\d)"
)
_MOBILE = re.compile(r"(?<![\d.,])(?:\+?62|0)[ .\-()]{0,2}8[1-9](?:[ .\-]?\d){6,10}(?!\d)")
_LANDLINE = re.compile(
    r"(?<![\d.,/])(?:\(0[2-79]\d{1,2}\)|0[2-79]\d{1,2}|\+62[ .\-]?[2-79]\d{1,2})"
    r"(?:[ \-]{1,3}\d{3,4}[ .\-]?\d{2,5}|[ \-]?\d{5,8})(?!\d)"
)
_ABROAD = re.compile(r"(?<![\d+])\+(?!62)\d{1,3}(?:[ .\-]?\d){7,12}(?!\d)")
_EMAIL = re.compile(
    r"[\w.+%\-]{1,64}(?:@|\s?[(\[]\s?at\s?[)\]]\s?)[\w\-]{1,63}"
    r"(?:(?:\.|\s?[(\[]\s?(?:dot|titik)\s?[)\]]\s?)[\w\-]{1,63})+",
    re.I,
)
_ACCOUNT = re.compile(
    r"\b(?:no(?:mor)?\.?\s*)?(?:rek(?:ening)?|norek|a/c|virtual account|va|kartu(?: kredit| debit)?)\b"
    r"[^\d\n]{0,40}(\d(?:[ .\-]?\d){6,18})(?!\d)",
    re.I,
)
_BANK = re.compile(
    r"\b(?:BCA|BRI|BNI|BSI|BTN|Mandiri|CIMB|Danamon|Permata|Sumsel Babel|BJB|Bank [A-Z]\w+)\b"
    r"[^\d\n]{0,25}(\d(?:[ .\-]?\d){8,15})(?!\d)"
)
_REGIONS = (
    "A|AA|AB|AD|AE|AG|B|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|D|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DT|"
    "DW|E|EA|EB|ED|F|G|H|K|KB|KH|KT|KU|L|M|N|P|PA|PB|PG|PS|PT|PY|R|S|ST|T|W|Z"
)
_PLATE = re.compile(
    rf"\b(?:{_REGIONS})[ \-]?\d{{2,4}}[ \-]?(?!TH\b|THN\b|WIB\b|KM\b|RT\b|RW\b)[A-Z]{{1,3}}\b"
)


def identity_numbers(text: str) -> Iterator[Spot]:
    """Sixteen digits: a NIK or KK where the date part can be one, else a number to look at."""
    for match in _SIXTEEN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) != 16:
            continue
        if is_identity_number(digits):
            yield Spot(digits, Kind.NIK, *match.span())
        elif luhn(digits):
            yield Spot(digits, Kind.ACCOUNT, *match.span())
        else:
            yield Spot(digits, Kind.LONG_NUMBER, *match.span())


def is_identity_number(digits: str) -> bool:
    """True for 16 digits with a province (11-99), a day (1-31, raised by 40 for women) and a month."""
    if len(digits) != 16:
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    return int(digits[:2]) >= 11 and (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12


def luhn(digits: str) -> bool:
    """True for the check digit of payment cards (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0 and digits[0] in "3456"


def phones(text: str) -> Iterator[Spot]:
    """Mobile and fixed numbers as they are written in Indonesia, and foreign ones after a plus."""
    for pattern in (_MOBILE, _LANDLINE, _ABROAD):
        for match in pattern.finditer(text):
            yield Spot(match.group().strip(), Kind.PHONE, *match.span())


def emails(text: str) -> Iterator[Spot]:
    """E-mail addresses, also written with (at) and (dot)."""
    for match in _EMAIL.finditer(text):
        yield Spot(match.group(), Kind.EMAIL, *match.span())


def accounts(text: str) -> Iterator[Spot]:
    """Digits after the words for an account or the name of a bank."""
    for pattern in (_ACCOUNT, _BANK):
        for match in pattern.finditer(text):
            yield Spot(match.group(1), Kind.ACCOUNT, *match.span(1))


def plates(text: str) -> Iterator[Spot]:
    """Vehicle plates with a region that exists."""
    for match in _PLATE.finditer(text):
        yield Spot(match.group(), Kind.PLATE, *match.span())


def all_spots(text: str) -> Iterator[Spot]:
    """Every place in `text`, each character in one spot at most; the first detector has it."""
    taken: list[Spot] = []
    for detector in _DETECTORS:
        for spot in detector(text):
            if not any(spot.start < one.end and one.start < spot.end for one in taken):
                taken.append(spot)
    yield from sorted(taken, key=lambda one: one.start)


def all_hits(text: str) -> Iterator[Hit]:
    """Everything in `text`; of two hits on the same digits the first stands."""
    seen: set[str] = set()
    for detector in _DETECTORS:
        for spot in detector(text):
            digits = re.sub(r"\D", "", spot.value)
            mark = digits if len(digits) >= 7 else spot.value.casefold()
            if mark not in seen:
                seen.add(mark)
                yield spot.value, spot.kind


_DETECTORS: Iterable[Callable[[str], Iterator[Spot]]] = (
    identity_numbers,
    accounts,
    phones,
    emails,
    plates,
)


def mask(value: str, kind: Kind) -> str:
    """Enough of `value` to find it again in the text, not enough to use it."""
    if kind is Kind.NAME:
        return value[0].upper() + "•••"
    if kind is Kind.EMAIL:
        return f"{value[0]}••••@{re.split(r'@|at', value, maxsplit=1)[-1].strip(' )]')}"
    digits = re.sub(r"\D", "", value)
    if len(digits) >= 7:
        return f"{digits[:2]}{'•' * (len(digits) - 4)}{digits[-2:]}"
    return f"{value[:2]}•••"
