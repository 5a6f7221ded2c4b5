"""Papers that a browser downloads: opened, read, and set as pictures when somebody wants to look."""

import io
import os
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
from playwright.sync_api import Page

from tests.browser.moves import every
from tests.support.papers import is_tagged

FOLDER = Path("test-results/surat")
SHEETS = {(595, 842), (595, 421)}
"""Letters are A4; receipts are half of it, lying."""


@dataclass(frozen=True)
class Paper:
    """One PDF: its name, its words in one line, its pages and the bookmarks of its first level."""

    name: str
    words: str
    pages: int
    bookmarks: list[str]
    data: bytes


def opened(name: str, data: bytes) -> Paper:
    """Read `data` with two readers; with SERAMBI_SHOTS its pages lie as pictures in test-results/surat."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    text = "\n".join(page.extract_text() for page in reader.pages)
    marks = [str(one.title) for one in reader.outline if not isinstance(one, list)]
    wanted = bool(os.environ.get("SERAMBI_SHOTS"))
    document = pypdfium2.PdfDocument(data)
    try:
        for at in range(len(document)):
            picture = document[at].render(scale=1.4 if wanted else 0.5).to_pil()
            assert len(picture.convert("L").getcolors() or ()) > 8, f"{name}: an empty page"
            if wanted:
                FOLDER.mkdir(parents=True, exist_ok=True)
                picture.save(FOLDER / f"{name}-{at + 1}.png")
    finally:
        document.close()
    words = " ".join(text.replace("\u200b", "").split())
    return Paper(name, words, len(reader.pages), marks, data)


def faults(paper: Paper) -> list[str]:
    """What a letter of an office must have and this one lacks; empty is right."""
    reader = pypdf.PdfReader(io.BytesIO(paper.data))
    with pikepdf.open(io.BytesIO(paper.data)) as document:
        root = document.Root
        title = str(document.docinfo.get("/Title", ""))
        found = {
            "tagged": "/MarkInfo" in root and is_tagged(reader),
            "language": str(root.get("/Lang", "")).startswith("id"),
            "title": bool(title),
            "A4 or A5": all(
                (round(float(page.mediabox[2])), round(float(page.mediabox[3]))) in SHEETS
                for page in document.pages
            ),
            "fonts inside": all(_embedded(page) for page in document.pages),
        }
    return [f"{paper.name}: {name}" for name, there in found.items() if not there]


def _embedded(page: pikepdf.Page) -> bool:
    """True if every font of the page lies in the file."""
    fonts: pikepdf.Object = page.resources.get("/Font", pikepdf.Dictionary())
    for font in dict(fonts.items()).values():
        holder = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        described: pikepdf.Object = holder.get("/FontDescriptor", pikepdf.Dictionary())
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
            return False
    return True


def fetched(page: Page, address: str) -> tuple[str, bytes]:
    """Type and bytes of `address`, with the cookies of the page."""
    answer = page.request.get(address)
    assert answer.status == 200, f"{address}: {answer.status}"
    return answer.headers["content-type"], answer.body()


def letters_here(page: Page, heading: str = "Surat") -> list[tuple[str, str]]:
    """Name and address of every letter that the page lists under `heading`; a receipt's is its PDF."""
    box = page.locator("section", has=page.get_by_role("heading", name=heading, exact=True)).first
    links = every(box.locator("li a"))
    found = [(link.inner_text().strip(), str(link.get_attribute("href"))) for link in links]
    return [(name, address.replace("/tanda-bukti/", "/tanda-bukti.pdf")) for name, address in found]
