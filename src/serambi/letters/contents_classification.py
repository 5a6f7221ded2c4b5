"""What the papers of classification say; plain values as in `contents`.

`grounds` are lines such as "UU 14/2008 Pasal 17 huruf a angka 2: Identitas informan …". `period` is
the exemption's period in words. Nothing here may repeat the content of what is withheld.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from serambi.letters.kinds import Kind, Signatory


@dataclass(frozen=True, slots=True)
class Attendant:
    """Somebody who took part in a test: name, post, and when they signed, in words ("")."""

    name: str
    post: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class TestSheet:
    """LEMBAR_UJI: the sheet of a consequence test (Perki 1/2021 art. 49), one version of it.

    `checked` are the questions of art. 18 that were all answered with no.
    """

    __test__ = False

    kind: ClassVar[Kind] = Kind.LEMBAR_UJI
    register_no: str
    version: int
    trigger: str
    description: str
    unit: str
    documents: str
    information: str
    part: str
    grounds: tuple[str, ...]
    statute: str
    checked: tuple[str, ...]
    consequence_open: str
    consequence_closed: str
    public_interest: str
    period: str
    period_source: str
    attendants: tuple[Attendant, ...]


@dataclass(frozen=True, slots=True)
class Classification:
    """PENETAPAN_KLASIFIKASI: the decree with the fields of PP 61/2010 arts. 3-4.

    `kind_of_exemption`, PPID (the signatory), `body` and `unit`, `period` with its source, `reason`,
    place and date; `approved_by` is the head of the body.
    """

    kind: ClassVar[Kind] = Kind.PENETAPAN_KLASIFIKASI
    register_no: str
    sheet_number: str
    body: str
    unit: str
    description: str
    part: str
    grounds: tuple[str, ...]
    statute: str
    reason: str
    public_interest: str
    consequence_closed: str
    period: str
    period_source: str
    starts_on: date
    attendants: tuple[Attendant, ...]
    approved_by: Signatory
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One line of the exempt list."""

    number: int
    description: str
    grounds: str
    consequence_open: str
    consequence_closed: str
    period: str
    decree: str


@dataclass(frozen=True, slots=True)
class ExemptList:
    """SK_DIK: the decree that sets the year's list, with the list as its attachment."""

    kind: ClassVar[Kind] = Kind.SK_DIK
    year: int
    body: str
    items: tuple[ListedItem, ...]
    approved_by: Signatory | None = None
