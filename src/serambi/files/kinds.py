"""The kinds of file that are known here, told apart by their content. No Django."""

from dataclasses import dataclass
from enum import StrEnum

_BOM = b"\xef\xbb\xbf"
_HEIF_BRANDS = {b"heic", b"heix", b"mif1", b"hevc", b"heim"}


class Family(StrEnum):
    """What the first bytes say."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    ZIP = "zip"
    TEXT = "text"
    HEIF = "heif"
    FILM = "film"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Kind:
    """One accepted kind: its extensions (the first is ours), media type and family."""

    code: str
    extensions: tuple[str, ...]
    media_type: str
    family: Family
    label: str


PDF = Kind("pdf", ("pdf",), "application/pdf", Family.PDF, "PDF")
JPEG = Kind("jpeg", ("jpg", "jpeg"), "image/jpeg", Family.JPEG, "JPG")
PNG = Kind("png", ("png",), "image/png", Family.PNG, "PNG")
XLSX = Kind(
    "xlsx",
    ("xlsx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Family.ZIP,
    "XLSX",
)
DOCX = Kind(
    "docx",
    ("docx",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Family.ZIP,
    "DOCX",
)
ODT = Kind("odt", ("odt",), "application/vnd.oasis.opendocument.text", Family.ZIP, "ODT")
ODS = Kind("ods", ("ods",), "application/vnd.oasis.opendocument.spreadsheet", Family.ZIP, "ODS")
CSV = Kind("csv", ("csv",), "text/csv", Family.TEXT, "CSV")
TXT = Kind("txt", ("txt",), "text/plain", Family.TEXT, "TXT")

MP4 = Kind("mp4", ("mp4", "m4v", "mov"), "video/mp4", Family.FILM, "MP4")

KINDS = (PDF, JPEG, PNG, XLSX, DOCX, ODT, ODS, CSV, TXT, MP4)
BY_CODE = {kind.code: kind for kind in KINDS}
BY_MEDIA_TYPE = {kind.media_type: kind for kind in KINDS}
BY_EXTENSION = {extension: kind for kind in KINDS for extension in kind.extensions}

FAMILY_LABELS = {
    Family.PDF: "dokumen PDF",
    Family.JPEG: "gambar JPG",
    Family.PNG: "gambar PNG",
    Family.ZIP: "berkas ZIP atau dokumen kantor (Office, LibreOffice)",
    Family.TEXT: "teks biasa",
    Family.HEIF: "foto HEIC",
    Family.FILM: "video MP4",
    Family.UNKNOWN: "berkas yang tidak dikenal",
}


def family_of(data: bytes) -> Family:
    """What `data` claims to be by its first bytes; text is what has no magic and reads as text."""
    if data.removeprefix(_BOM).lstrip(b" \t\r\n")[:5] == b"%PDF-":
        return Family.PDF
    if data[:3] == b"\xff\xd8\xff":
        return Family.JPEG
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return Family.PNG
    if data[:4] == b"PK\x03\x04":
        return Family.ZIP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return Family.HEIF
    if data[4:8] == b"ftyp":
        return Family.FILM
    return Family.TEXT if _reads_as_text(data) else Family.UNKNOWN


def _reads_as_text(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return b"\x00" not in data and not any(
        byte < 32 and byte not in b"\t\n\r\f" for byte in data[:4096]
    )
