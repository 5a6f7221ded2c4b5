"""An evaluation of 103 questions in a browser: the city on a phone, the province by keyboard, RI.

The other offices of the province do their part behind the scenes, by the same services.
"""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser import flow
from tests.browser.moves import every, follow, leaving
from tests.browser.site import Site
from tests.browser.watch import axe, shot

TITLE = "Siklus uji peramban"
CITY, PROVINCE, NATION = ("/1971/meja/penilaian/", "/19/meja/penilaian/", "/00/meja/penilaian/")
RI, ASSESSOR = "Lestari Misalkan", "Nurul Contohsari"
STEPS = {
    "0.5": ["0.5", "0.3", "0.15", "0", "0"], "1": ["1", "0.75", "0.5", "0.25", "0"],
    "2": ["2", "1.5", "1", "0.5", "0"], "3": ["3", "2", "1", "0", "0"], "4": ["4", "3", "2", "1", "0"],
}  # fmt: skip
CENT = Decimal("0.01")
OTHERS = """
from decimal import Decimal
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.monev.models import EvaluationCycle
from serambi.monev.selectors.cycles import participants
from serambi.monev.services import assessing, objecting, sending
cycle = EvaluationCycle.objects.get(title="{title}")
for office in participants(cycle).exclude(code="1971"):
    city = Actor("contoh", "Contoh", office.pk, frozenset({{Role.PPID}}))
    above = Actor("contoh", "Contoh", office.parent_id, frozenset({{Role.PPID}}))
    {act}
"""
SEND = "sending.send(office=office, actor=city, cycle_id=cycle.pk, aware=True)"
TEST = (
    'assessing.score_part(target=office, actor=above, cycle_id=cycle.pk, part="Uji akses", '
    'value=Decimal(50), reason="Pesan uji.")'
)
ACCEPT = "objecting.accept(office=office, actor=city, cycle_id=cycle.pk)"


def behind(site: Site, act: str) -> None:
    """The six other offices do their part."""
    if not site.environment:
        pytest.skip("needs a site of its own")
    site.command("shell", "-c", OTHERS.format(title=TITLE, act=act))


def claim(number: int) -> str:
    return "AABACABD"[number % 8]


def verdict(number: int) -> str:
    return "AABBCBAE"[number % 8]


def of_cycle(page: Page, base: str) -> str:
    """The address of the cycle at a desk."""
    page.goto(base)
    follow(page.get_by_role("link", name=TITLE))
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    return page.url


def plan(page: Page) -> None:
    """RI plans the cycle with today's days and opens it."""
    flow.sign_in(page, RI)
    page.goto(f"{NATION}siklus/baru/")
    page.get_by_label("Nama siklus").fill(TITLE)
    page.get_by_label("Instrumen").select_option(index=0)
    page.get_by_label("Kabupaten dan kota di wilayahnya").check()
    page.get_by_label("Satu orang").check()
    page.get_by_label("Latihan", exact=False).check()
    today = (datetime.now(UTC) + timedelta(hours=7)).date().isoformat()
    for field in every(page.locator("input[type=date]")):
        field.fill(today)
    assert axe(page) == []
    flow.press(page, "Siapkan siklus")
    flow.press(page, "Buka pengisian")
    expect(page.locator("main")).to_contain_text("Tahap pengisian dimulai.")


def fill(page: Page) -> None:
    """The petugas answers all 103 on a phone, one after another."""
    flow.sign_in(page, "Petugas layanan informasi")
    page.goto(of_cycle(page, CITY) + "isian/")
    shot(page, "penilaian-isian")
    assert axe(page) == []
    follow(page.get_by_role("link", name="Lanjut: 1.1", exact=True))
    shot(page, "penilaian-soal")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for number in range(1, 104):
        expect(page).to_have_url(f"{page.url.rsplit('/', 2)[0]}/{number}/")
        page.locator(f"input[name=grade][value={claim(number)}]").check()
        if number == 1:
            page.locator("textarea[name=note]").fill("Laman kantor, menu profil.")
        flow.press(page, "Simpan dan lanjut")
    expect(page.locator("main")).to_contain_text("Semua pertanyaan terjawab.")


