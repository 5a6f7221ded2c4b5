"""A dispute at the desk: its page, a summons, the calendar, the pack; on a phone and without scripts."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from serambi.ledger import extracts
from tests.browser import flow
from tests.browser.moves import follow, touch
from tests.browser.watch import axe, shot


def open_dispute(page: Page) -> None:
    """From the desk's navigation to the example's dispute."""
    page.goto(f"{flow.OFFICE}/meja/sengketa/")
    follow(page.locator("table.cases a").first)
    expect(page.get_by_role("heading", name="Sidang dan mediasi")).to_be_visible()


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_disputes_are_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, "PPID")
    page.goto(f"{flow.OFFICE}/meja/sengketa/")
    shot(page, "meja-sengketa")
    assert axe(page) == []
    page.goto(f"{flow.OFFICE}/meja/sengketa/baru/")
    shot(page, "meja-sengketa-baru")
    assert axe(page) == []
    open_dispute(page)
    shot(page, "meja-sengketa-satu")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_pack_is_made_taken_out_and_proves_itself(no_script: Page, tmp_path: Path) -> None:
    flow.sign_in(no_script, "Petugas layanan informasi")
    open_dispute(no_script)
    touch(no_script.locator("summary", has_text="Buat berkas sengketa"))
    flow.press(no_script, "Buat PDF dan ZIP")
    expect(no_script.locator("main")).to_contain_text("Buat berkas sengketa: tercatat.")
    with no_script.expect_download() as taken:
        touch(no_script.locator("a", has_text="ZIP (").first)
    taken.value.save_as(tmp_path / "berkas.zip")
    with zipfile.ZipFile(tmp_path / "berkas.zip") as box:
        found = extracts.check(box.read("buku-kejadian.json").decode())
    assert found.ok, found.reason


def test_a_mistake_in_a_summons_stands_at_its_field(desk: Page) -> None:
    flow.sign_in(desk, "PPID")
    open_dispute(desk)
    touch(desk.locator("summary", has_text="Catat panggilan sidang"))
    desk.get_by_label("Tempat", exact=False).first.fill("Ruang sidang contoh")
    flow.press(desk, "Simpan panggilan")
    expect(desk.locator("main")).to_contain_text("Tanggal panggilan diterima belum diisi.")
    shot(desk, "meja-sengketa-salah")
    assert axe(desk) == []
