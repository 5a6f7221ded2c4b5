"""Surat dinas: the words are the writer's own."""

from zoneinfo import ZoneInfo

from serambi.letters.contents_free import PlainLetter
from serambi.letters.wording.sheet import Sheet, para


def sheet(content: PlainLetter, zone: ZoneInfo) -> Sheet:
    """One paragraph per blank line that was typed."""
    parts = [part.strip() for part in content.body.split("\n\n")]
    return Sheet(
        layout="surat",
        subject=content.subject,
        sifat=content.sifat.value,
        recipient=content.recipient,
        body=[para(part) for part in parts if part],
    )
