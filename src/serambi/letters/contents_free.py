"""What the letters say that are drafted, checked and signed: no request stands behind them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from serambi.letters.kinds import Kind, Sifat


@dataclass(frozen=True, slots=True)
class ResearchCertificate:
    """KETERANGAN_PENELITIAN: that a student did, or is doing, research at the office.

    `student_no` is the NPM or NIM, `programme` the *program studi*; no NIK. `finished` says whether
    the research is done; `first` and `last` its days, either may be unknown. `register_no` names
    the request that the data came with, "" for none; `data` tells in words what was given.
    """

    kind: ClassVar[Kind] = Kind.KETERANGAN_PENELITIAN
    name: str
    student_no: str
    programme: str
    university: str
    title: str
    finished: bool = True
    first: date | None = None
    last: date | None = None
    data: str = ""
    register_no: str = ""


@dataclass(frozen=True, slots=True)
class ListDecree:
    """SK_DIP: the decree that fixes the list of public information of a year, with the list.

    Each row of `rows` has the columns of the list (Perki 1/2021; annex II of Perki 1/2010): number,
    summary, who holds it, who made it, when and where, form, retention. `considering` and
    `recalling` are the lines of *Menimbang* and *Mengingat*. The `amendment`-th change of the
    decree numbered `amends` says why (`reason`); 0 is the decree itself.
    """

    kind: ClassVar[Kind] = Kind.SK_DIP
    year: int
    office: str
    rows: tuple[tuple[str, ...], ...]
    as_of: date
    considering: tuple[str, ...] = ()
    recalling: tuple[str, ...] = ()
    replaces: str = ""
    amendment: int = 0
    amends: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NilStatement:
    """PERNYATAAN_NIHIL: that something did not occur at the office from `first` to `last`.

    `subject` is what did not occur, as the question names it; `reason` why, "" when there is
    nothing to say; `basis` the instrument or rule that asks for it, "" for none.
    """

    kind: ClassVar[Kind] = Kind.PERNYATAAN_NIHIL
    subject: str
    first: date
    last: date
    office: str
    reason: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class PlainLetter:
    """SURAT: any other official letter. `recipient` has one line per line of the address."""

    kind: ClassVar[Kind] = Kind.SURAT
    recipient: tuple[str, ...]
    subject: str
    body: str
    sifat: Sifat = Sifat.BIASA
