"""One case through its whole legal life, by its people, in their browsers, with every paper opened."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from serambi.ledger import extracts
from tests.browser import flow, life, papers
from tests.browser.conftest import DESK, PHONE, context
from tests.browser.moves import follow, touch
from tests.browser.papers import Paper
from tests.browser.site import Site
from tests.browser.test_objection import object_on
from tests.browser.test_request import fits_the_screen
from tests.browser.watch import axe, shot, watched

AGREEMENT = "021/XI/KIProv-BABEL-PS-M-A/2026"
OF_REQUEST = {
    "Tanda bukti permohonan informasi": ("Rekapitulasi penindakan", "Dijawab paling lambat"),
    "Pemberitahuan perpanjangan waktu": ("masih dicocokkan", "Pasal"),
    "Pertimbangan tertulis": ("PP 61/2010", "identitas pelapor"),
    "Pemberitahuan tertulis": ("Rekapitulasi menurut", "keberatan"),
    "Tanda terima informasi": ("tahap-kelurahan.csv", "Diserahkan kepada"),
}
OF_OBJECTION = {
    "Tanda bukti keberatan": ("Huruf d", "Huruf e"),
    "Berita acara musyawarah": ("belum sepakat", "Pemohon"),
    "Tanggapan atas keberatan": ("Keberatan dikabulkan sebagian", "menurut tahap penanganan"),
}
"""Every letter of the case by its name, and words that must stand in the newest of that name."""


@dataclass(frozen=True)
class Life:
    """What the case left behind."""

    request: flow.Receipt
    objection: flow.Receipt
    dispute: str
    """The address of the dispute's page."""


@pytest.fixture(scope="module")
def case(chrome: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    """Asked, extended, answered in part, objected to, upheld in part, disputed, mediated, executed."""
    folder = tmp_path_factory.mktemp("jawaban")
    with (
        context(chrome, site, size=PHONE) as citizen,
        context(chrome, site, size=DESK) as office,
        watched(citizen) as phone,
        watched(office) as desk,
    ):
        request = flow.ask(phone)
        life.extend(desk, request.number)
        life.answer_in_part(desk, request.number)
        objection = object_on(phone, request.code, "de")
        life.talk(desk, objection.number)
        life.uphold_in_part(desk, objection.number)
        life.answer_in_part(desk, request.number, table(folder, "tahap.csv"))
        address = life.open_dispute(desk, objection.number)
        life.first_hearing(desk)
        life.mediate(desk, address, AGREEMENT)
        life.answer_in_part(desk, request.number, table(folder, "tahap-kelurahan.csv"))
        life.execute(desk, address)
        yield Life(request, objection, address)


def table(folder: Path, name: str) -> Path:
    """A small answer."""
    path = folder / name
    path.write_text("tahap,jumlah\nKajian awal,12\nRegistrasi,9\nPutusan,4\n", encoding="utf-8")
    return path


def test_the_applicant_reads_how_it_ended_and_holds_every_letter(case: Life, phone: Page) -> None:
    flow.track(phone, case.request.code)
    main = phone.locator("main")
    expect(main).to_contain_text("Informasi sudah diserahkan")
    expect(main).to_contain_text(f"Perintah nomor {AGREEMENT} dilaksanakan.")
    read = taken(phone, "permohonan", OF_REQUEST)
    assert [name for name, _paper in read].count("Pemberitahuan tertulis") == 3
    expect(phone.locator("main")).to_contain_text("tahap-kelurahan.csv")
    look(phone, "riwayat-permohonan")
    phone.goto(f"{flow.OFFICE}/keberatan/lacak/")
    phone.locator("input[name=code]").fill(case.objection.code)
    flow.press(phone, "Buka keberatan")
    taken(phone, "keberatan", OF_OBJECTION)
    look(phone, "riwayat-keberatan")


def test_the_opened_information_stands_in_the_list_with_its_file(case: Life, phone: Page) -> None:
    phone.goto(f"{flow.OFFICE}/informasi/?q=kelurahan+tahap+penanganan")
    follow(phone.get_by_role("link", name=life.OPENED).first)
    main = phone.locator("main")
    expect(main).to_contain_text(f"dengan putusan nomor {AGREEMENT}")
    expect(main).to_contain_text("tahap-kelurahan.csv")
    look(phone, "informasi-dibuka")


def test_the_dispute_pack_is_one_bookmarked_pdf_and_a_zip_that_proves_itself(
    case: Life, desk: Page
) -> None:
    flow.sign_in(desk, life.PETUGAS)
    desk.goto(case.dispute)
    form = life.panel(desk, "Buat berkas sengketa")
    life.submit(form, "Buat PDF dan ZIP")
    life.acknowledged(desk, "Buat berkas sengketa")
    look(desk, "riwayat-sengketa")
    pack = papers.opened("berkas-sengketa", download(desk, "PDF ("))
    assert len(pack.bookmarks) >= len(OF_REQUEST) + len(OF_OBJECTION) + 3
    for name in (*OF_REQUEST, *OF_OBJECTION, "Petikan buku kejadian", "Bukti penyampaian surel"):
        assert any(name in mark for mark in pack.bookmarks), name
    assert case.request.code.replace("-", "") not in pack.words.replace("-", "").replace(" ", "")
    check_archive(download(desk, "ZIP ("))


def check_archive(data: bytes) -> None:
    """Every exhibit by itself, the digests, and the extract of the ledger that proves itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as box:
        assert box.testzip() is None
        names = box.namelist()
        found = extracts.check(box.read("buku-kejadian.json").decode())
        for name in names:
            if name.endswith(".pdf"):
                assert box.read(name).startswith(b"%PDF-"), name
    assert found.ok, found.reason
    assert "sidik-sha256.txt" in names
    assert sum("pemberitahuan" in name for name in names) == 3


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_the_ended_case_are_clean(
    visitor: str, case: Life, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, life.PPID)
    life.open_case(page, case.request.number, "semua")
    look(page, "meja-riwayat-permohonan")
    life.open_objection(page, case.objection.number)
    look(page, "meja-riwayat-keberatan")
    page.goto(case.dispute)
    look(page, "meja-riwayat-sengketa")


def look(page: Page, name: str) -> None:
    """Picture, axe, and nothing sticking out."""
    shot(page, name)
    assert axe(page) == [], name
    assert fits_the_screen(page), name


def download(page: Page, words: str) -> bytes:
    """What the first link that begins with `words` hands over."""
    with page.expect_download() as taken:
        touch(page.locator("main a", has_text=words).first)
    return Path(taken.value.path()).read_bytes()


def taken(
    page: Page, prefix: str, wanted: Mapping[str, tuple[str, ...]]
) -> list[tuple[str, Paper]]:
    """Every letter of the page, opened and held against what a letter must have."""
    found: list[tuple[str, Paper]] = []
    for at, (name, address) in enumerate(papers.letters_here(page)):
        kind, data = papers.fetched(page, address)
        assert kind == "application/pdf", name
        paper = papers.opened(f"{prefix}-{at + 1:02}-{name.lower().replace(' ', '-')}", data)
        assert papers.faults(paper) == []
        found.append((name, paper))
    for name, words in wanted.items():
        of_name = [paper for known, paper in found if known == name]
        assert of_name, f"{name} is missing among {[known for known, _ in found]}"
        for word in words:
            assert any(word in paper.words for paper in of_name), f"{name}: {word}"
    return found
