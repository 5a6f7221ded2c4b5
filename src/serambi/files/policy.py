"""Which kinds are accepted for which purpose."""

from serambi.files.kinds import (
    BY_MEDIA_TYPE,
    CSV,
    DOCX,
    JPEG,
    MP4,
    ODS,
    ODT,
    PDF,
    PNG,
    TXT,
    XLSX,
    Kind,
)
from serambi.files.models import Purpose

FROM_CITIZENS = (PDF, JPEG, PNG)
FROM_STAFF = (PDF, JPEG, PNG, XLSX, DOCX, ODT, ODS, CSV, TXT)

ACCEPTED: dict[str, tuple[Kind, ...]] = {
    Purpose.IDENTITY: FROM_CITIZENS,
    Purpose.ATTACHMENT: FROM_CITIZENS,
    Purpose.COMPLAINT: FROM_CITIZENS,
    Purpose.ANSWER: FROM_STAFF,
    Purpose.CATALOGUE: FROM_STAFF,
    Purpose.LETTER: (PDF,),
    Purpose.IMPORT: (CSV, XLSX),
    Purpose.MARK: (PNG, JPEG),
    Purpose.REGISTER: (PDF, XLSX),
    Purpose.DISPUTE: FROM_STAFF,
    Purpose.DATASET: (CSV,),
    Purpose.REDACTION: (PDF, JPEG, PNG, XLSX),
    Purpose.RATING: FROM_CITIZENS,
    Purpose.DRILL: (JPEG, PNG),
    Purpose.EVALUATION: FROM_STAFF,
    Purpose.EVIDENCE: (PDF, JPEG, PNG, MP4),
    Purpose.NEWS: (JPEG, PNG),
}

ALWAYS_SEALED = frozenset({Purpose.IDENTITY, Purpose.COMPLAINT, Purpose.REDACTION})
MACHINE_READ = frozenset({Purpose.CATALOGUE, Purpose.ANSWER})
"""What is or may become public; the words of people's own papers are never copied out of them."""


def is_readable(purpose: str, media_type: str) -> bool:
    """True if a machine may read the pages of such a file into rows."""
    return purpose in MACHINE_READ and media_type in BY_MEDIA_TYPE


def accepted_extensions(purpose: str) -> list[str]:
    """For a file field's `accept` attribute: [".pdf", ".jpg", ".jpeg", ".png"]."""
    return [f".{extension}" for kind in ACCEPTED[purpose] for extension in kind.extensions]


def accepted_words(purpose: str) -> str:
    """For a sentence: "PDF, JPG, atau PNG"."""
    labels = [kind.label for kind in ACCEPTED[purpose]]
    if len(labels) < 3:
        return " atau ".join(labels)
    return f"{', '.join(labels[:-1])}, atau {labels[-1]}"
