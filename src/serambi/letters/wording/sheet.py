"""The parts that a sheet is built from, as plain JSON values that the typesetter draws.

A run of text is `[text, weight]`, weight "" or "strong"; a paragraph is a list of runs. Typed text
goes in as it is and is never read as markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal
from zoneinfo import ZoneInfo

from serambi.core.dates import DAYS, MONTHS, format_date, format_day, format_time
from serambi.letters.contents import Cost, Exemption
from serambi.letters.kinds import About, ClockDay, Person, Sifat, Signatory

Block = dict[str, Any]
Run = list[str]
ACT = "UU 14/2008 "


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: a line above the title ("Yang menerima,"), and who. Empty names leave a line."""

    title: str
    name: str = ""
    nip: str = ""
    acting: str = ""
    lead: str = ""
    space: int = 22


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole letter in words.

    `layout`: "surat" (letter with recipient), "keputusan" (centred title), "tanda" (receipt).
    `subject` is the Perihal or the title. `cosigned` are signatures beside the signatory's own,
    `annex` comes after them on its own page.
    """

    layout: Literal["surat", "keputusan", "tanda"]
    subject: str
    body: Sequence[Block]
    sifat: str = Sifat.BIASA.value
    recipient: Sequence[str] = ()
    cosigned: Sequence[Signature] = ()
    signature_lead: str = ""
    number_lead: str = "Nomor"
    annex: Sequence[Block] = ()
    receipt: dict[str, Any] = field(default_factory=dict)


def strong(text: str) -> Run:
    """Text that carries the decision."""
    return [text, "strong"]


def para(*parts: str | Run, law: str = "", keep: bool = False) -> Block:
    """A paragraph; typed line ends are kept. `law` is the article in small print under it.

    `keep` holds it on the page of what follows.
    """
    return {
        "type": "para",
        "runs": [[p, ""] if isinstance(p, str) else p for p in parts],
        "law": law,
        "keep": keep,
    }


def heading(text: str) -> Block:
    """A section of the letter."""
    return {"type": "heading", "text": text}


def facts(*rows: tuple[str, str] | tuple[str, str, str]) -> Block:
    """Label, text and article; rows without text are left out."""
    kept = [[row[0], row[1], row[2] if len(row) == 3 else ""] for row in rows if row[1].strip()]
    return {"type": "facts", "rows": kept}


def listed(items: Iterable[str]) -> Block:
    """A numbered list."""
    return {"type": "list", "items": list(items)}


def said(text: str, title: str = "") -> Block:
    """Text as a person typed it, set off from our own words."""
    return {"type": "said", "title": title, "text": text}


def boxed(title: str, *parts: str | Run) -> Block:
    """The one thing that must not be missed."""
    return {"type": "box", "title": title, "runs": para(*parts)["runs"]}


def rupiah(amount: int) -> str:
    """ "Rp12.500"; nothing is "Rp0"."""
    return f"Rp{amount:,}".replace(",", ".")


def costs(cost: Cost) -> Block:
    """The table of art. 22(7) g; only for a real cost."""
    rows = [
        (f"Penggandaan, {cost.sheets} lembar × {rupiah(cost.price_per_sheet)}", cost.copying),
        ("Pengiriman", cost.sending),
        ("Lain-lain", cost.other),
    ]
    return {
        "type": "costs",
        "rows": [[label, rupiah(amount)] for label, amount in rows if amount],
        "total": rupiah(cost.total),
        "payment": cost.payment,
    }


def clock(days: Sequence[ClockDay]) -> list[Block]:
    """The strip with its equivalent in words; nothing without days."""
    if not days:
        return []
    drawn = [
        {
            "day": str(one.day.day),
            "weekday": DAYS[one.day.weekday()][:3],
            "month": MONTHS[one.day.month - 1] if one is days[0] or one.day.day == 1 else "",
            "kind": one.kind,
            "number": "0" if one.kind == "receipt" else str(one.number or ""),
        }
        for one in days
    ]
    return [{"type": "strip", "days": drawn, "text": strip_words(days)}]


def strip_words(days: Sequence[ClockDay]) -> str:
    """What the strip shows, in one or two sentences."""
    counted = [one.number for one in days if one.number]
    text = (
        f"Dihitung sejak {format_date(days[0].day)} (hari 0) sampai {format_date(days[-1].day)}"
        f" (hari kerja ke-{counted[-1]})." if counted else
        f"Dihitung sejak {format_date(days[0].day)} sampai {format_date(days[-1].day)}."
    )  # fmt: skip
    off = [
        f"{format_date(o.day)} ({o.name})"
        for o in days
        if o.kind in {"holiday", "paused"} and o.name
    ]
    weekend = any(one.kind == "weekend" for one in days)
    if off:
        return f"{text} Tidak dihitung: {'Sabtu, Minggu, ' if weekend else ''}{', '.join(off)}."
    return f"{text} Sabtu dan Minggu tidak dihitung." if weekend else text


def about_rows(about: About, zone: ZoneInfo) -> list[tuple[str, str]]:
    """The request in three lines."""
    local = about.received_at.astimezone(zone)
    return [
        ("Nomor pendaftaran", about.register_no),
        ("Diterima", f"{format_day(local.date())}, {format_time(about.received_at, zone)}"),
        ("Informasi yang diminta", about.information),
    ]


def identity_rows(person: Person) -> list[tuple[str, str]]:
    """The applicant as the statutory forms list them."""
    reach = " / ".join(part for part in (person.phone, person.email) if part)
    return [
        ("Nama", person.name),
        ("Bertindak untuk", person.on_behalf_of),
        ("Alamat", person.address),
        ("Pekerjaan", person.occupation),
        ("Telepon/surel", reach),
    ]


def addressed(person: Person) -> list[str]:
    """The lines under "Kepada Yth."."""
    return [line for line in (person.name, *person.address.splitlines()) if line.strip()]


def exempted(exemption: Exemption) -> str:
    """The ground in one line: article without its act, wording, other statute."""
    wording = f": {exemption.wording}" if exemption.wording else ""
    statute = f"; {exemption.statute}" if exemption.statute else ""
    return f"{exemption.article.removeprefix(ACT)}{wording}{statute}"


def signed(signatory: Signatory, lead: str = "") -> Signature:
    """A signatory as a place to sign."""
    return Signature(lead=lead, **asdict(signatory))
