"""What a report counts, as plain values that can be frozen. No database, no clock.

Few answers are not shown: below `smallest` sheets no mean, no index and no count of an answer
leaves this module, only how many there were.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from serambi.law.skm import HIGHEST, LOWEST, PER_POINT, elements, index, sample_size
from serambi.survey.questions import FEE, FREE

NOT_ASKED = 0
_FEE_PLACE = [one.code for one in elements()].index(FEE)


@dataclass(frozen=True, slots=True)
class FeeChoice:
    """The declaration that the service is free, as the report prints it."""

    period: str
    by: str
    on: str
    reason: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Around the sheets: finished services, invitations by channel, answers that came."""

    services: int
    invited: Mapping[str, int]
    answered: int
    paper: int
    fee: tuple[FeeChoice, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One element: its mean of two decimals and how many chose 1, 2, 3 and 4."""

    code: str
    title: str
    mean: str
    counts: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """A frozen report. Numbers with decimals are text, so that no reader rounds them again."""

    smallest: int
    services: int
    invited: Mapping[str, int]
    answered: int
    paper: int
    left_out: int
    count: int
    sample: int
    rate: str
    shown: bool
    fee: tuple[FeeChoice, ...]
    value: str = ""
    letter: str = ""
    band: str = ""
    rows: tuple[Row, ...] = ()
    without_fee: str = ""
    online_value: str = ""
    paper_value: str = ""

    @property
    def enough(self) -> bool:
        """True if as many answered as the table of the regulation asks for."""
        return self.count >= self.sample > 0

    @property
    def invitations(self) -> int:
        """Invitations in all."""
        return sum(self.invited.values())


@dataclass(frozen=True, slots=True)
class Sheets:
    """Answer sheets as nine digits each, by where they came from."""

    online: Sequence[str]
    paper: Sequence[str] = field(default_factory=tuple)


def figures(sheets: Sheets, asked: Asked, *, smallest: int) -> Figures:
    """The figures of `sheets`; without any mean where there are fewer than `smallest`."""
    every = [*sheets.online, *sheets.paper]
    base = Figures(
        smallest=smallest, services=asked.services, invited=dict(asked.invited),
        answered=asked.answered, paper=asked.paper, left_out=asked.left_out, count=len(every),
        sample=sample_size(asked.services) if asked.services else 0,
        rate=_rate(asked.answered, sum(asked.invited.values())),
        shown=len(every) >= smallest, fee=asked.fee,
    )  # fmt: skip
    if not base.shown:
        return base
    found = index([_digits(one) for one in every])
    apart = min(len(sheets.online), len(sheets.paper)) >= smallest
    return Figures(
        **{**_fields(base), "value": str(found.value), "letter": found.band.letter},
        band=found.band.title,
        rows=tuple(_rows(every, found.means)),
        without_fee=_without_fee(every) if any(_unasked(one) for one in every) else "",
        online_value=str(_index(sheets.online)) if apart else "",
        paper_value=str(_index(sheets.paper)) if apart else "",
    )  # fmt: skip


def frozen(found: Figures) -> dict[str, Any]:
    """The figures as JSON holds them."""
    kept: dict[str, Any] = json.loads(json.dumps(asdict(found)))
    return kept


def thawed(kept: Mapping[str, Any]) -> Figures:
    """The figures of a frozen report."""
    rows = tuple(Row(**{**row, "counts": tuple(row["counts"])}) for row in kept["rows"])
    return Figures(**{**kept, "rows": rows, "fee": tuple(FeeChoice(**one) for one in kept["fee"])})


def digest(value: object) -> str:
    """SHA-256 (hex) of a value's one JSON form."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _fields(base: Figures) -> dict[str, Any]:
    names = ("smallest", "services", "invited", "answered", "paper", "left_out", "count", "sample",
             "rate", "shown", "fee")  # fmt: skip
    return {name: getattr(base, name) for name in names}


def _digits(sheet: str) -> list[int]:
    """Nine answers; a fee that was not asked counts as free."""
    return [FREE if digit == str(NOT_ASKED) else int(digit) for digit in sheet]


def _unasked(sheet: str) -> bool:
    return sheet[_FEE_PLACE] == str(NOT_ASKED)


def _index(sheets: Sequence[str]) -> Decimal:
    return index([_digits(one) for one in sheets]).value


def _rows(sheets: Sequence[str], means: Mapping[str, Decimal]) -> list[Row]:
    rows = []
    for place, element in enumerate(elements()):
        column = [sheet[place] for sheet in sheets]
        one, two, three, four = (column.count(str(n)) for n in range(LOWEST, HIGHEST + 1))
        mean = str(means[element.code])
        rows.append(Row(element.code, element.title, mean, (one, two, three, four)))
    return rows


def _without_fee(sheets: Sequence[str]) -> str:
    """The index of the other eight elements alone, each weighing an eighth."""
    total = sum(sum(_digits(one)) - _digits(one)[_FEE_PLACE] for one in sheets)
    return str(_two_decimals(Fraction(total * PER_POINT, len(sheets) * (len(elements()) - 1))))


def _rate(answered: int, invited: int) -> str:
    return str(_two_decimals(Fraction(answered * 100, invited))) if invited else ""


def _two_decimals(number: Fraction) -> Decimal:
    return Decimal((number * 200 + 1) // 2).scaleb(-2)
