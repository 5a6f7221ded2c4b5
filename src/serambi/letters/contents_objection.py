"""What the letters of an objection say (UU 14/2008 arts. 35-37); plain values as in `contents`.

`about` is the objection itself: its register number, receipt, what it concerns and what for.
`request_no` is the number of the request, empty for ground b. `grounds` are whole sentences.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from serambi.letters.kinds import About, ClockDay, Kind, Person


@dataclass(frozen=True, slots=True)
class ObjectionReceipt:
    """TANDA_BUKTI_KEBERATAN: proof that an objection was registered, with the day of its answer.

    `answer_length` is e.g. "30 hari kerja". `dispute_until` is the last day for the Komisi
    Informasi (`forum`) if nobody answers; None when no calendar reaches that far. `filed_until`
    is named only when the objection came after it: it is flagged, never rejected.
    """

    kind: ClassVar[Kind] = Kind.TANDA_BUKTI_KEBERATAN
    about: About
    request_no: str
    applicant_name: str
    grounds: tuple[str, ...]
    position: str
    tracking_code: str
    tracking_url: str
    due_on: date
    answer_length: str
    regime_name: str
    basis: str
    forum: str
    dispute_length: str
    dispute_until: date | None = None
    filed_until: date | None = None
    on_behalf_of: str = ""
    strip: tuple[ClockDay, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkMinutes:
    """BERITA_ACARA_MUSYAWARAH: who sat together when and where, and what came out (art. 35(2))."""

    kind: ClassVar[Kind] = Kind.BERITA_ACARA_MUSYAWARAH
    about: About
    applicant: Person
    request_no: str
    grounds: tuple[str, ...]
    held_at: datetime
    place: str
    participants: tuple[str, ...]
    result: str
    agreed: bool

    def __post_init__(self) -> None:
        """Refuse a naive time with ValueError, and minutes without people."""
        if self.held_at.tzinfo is None:
            raise ValueError("held_at needs a time zone")
        if not self.participants:
            raise ValueError("minutes name who was there")


@dataclass(frozen=True, slots=True)
class ObjectionAnswer:
    """TANGGAPAN_KEBERATAN: the superior's written answer (art. 36(2)-(3)).

    `upheld` says that the PPID's answer stands; otherwise `order` and `order_due` are the order to
    the PPID. `decision` is the outcome in words. `exception` says why the person who refused had
    to decide, empty in every other case. `late_since` is the day that had passed without answer.
    """

    kind: ClassVar[Kind] = Kind.TANGGAPAN_KEBERATAN
    about: About
    applicant: Person
    request_no: str
    grounds: tuple[str, ...]
    position: str
    decision: str
    upheld: bool
    reasons: str
    forum: str
    dispute_length: str
    order: str = ""
    order_due: date | None = None
    talk: str = ""
    exception: str = ""
    dispute_until: date | None = None
    late_since: date | None = None

    def __post_init__(self) -> None:
        """An answer that grants says what the PPID must do and by when."""
        if not self.upheld and not (self.order.strip() and self.order_due):
            raise ValueError("granting needs an order and its day")
