"""The information list: brought in from a file, looked after at the desk, found by the public."""

import re
import secrets
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import follow
from tests.browser.watch import axe, shot

# The shape of a list as offices keep it: cut-off titles, a final report filed as serta merta.
TOKEN = secrets.token_hex(3)
LIST = f"""No,Kategori,Nama Informasi
1,Informasi Setiap Saat,Buletin Pengawasan Triwulan {TOKEN}
2,Informasi Berkala,Rekapitulasi Penyelesaian Sengketa {TOKEN} 2019
3,Informasi Serta Merta,Laporan Akhir Hasil Pengawasan {TOKEN} 2019
"""


def bring_in(page: Page, file: Path) -> None:
    """From the desk's list through upload and preview."""
    page.goto(f"{flow.OFFICE}/meja/katalog/")
    follow(page.get_by_role("link", name="Impor daftar"))
    page.locator("input[type=file]").set_input_files(file)
    flow.press(page, "Baca berkas")
    expect(page.get_by_role("heading", level=1)).to_have_text("Pratinjau impor")


def test_a_list_is_brought_in_and_found(desk: Page, phone: Page, tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(LIST, encoding="utf-8")
    flow.sign_in(desk, "PPID")
    bring_in(desk, file)
    expect(desk.locator("main")).to_contain_text("Yang perlu dilihat")
    shot(desk, "meja-impor")
    assert axe(desk) == []
    flow.press(desk, "Impor 3 informasi")
    phone.goto(f"{flow.OFFICE}/cari/?q=buletin+triwulan+{TOKEN}")
    expect(phone.locator("main")).to_contain_text(f"Buletin Pengawasan Triwulan {TOKEN}")


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_the_list_are_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    page.goto(f"{flow.OFFICE}/cari/?q=rekapitulasi+penindakan")
    follow(page.get_by_role("link", name=re.compile("^Rekapitulasi Penindakan")).first)
    shot(page, "informasi-satu")
    assert axe(page) == []
    flow.sign_in(page, "PPID")
    for name, address in {
        "meja-katalog": "",
        "meja-katalog-baru": "baru/",
        "meja-impor-unggah": "impor/",
    }.items():
        page.goto(f"{flow.OFFICE}/meja/katalog/{address}")
        shot(page, name)
        assert axe(page) == [], name
    page.goto(f"{flow.OFFICE}/meja/katalog/")
    follow(page.locator("main tbody a").first)
    shot(page, "meja-katalog-satu")
    assert axe(page) == []
