"""A kept file: whether it can be opened, and whether a machine can read what it says.

Assessors read with machines (practice.md 4): a scan without a text layer is a picture of nothing.
"""

from serambi.core.errors import Unavailable
from serambi.coverage.placeholder import placeholder
from serambi.coverage.selectors.ladder import names_for
from serambi.evidence.models import Evidence
from serambi.evidence.seeing.seen import Seen
from serambi.evidence.standing import State
from serambi.files.kinds import BY_MEDIA_TYPE
from serambi.files.models import Scan, StoredFile
from serambi.files.reading.desk import pages_in
from serambi.files.reading.found import Unreadable
from serambi.files.services import read
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SHORT = 400
FEW = 40
"""Letters in a whole document; fewer say nothing, whoever reads them."""


def see_file(office: Office, row: Evidence) -> Seen:
    """The file of `row`: there, whole, and for documents readable by machine without placeholders."""
    assert row.file_id is not None  # noqa: S101 - a constraint of the row
    with office_scope(office):
        stored = StoredFile.objects.get(pk=row.file_id)
    facts: dict[str, JSON] = {"sha256": stored.sha256, "size": stored.size}
    address = row.get_absolute_url() + "berkas/"
    if stored.scan == Scan.WAITING:
        return Seen(State.NEW, "Berkas menunggu pemindaian program berbahaya.", facts=facts)
    try:
        data = read(stored)
    except Unavailable as fault:
        return Seen(State.BROKEN, fault.sentence, facts=facts)
    if row.kind != Evidence.Kind.DOCUMENT:
        return Seen(State.HOLDS, _picture_words(row), address, facts=facts)
    return _document(office, row, stored, data, facts)


def _picture_words(row: Evidence) -> str:
    if row.kind == Evidence.Kind.VIDEO:
        return "Video tersimpan dan dapat diunduh."
    at = str(row.taken.get("words", ""))
    return f"Foto bercap waktu {at}." if at else "Foto tersimpan dan dapat dibuka."


def _document(
    office: Office, row: Evidence, stored: StoredFile, data: bytes, facts: dict[str, JSON]
) -> Seen:
    address = row.get_absolute_url() + "berkas/"
    kind = BY_MEDIA_TYPE[stored.media_type]
    try:
        pages = pages_in(data, kind.code)
    except Unreadable:
        words = "Berkas tidak dapat dibaca mesin; buka dan simpan ulang sebagai PDF."
        return Seen(State.UNREADABLE, words, address, facts=facts)
    text = "\n".join(one.text for one in pages)
    pictures = [number for number, one in enumerate(pages, 1) if one.is_image]
    facts |= {"pages": len(pages), "pictures": len(pictures)}
    if len(text) < SHORT and (fault := placeholder(text)) is not None:
        return Seen(State.PLACEHOLDER, fault, address, facts=facts)
    if pictures or sum(mark.isalnum() for mark in text) < FEW:
        return Seen(State.UNREADABLE, _scan_words(pictures, len(pages)), address, facts=facts)
    if (fault := _placeholder_in(office, row.title, text)) is not None:
        return Seen(State.PLACEHOLDER, fault, address, facts=facts)
    return Seen(State.HOLDS, f"Dokumen {len(pages)} halaman, terbaca mesin.", address, facts=facts)


def _scan_words(pictures: list[int], total: int) -> str:
    if not pictures:
        return "Dokumen ini hampir tanpa tulisan; penilai tidak menemukan isinya."
    if len(pictures) == total:
        return "Dokumen ini hasil pindaian tanpa teks; penilai membaca dengan mesin."
    shown = ", ".join(str(one) for one in pictures[:5])
    more = " dan lainnya" if len(pictures) > 5 else ""
    return f"Halaman {shown}{more} hasil pindaian tanpa teks; penilai membaca dengan mesin."


def _placeholder_in(office: Office, title: str, text: str) -> str | None:
    """A line that stands for nothing, or a document that names another office and never ours."""
    names = names_for(office)
    for words in (title, " ".join(text.split())[:6_000]):
        if (found := placeholder(words, names)) is not None and "kantor lain" in found:
            return found
    own_lines = (" ".join(line.split()) for line in text.splitlines())
    filled = [line for line in own_lines if len(line) > 12]
    return next((found for line in filled if (found := _unfilled(line)) is not None), None)


def _unfilled(line: str) -> str | None:
    """Rows of dots are drawn in tables of contents; what is asked for is words, not dots."""
    bare = line.rstrip(" .0123456789")
    return placeholder(bare) if len(bare) > 12 else None
