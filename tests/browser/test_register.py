"""A copy of the register at the desk: its making is shown, the copy is masked, the file opens."""

import io
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.life import today
from tests.browser.moves import touch
from tests.browser.test_request import fits_the_screen
from tests.browser.watch import axe, shot

YEAR = (today() - timedelta(days=14)).year
"""In the first days of a year the example's requests stand in the book of the year before."""
BOOK = f"{flow.OFFICE}/meja/register/permohonan/?rezim=pemilu&bagian=tahun&tahun={YEAR}"


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_a_masked_copy_is_made_before_the_eyes_and_opens(
    visitor: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    page.goto(BOOK)
    shot(page, "meja-register")
    assert axe(page) == []
    assert fits_the_screen(page)
    page.locator("input[name=bentuk][value=pdf]").check()
    page.locator("input[name=varian][value=tersamar]").check()
    flow.press(page, "Buat salinan")
    link = page.locator("main a", has_text="Unduh PDF")
    expect(link).to_be_visible()
    shot(page, "meja-register-salinan")
    assert axe(page) == []
    with page.expect_download() as taken:
        touch(link)
    reader = pypdf.PdfReader(io.BytesIO(Path(taken.value.path()).read_bytes()))
    words = " ".join(leaf.extract_text() for leaf in reader.pages)
    assert float(reader.pages[0].mediabox.width) > float(reader.pages[0].mediabox.height)
    assert "reg.ppid/1971" in words.replace("\n", "")
    assert "@pemohon.example" not in words