def send(page: Page) -> None:
    """The city's PPID seals."""
    flow.sign_in(page, "PPID")
    page.goto(of_cycle(page, CITY) + "isian/")
    flow.press(page, "Kirim isian")
    expect(page.locator("main")).to_contain_text("Isian terkirim dan disegel.")


def step(page: Page, button: str, told: str) -> None:
    """RI takes the next step."""
    flow.sign_in(page, RI)
    of_cycle(page, NATION)
    flow.press(page, button)
    expect(page.locator("main")).to_contain_text(told)


def assess(page: Page) -> None:
    """The province grades 103 answers one after another, and the access test."""
    flow.sign_in(page, ASSESSOR)
    page.goto(of_cycle(page, PROVINCE) + "nilai/")
    follow(page.get_by_role("link", name="Bawaslu Kota Pangkalpinang"))
    follow(page.get_by_role("link", name="Nilai 1.1 (103 lagi)"))
    shot(page, "penilaian-nilai")
    assert axe(page) == []
    for number in range(1, 104):
        expect(page).to_have_url(f"{page.url.rsplit('/', 2)[0]}/{number}/")
        page.keyboard.press(verdict(number))
        expect(page.locator(f"input[name=given][value={verdict(number)}]")).to_be_checked()
        if verdict(number) != claim(number):
            page.get_by_label("Alasan", exact=False).first.fill("Tidak selengkap yang diajukan.")
        flow.press(page, "Simpan, lanjut ke berikutnya")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bawaslu Kota Pangkalpinang")
    page.get_by_label("Nilai, 0 sampai 100").fill("87,5")
    page.get_by_label("Dasar nilai").fill("Pesan uji lewat nomor layanan.")
    flow.press(page, "Simpan nilai")
    expect(page.locator("main")).to_contain_text("87,50")


def objected(city: Page, province: Page) -> None:
    """One grade is objected to and changed; then the city accepts."""
    flow.sign_in(city, "PPID")
    mine = of_cycle(city, CITY) + "isian/"
    city.goto(f"{mine}11/")
    follow(city.get_by_role("link", name="Sanggah nilai ini"))
    city.locator("input[name=wanted][value=A]").check()
    city.get_by_label("Alasan sanggahan").fill(
        "Dokumennya terbit sejak Mei; lihat tanggal pada laman."
    )
    flow.press(city, "Kirim sanggahan")
    flow.sign_in(province, ASSESSOR)
    province.goto(of_cycle(province, PROVINCE) + "nilai/1971/11/")
    province.locator("input[name=j-given][value=A]").check()
    province.get_by_label("Jawaban atas sanggahan").fill("Benar, tanggalnya Mei.")
    flow.press(province, "Jawab sanggahan")
    city.goto(mine)
    flow.press(city, "Terima nilai sementara")
    expect(city.locator("main")).to_contain_text("Nilai sementara diterima.")


def taken(page: Page, address: str) -> bytes:
    """A file as the page's own session gets it."""
    answer = page.request.get(address)
    assert answer.status == 200
    return answer.body()


def by_sheet(data: bytes) -> Decimal:
    """The total of the workbook: its steps, its grades and rules, added up here and rounded once."""
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    total = Decimal()
    for row in sheet.iter_rows(min_row=2, max_row=104, values_only=True):
        steps, whole, grade = row[4:9], row[9], str(row[12] or "")
        if grade and not (whole and grade != "A"):
            total += Decimal(str(steps["ABCDE".index(grade)]))
    return total.quantize(CENT, ROUND_HALF_UP)


def by_hand(instrument: bytes) -> Decimal:
    """The same from the rules of this test alone: its verdicts and the steps by weight."""
    rows = csv.DictReader(io.StringIO(instrument.decode("utf-8-sig")))
    total = Decimal()
    for number, row in enumerate(rows, start=1):
        grade = "A" if number == 11 else verdict(number)
        if row["semua_atau_nol"] == "0" or grade == "A":
            total += Decimal(STEPS[row["bobot"]]["ABCDE".index(grade)])
    return total.quantize(CENT, ROUND_HALF_UP)


