"""The whole of a letter as one canonical JSON text: what is sealed, digested and typeset."""

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import segno

from serambi.core.dates import format_date
from serambi.letters.contents import Content
from serambi.letters.kinds import Signatory
from serambi.letters.letterhead import Letterhead
from serambi.letters.wording import sheet_for
from serambi.letters.wording.sheet import signed

VERSION = 1
DIGEST_SHOWN = 16
QR_MASK = 3


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands around the content: number, place, day, head, signatory, check address.

    `enclosures` as in "2 berkas"; `copies` are those who get one too (tembusan). `emblem` and
    `scan` are the SHA-256 of the pictures on it, so that the digest of the letter covers them.
    """

    number: str
    place: str
    day: date
    zone: ZoneInfo
    letterhead: Letterhead
    signatory: Signatory
    check_code: str
    check_url: str
    enclosures: str = ""
    copies: tuple[str, ...] = ()
    emblem: str = ""
    scan: str = ""


def compose(content: Content, cover: Cover) -> str:
    """The record: the plain content, and the words as they were when the letter was issued."""
    words = sheet_for(content, cover.zone)
    sheet = {
        **_fields(words),
        "number": cover.number,
        "place": cover.place,
        "day": format_date(cover.day),
        "letterhead": cover.letterhead,
        "signature": signed(cover.signatory, lead=words.signature_lead),
        "enclosures": cover.enclosures or ("1 berkas" if words.annex else "-"),
        "copies": list(cover.copies),
        "check_url": cover.check_url,
    }
    return canonical(
        {
            "version": VERSION,
            "kind": content.kind.value,
            "check_code": cover.check_code,
            "pictures": {"emblem": cover.emblem, "scan": cover.scan},
            "content": content,
            "sheet": sheet,
        }
    )


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces; days and instants in ISO 8601."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain
    )


def digest(record: str) -> str:
    """SHA-256 of the record in hex. The random code inside keeps it from being guessed."""
    return hashlib.sha256(record.encode("utf-8", "surrogatepass")).hexdigest()


def sheet_of(record: str) -> Mapping[str, Any]:
    """What the template draws: the stored words, the QR codes, the shown part of the digest."""
    sheet: dict[str, Any] = json.loads(record)["sheet"]
    sheet["digest"] = shown(digest(record))
    sheet["check_qr"] = qr(sheet["check_url"])
    if sheet["receipt"]:
        sheet["receipt"]["tracking_qr"] = qr(sheet["receipt"]["tracking_url"])
    return sheet


def shown(hexadecimal: str) -> str:
    """The part of a digest that stands on paper, in groups of four."""
    return " ".join(hexadecimal[i : i + 4] for i in range(0, DIGEST_SHOWN, 4))


def qr(text: str) -> str:
    """A QR code as SVG, without margin: the sheet leaves the quiet zone.

    One mask for all (ISO/IEC 18004 §7.8 lets any be read): weighing eight of them in Python takes
    longer than setting a short letter.
    """
    out = io.BytesIO()
    segno.make(text, error="m", micro=False, mask=QR_MASK).save(
        out, kind="svg", border=0, xmldecl=False, svgns=True, omitsize=True
    )
    return out.getvalue().decode("utf-8")


def _plain(value: Any) -> str | dict[str, Any]:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if is_dataclass(value):
        return _fields(value)
    raise TypeError(f"no plain form of {type(value).__name__}")


def _fields(value: Any) -> dict[str, Any]:
    """Only the first rung: JSON asks again for what lies below, where `asdict` would copy it all."""
    return {one.name: getattr(value, one.name) for one in fields(value)}
