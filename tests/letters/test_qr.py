"""The QR pictures on paper are read by a real reader, as printed and as a bad copy."""

from functools import lru_cache

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from tests.letters import samples
from tests.letters.test_typesetting import KINDS, pdf, sheet

DOTS_PER_INCH = 150


@lru_cache
def pages(name: str) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf(name))
    return [page.render(scale=DOTS_PER_INCH / 72).to_pil().convert("L") for page in document]


def read(picture: Image.Image) -> set[str]:
    """What every QR code in the picture says."""
    return {found.text for found in zxingcpp.read_barcodes(picture)}


@pytest.mark.parametrize("name", KINDS)
def test_the_check_address_is_read_from_the_printed_letter(name: str) -> None:
    wanted = sheet(samples.ALL[name])["check_url"]
    assert wanted.startswith("http")
    assert wanted in set().union(*map(read, pages(name)))


def test_the_receipt_carries_the_way_to_the_case_beside_the_check() -> None:
    made = sheet(samples.ALL["tanda_bukti"])
    assert read(pages("tanda_bukti")[0]) == {made["check_url"], made["receipt"]["tracking_url"]}


@pytest.mark.parametrize("turn", [0, 3, 90, 180])
def test_a_blurred_and_turned_copy_is_still_read(turn: int) -> None:
    made = sheet(samples.ALL["tanda_bukti"])
    copy = pages("tanda_bukti")[0].filter(ImageFilter.GaussianBlur(1.2))
    copy = copy.rotate(turn, expand=True, fillcolor=235).point(lambda tone: 60 + tone * 0.65)
    assert made["receipt"]["tracking_url"] in read(copy)


def test_a_page_without_a_code_says_nothing() -> None:
    assert read(Image.new("L", (400, 400), 255)) == set()