@pytest.mark.usefixtures("same_day")
def test_103_questions_go_through_a_whole_cycle_and_every_total_agrees(
    phone: Page, desk: Page, no_script: Page, site: Site, tmp_path: Path
) -> None:
    plan(desk)
    fill(phone)
    send(phone)
    behind(site, SEND)
    step(desk, "Tutup pengisian, mulai verifikasi", "Tahap verifikasi dimulai.")
    assess(desk)
    behind(site, TEST)
    step(desk, "Umumkan nilai sementara", "Tahap masa sanggah dimulai.")
    objected(no_script, desk)
    behind(site, ACCEPT)
    step(desk, "Tutup masa sanggah", "Tahap wawancara dimulai.")
    step(desk, "Tetapkan hasil akhir", "Penanda tangan piagam")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Peringkat")
    totals_agree(desk, phone, site, tmp_path)
    shot(desk, "penilaian-peringkat")
    assert axe(desk) == []
    a_square_leads_to_its_list(desk)
    flow.press(desk, "Terbitkan piagam")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Peringkat")
    assert taken(phone, f"{of_cycle(phone, CITY)}berkas/1971/piagam.pdf")[:5] == b"%PDF-"


def a_square_leads_to_its_list(page: Page) -> None:
    """By keyboard from the map to the province's offices, and back to the nation."""
    with leaving(page):
        page.get_by_role("link", name="Babel ").press("Enter")
    expect(page).to_have_url(re.compile(r"provinsi=19#daftar$"))
    expect(page.get_by_role("row", name="Bawaslu Kota Pangkalpinang")).to_be_in_viewport()
    follow(page.get_by_role("link", name="Kembali ke peringkat seluruh Indonesia"))
    expect(page.get_by_role("link", name="Babel ")).to_be_visible()


def totals_agree(ranking: Page, city: Page, site: Site, folder: Path) -> None:
    """The screen, the command, the workbook's own figures and a sum by hand say the same cents."""
    papers = of_cycle(city, CITY) + "berkas/1971/"
    files = {
        name: taken(city, papers + name)
        for name in ("instrumen.csv", "jawaban.csv", "hitungan.xlsx")
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    said = json.loads(
        site.command(
            "monev",
            "score",
            str(folder / "instrumen.csv"),
            str(folder / "jawaban.csv"),
            "--json",
        )
    )
    saq = Decimal(str(said["score"])).quantize(CENT)
    assert saq == by_hand(files["instrumen.csv"]) == by_sheet(files["hitungan.xlsx"])
    final = (saq * 9 / 10 + Decimal("8.75")).quantize(CENT, ROUND_HALF_UP)
    row = ranking.locator("tr", has_text="Pangkalpinang")
    expect(row).to_contain_text(f"{saq}".replace(".", ","))
    expect(row).to_contain_text(f"{final}".replace(".", ","))


@pytest.mark.parametrize("visitor", ["phone", "desk"])
def test_the_pages_of_an_evaluation_are_clean(visitor: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(visitor)
    flow.sign_in(page, ASSESSOR)
    page.goto(PROVINCE)
    shot(page, "penilaian")
    assert axe(page) == []
    follow(page.get_by_role("link", name="Latihan penilaian keterbukaan"))
    cycle = page.url
    for path in ("", "nilai/", "nilai/1971/", "nilai/1971/2/", "peringkat/"):
        page.goto(cycle + path)
        assert axe(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    page.goto(f"{PROVINCE}instrumen/")
    assert axe(page) == []
    follow(page.get_by_role("link", name="Kuesioner unit vertikal").first)
    shot(page, "penilaian-instrumen")
    assert axe(page) == []


def test_what_is_typed_is_kept_by_itself_while_the_page_is_open(desk: Page) -> None:
    flow.sign_in(desk, "Petugas layanan informasi")
    desk.goto(CITY)
    follow(desk.get_by_role("link", name="Lanjutkan mengisi").first)
    desk.goto(desk.url + "7/")
    with desk.expect_response(lambda answer: answer.request.method == "POST") as kept:
        desk.locator("textarea[name=note]").fill("Laporan ada, tautannya menyusul.")
    assert kept.value.status == 204
    expect(desk.locator("[data-connection]")).to_contain_text("Tersimpan")
    desk.reload()
    expect(desk.locator("textarea[name=note]")).to_have_value("Laporan ada, tautannya menyusul.")
