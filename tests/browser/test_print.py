"""On paper: the receipt is half a sheet that still opens the case; pages lose what only screens need."""

import io

import pypdf
import pypdfium2
import zxingcpp
from playwright.sync_api import Page, expect

from tests.browser import flow


def printed(page: Page) -> bytes:
    """The page as the browser prints it on A4."""
    return page.pdf(format="A4", print_background=False)


def words(pdf: bytes) -> str:
    return "\n".join(leaf.extract_text() for leaf in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def codes(pdf: bytes) -> set[str]:
    """What the QR pictures on the first sheet say to a real reader."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil().convert("L")
    return {found.text for found in zxingcpp.read_barcodes(picture)}


def test_the_receipt_is_one_sheet_and_its_code_opens_the_case(desk: Page, phone: Page) -> None:
    receipt = flow.ask(desk)
    sheet = printed(desk)
    assert len(pypdf.PdfReader(io.BytesIO(sheet)).pages) == 1
    text = words(sheet)
    for wanted in (receipt.number, "Dijawab paling lambat", "Bila diperpanjang", "Hak Anda"):
        assert wanted in text
    assert receipt.code.replace(" ", "") in "".join(text.split())
    for unwanted in ("Unduh PDF", "Salin", "Lacak permohonan", "Masuk petugas"):
        assert unwanted not in text, unwanted
    [address] = codes(sheet)
    phone.goto(address)
    expect(phone.locator("main")).to_contain_text(receipt.number)


def test_the_tracking_page_prints_its_clock_and_thread(desk: Page) -> None:
    receipt = flow.ask(desk)
    flow.track(desk, receipt.code)
    sheet = printed(desk)
    text = words(sheet)
    for wanted in (receipt.number, "Tenggat jawaban", "batas", "Permohonan diterima"):
        assert wanted in text
    for unwanted in ("Masuk petugas", "Tutup permohonan di peramban ini"):
        assert unwanted not in text, unwanted
