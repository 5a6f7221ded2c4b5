"""One bookmarked PDF and one ZIP out of many papers. Pure over bytes: no database, no office.

pikepdf and Pillow come in when they are used: a server that packs nothing does not carry them.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import pikepdf

PDF = "application/pdf"
IMAGES = frozenset({"image/jpeg", "image/png"})
_A4 = (595, 842)
_INSIDE = (45, 55, 550, 785)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the pack: its bookmark, its mark ("T-1", "" for none) and its PDF."""

    title: str
    mark: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class PageMark:
    """What is printed over one page: width and height in points, the mark, "halaman 3 dari 24"."""

    width: float
    height: float
    mark: str
    label: str


def page_count(pdf: bytes) -> int:
    """How many pages `pdf` has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def picture_as_pdf(data: bytes) -> bytes:
    """A scan on a sheet of A4, as large as its margins allow."""
    import pikepdf
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        flat = image.convert("RGB")
    drawn, out = io.BytesIO(), io.BytesIO()
    flat.save(drawn, "PDF")
    sheet = pikepdf.new()
    page = sheet.add_blank_page(page_size=_A4)
    with pikepdf.open(drawn) as picture:
        page.add_overlay(picture.pages[0], pikepdf.Rectangle(*_INSIDE))
    sheet.save(out, deterministic_id=True)
    return out.getvalue()


def merge(
    parts: Sequence[Part], title: str, overlay: Callable[[Sequence[PageMark]], bytes]
) -> bytes:
    """The parts as one PDF with a bookmark each; `overlay` draws the marks of all pages.

    Nothing in the parts acts: they were letters of ours or uploads that were rebuilt.
    """
    import pikepdf

    whole = pikepdf.new()
    starts, marks = [], []
    for part in parts:
        starts.append(len(whole.pages))
        with pikepdf.open(io.BytesIO(part.pdf)) as document:
            whole.pages.extend(document.pages)
            marks += [part.mark if not at else "" for at in range(len(document.pages))]
    _print_over(whole, marks, overlay)
    with whole.open_outline() as outline:
        for part, start in zip(parts, starts, strict=True):
            words = f"{part.mark} {part.title}".strip()
            outline.root.append(pikepdf.OutlineItem(words, start))
    with whole.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = ["id"]
    whole.Root.Lang = pikepdf.String("id-ID")
    whole.Root.PageMode = pikepdf.Name.UseOutlines
    whole.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    out = io.BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def _print_over(
    whole: "pikepdf.Pdf", marks: Sequence[str], overlay: Callable[[Sequence[PageMark]], bytes]
) -> None:
    import pikepdf

    total = len(whole.pages)
    wanted = []
    for at, page in enumerate(whole.pages):
        left, bottom, right, top = (float(one) for one in page.mediabox)
        width, height = right - left, top - bottom
        if int(page.obj.get("/Rotate", 0)) % 180:
            width, height = height, width
        wanted.append(
            PageMark(width, height, marks[at], f"Berkas sengketa, halaman {at + 1} dari {total}")
        )
    with pikepdf.open(io.BytesIO(overlay(wanted))) as over:
        for page, drawn in zip(whole.pages, over.pages, strict=True):
            page.add_overlay(drawn, None)


def archive(members: Sequence[tuple[str, bytes]], at: datetime, zone: ZoneInfo) -> bytes:
    """The members as a ZIP, with `sidik-sha256.txt` naming the digest of each.

    Times inside are `at`, so the same members give the same bytes.
    """
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in members)
    stamp = at.astimezone(zone).timetuple()[:6]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, data in [*members, ("sidik-sha256.txt", sums.encode())]:
            member = zipfile.ZipInfo(name, stamp)
            member.external_attr = 0o644 << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            box.writestr(member, data)
    return out.getvalue()
