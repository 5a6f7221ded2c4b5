"""Synthetic reports: typeset by Typst, and a part of them through a scanner."""

import io
from dataclasses import dataclass
from random import Random

import pypdfium2
import typst
from PIL import Image, ImageFilter

DPI = 150
PLACES = ("Bukit Intan", "Gerunggang", "Girimaya", "Gabek", "Pangkalbalam", "Rangkui", "Taman Sari")
FINDS = ("alat peraga", "politik uang", "netralitas aparatur", "daftar pemilih", "logistik")
ACTS = ("ditindaklanjuti", "diteruskan", "dihentikan", "diperiksa ulang", "diberi saran perbaikan")
NUMBERS = ("tiga", "tujuh", "sebelas", "empat belas", "sembilan belas", "dua puluh dua")


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is uploaded, and the sentence by which it must be found again."""

    name: str
    title: str
    sentence: str
    data: bytes
    is_scan: bool


def report(number: int, *, is_scan: bool, dice: Random) -> Report:
    """Report `number`; the sentence stands once, on its last page."""
    title = f"Laporan Hasil Pengawasan Kecamatan {dice.choice(PLACES)} Nomor {number}"
    sentence = f"Pengawas mencatat {dice.choice(NUMBERS)} temuan {dice.choice(FINDS)} bernomor LHP{number:04d}"
    pages = 1 if is_scan else dice.randint(3, 8)
    texts = [_page(dice) for _ in range(pages)]
    texts[-1] += f" {sentence}."
    data = _typeset(title, texts)
    if is_scan:
        data = _scanned(data, skew=dice.uniform(-1.2, 1.2))
    return Report(f"lhp-{number:04d}.pdf", title, sentence, data, is_scan)


def _page(dice: Random) -> str:
    return " ".join(
        f"Temuan {dice.choice(FINDS)} di Kecamatan {dice.choice(PLACES)} telah {dice.choice(ACTS)}."
        for _ in range(12)
    )


def _typeset(title: str, texts: list[str]) -> bytes:
    body = "\n#pagebreak()\n".join(texts)
    source = f'#set page("a4", margin: 2.5cm)\n#set text(size: 11pt)\n= {title}\n{body}\n'
    return bytes(typst.compile(source.encode()))


def _scanned(document: bytes, *, skew: float) -> bytes:
    """Each page as a grey picture: turned a little, grained, softened, as JPEG in a PDF."""
    sheets = []
    for page in pypdfium2.PdfDocument(document):
        sheet = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        sheet = sheet.rotate(skew, fillcolor=250, resample=Image.Resampling.BICUBIC)
        sheet = Image.blend(sheet, Image.effect_noise(sheet.size, 28), 0.12)
        sheets.append(sheet.filter(ImageFilter.GaussianBlur(0.5)))
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=DPI)
    return out.getvalue()
