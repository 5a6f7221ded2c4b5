"""Tanda bukti permohonan: number, code, two dates, rights (UU 14/2008 art. 22(4)-(6))."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_day, format_time
from serambi.core.ids import show_code
from serambi.letters.contents import Receipt
from serambi.letters.wording.rights import of_a_receipt
from serambi.letters.wording.sheet import Sheet, clock

EXCERPT = 190
CUT = " …"


def sheet(content: Receipt, zone: ZoneInfo) -> Sheet:
    """A sheet of half an A4; a long request goes on on the next one, whole."""
    about = content.about
    local = about.received_at.astimezone(zone)
    short = excerpt(about.information)
    return Sheet(
        layout="tanda",
        subject="Tanda bukti permohonan informasi",
        body=clock(content.strip),
        receipt={
            "register_no": about.register_no,
            "received": f"{format_day(local.date())}, {format_time(about.received_at, zone)}",
            "channel": about.channel,
            "applicant": content.applicant_name,
            "information": short,
            "whole": about.information if short.endswith(CUT) else "",
            "way": " · ".join(part for part in (content.way_obtain, content.way_deliver) if part),
            "code": show_code(content.tracking_code).split(" "),
            "tracking_url": content.tracking_url,
            "due": format_day(content.due_on),
            "due_length": content.answer_length,
            "extended": format_day(content.extended_due_on),
            "extended_length": content.extended_length,
            "regime": content.regime_name,
            "basis": content.basis,
            "rights": of_a_receipt(),
        },
    )


def excerpt(text: str) -> str:
    """The whole text on one line, or its beginning to a word's end."""
    if len(text) <= EXCERPT and "\n" not in text:
        return text
    flat = " ".join(text.split())
    return flat if len(flat) <= EXCERPT else flat[:EXCERPT].rsplit(" ", 1)[0] + CUT
