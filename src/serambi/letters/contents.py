"""What each kind of letter says: one frozen dataclass per kind, plain values only.

All texts are whole sentences or plain phrases as a person typed them; nothing is markup. Money is
whole rupiah. Days are working days (*hari kerja*) unless named otherwise.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from serambi.letters.kinds import About, ClockDay, Kind, Person, Sifat, Signatory


class Content(Protocol):
    """What every content is: a frozen dataclass that knows its kind.

    The classes of the younger kinds stand in `contents_<room>.py`.
    """

    kind: ClassVar[Kind]
    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Receipt:
    """TANDA_BUKTI: proof that a request was registered (UU 14/2008 art. 22(4)-(6)).

    `answer_length` and `extended_length` are words such as "10 hari kerja" and "7 hari kerja";
    `due_on` and `extended_due_on` the days they end on. `tracking_url` carries the code after `#`
    and becomes the QR code. `regime_name` e.g. "Informasi umum", `basis` the article of the clock.
    """

    kind: ClassVar[Kind] = Kind.TANDA_BUKTI
    about: About
    applicant_name: str
    tracking_code: str
    tracking_url: str
    due_on: date
    answer_length: str
    extended_due_on: date
    extended_length: str
    regime_name: str
    basis: str
    way_obtain: str = ""
    way_deliver: str = ""
    strip: tuple[ClockDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Incomplete:
    """BELUM_LENGKAP: what is missing, until when, and what happens to the answer's date.

    `missing` has one item per thing to bring; `due_on` stays in sight because the rules known to
    us do not say that the clock pauses.
    """

    kind: ClassVar[Kind] = Kind.BELUM_LENGKAP
    about: About
    applicant: Person
    missing: tuple[str, ...]
    complete_by: date
    complete_length: str
    due_on: date
    how: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """PERPANJANGAN: once, before the first date, with a written reason (UU 14/2008 art. 22(8)).

    `trace` are the sentences of `law.clocks.Due.sentences()` for the new date.
    """

    kind: ClassVar[Kind] = Kind.PERPANJANGAN
    about: About
    applicant: Person
    old_due_on: date
    new_due_on: date
    length: str
    reason: str
    basis: str
    trace: tuple[str, ...] = ()
    strip: tuple[ClockDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What copying and sending cost (UU 14/2008 art. 22(7) g); 0 everywhere means free."""

    sheets: int = 0
    price_per_sheet: int = 0
    sending: int = 0
    other: int = 0
    payment: str = ""

    @property
    def copying(self) -> int:
        """Sheets times price, rupiah."""
        return self.sheets * self.price_per_sheet

    @property
    def total(self) -> int:
        """Everything, rupiah."""
        return self.copying + self.sending + self.other


@dataclass(frozen=True, slots=True)
class Exemption:
    """A ground of art. 17: `article` e.g. "UU 14/2008 Pasal 17 huruf h angka 3", `wording` in short.

    `statute` names the other statute, needed for letter j.
    """

    article: str
    wording: str = ""
    statute: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """Section A, what can be given. `items` name files or documents that go with the letter.

    `blackout` explains which parts are blacked out and why (art. 22(7) e); empty means none.
    """

    material: str
    medium: str
    cost: Cost = Cost()
    days_to_provide: int = 0
    delivery: str = ""
    items: tuple[str, ...] = ()
    blackout: str = ""
    exemption: Exemption | None = None


class WithheldReason(StrEnum):
    """Why something cannot be given; neither is an exemption (UU 14/2008 art. 6(3) e)."""

    NOT_HELD = "tidak_dikuasai"
    NOT_DOCUMENTED = "belum_didokumentasikan"


@dataclass(frozen=True, slots=True)
class Withheld:
    """Section B, what cannot be given. Not held: `holder` if known; not documented: `promised_on`."""

    reason: WithheldReason
    explanation: str
    holder: str = ""
    holder_contact: str = ""
    promised_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ordered:
    """The order behind an answer: who gave it ("Komisi Informasi"), and the number it bears.

    `is_final` is True for a ruling, against which no objection to the Atasan PPID stands open.
    """

    by: str
    number: str
    is_final: bool

    @property
    def words(self) -> str:
        """ "Komisi Informasi nomor 021/XI/KIP-PS/2026"."""
        return f"{self.by} nomor {self.number}"


@dataclass(frozen=True, slots=True)
class Notice:
    """PEMBERITAHUAN: the written notice of UU 14/2008 art. 22(7) a-g.

    At least one of `given` and `withheld`. `object_until` is the last day to object; None says the
    right in words only. `order` names the order that this answer carries out, if any.
    """

    kind: ClassVar[Kind] = Kind.PEMBERITAHUAN
    about: About
    applicant: Person
    given: Given | None = None
    withheld: Withheld | None = None
    consideration_no: str = ""
    object_until: date | None = None
    sifat: Sifat = Sifat.BIASA
    order: Ordered | None = None

    def __post_init__(self) -> None:
        """A notice that says neither A nor B would say nothing."""
        if self.given is None and self.withheld is None:
            raise ValueError("a notice needs section A, section B, or both")


@dataclass(frozen=True, slots=True)
class Refusal:
    """PENOLAKAN: the refusal of exempt information; it doubles as the written notice.

    `consequence_open` says what harm opening would do, `consequence_closed` what closing protects.
    `test_reference` names the consequence test or the decree of classification.
    """

    kind: ClassVar[Kind] = Kind.PENOLAKAN
    about: About
    applicant: Person
    exemption: Exemption
    consequence_open: str
    consequence_closed: str = ""
    explanation: str = ""
    test_reference: str = ""
    consideration_no: str = ""
    object_until: date | None = None


@dataclass(frozen=True, slots=True)
class Consideration:
    """PERTIMBANGAN: the written consideration of each request (PP 61/2010 art. 2).

    `decision` is the outcome in words. `approved_by` is the head of the office or whoever approves
    for them; None leaves the second signature out. `order` is what the decision carries out.
    """

    kind: ClassVar[Kind] = Kind.PERTIMBANGAN
    about: About
    applicant: Person
    decision: str
    consideration: str
    exemption: Exemption | None = None
    consequence_open: str = ""
    consequence_closed: str = ""
    approved_by: Signatory | None = None
    order: Ordered | None = None


@dataclass(frozen=True, slots=True)
class HandedItem:
    """One thing handed over: its name, form and how much of it ("12 lembar", "1 berkas")."""

    name: str
    form: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """TANDA_TERIMA: what was handed over, how, when and to whom.

    `in_person` leaves room for the recipient's signature; otherwise `way` tells how it was sent.
    """

    kind: ClassVar[Kind] = Kind.TANDA_TERIMA
    about: About
    recipient: Person
    items: tuple[HandedItem, ...]
    medium: str
    way: str
    handed_at: datetime
    in_person: bool = False
    cost: Cost = Cost()
    notes: str = ""

    def __post_init__(self) -> None:
        """Refuse a naive time with ValueError, and an empty handover."""
        if self.handed_at.tzinfo is None:
            raise ValueError("handed_at needs a time zone")
        if not self.items:
            raise ValueError("a handover needs at least one item")
