"""What looks at files: the malware scanner and OCR."""

from collections.abc import Iterator

from django.conf import settings

from serambi.config.doctor.lines import Line, look, well, wrong
from serambi.files import scanner
from serambi.files.models import FilePage, Scan, StoredFile
from serambi.files.reading import ocr
from serambi.files.scanner import ScannerUnavailable
from serambi.offices.scoping import all_offices


def scanner_topic() -> Iterator[Line]:
    """Whether uploads are scanned, said plainly, so that nobody relies on what is not there."""
    if not scanner.is_configured():
        yield look(
            "pemindai virus",
            "Tidak ada (SERAMBI_CLAMD). Unggahan dibatasi jenisnya, diurai, dan dibangun ulang, tetapi tidak dipindai.",
            "Pasang clamd (docs/operations/running.md), atau pindai lampiran di komputer petugas sebelum dibuka.",
        )
        return
    with all_offices():
        waiting = StoredFile.objects.filter(scan=Scan.WAITING).count()
        held = StoredFile.objects.filter(scan=Scan.INFECTED).count()
    try:
        told = scanner.version()
    except ScannerUnavailable as fault:
        yield wrong(
            "pemindai virus",
            f"Tidak dapat diandalkan: {fault}. {waiting} berkas menunggu di karantina.",
            "Jalankan clamd dengan 'AlertExceedsMax yes'; berkas yang menunggu dipindai sendiri sesudahnya.",
        )
        return
    yield well("pemindai virus", f"{told}; {waiting} berkas menunggu, {held} ditahan.")


def ocr_topic() -> Iterator[Line]:
    """Whether scans are read by machine."""
    with all_offices():
        left = FilePage.objects.filter(origin=FilePage.Origin.IMAGE, is_unreadable=False).count()
    if not settings.SERAMBI_OCR:
        yield look("pembaca pindaian", f"Dimatikan (SERAMBI_OCR); {left} halaman belum terbaca.")
        return
    missing = ocr.missing(settings.SERAMBI_OCR_LANGUAGES)
    if missing:
        yield look(
            "pembaca pindaian",
            f"Belum ada: {', '.join(missing)}. {left} halaman pindaian tidak dapat dicari isinya.",
            "pip install 'serambi[ocr]' dan apt-get install tesseract-ocr tesseract-ocr-ind",
        )
        return
    yield well("pembaca pindaian", f"OCRmyPDF dan Tesseract siap; {left} halaman menunggu.")
