"""The steps of one case after its answer: objection, talk, order, dispute, mediation, execution."""

import secrets
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from tests.browser import flow
from tests.browser.moves import follow, touch

ZONE = ZoneInfo("Asia/Jakarta")
ROOM = timedelta(minutes=15)
"""What the longest story of these tests may take; one that began on a day must end on it."""
PETUGAS, PPID, ATASAN = "Petugas layanan informasi", "PPID", "Atasan PPID"
ENTRY = "Rekapitulasi Penindakan Pelanggaran Pemilu 2024"
OPENED = "Rekapitulasi penindakan menurut tahap penanganan dan kelurahan"


def today() -> date:
    """The office's day."""
    return datetime.now(ZONE).date()


def until_tomorrow(now: datetime) -> timedelta:
    """How long to wait so that ROOM is left of the office's day; nothing when there is that much."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    left = midnight - now
    return timedelta() if left > ROOM else left


def panel(page: Page, title: str) -> Locator:
    """The open panel of an act."""
    found = page.locator("details.confirm", has=page.locator("summary", has_text=title)).first
    if found.get_attribute("open") is None:
        touch(found.locator("summary"))
    return found


def fill(where: Locator, **values: str) -> None:
    """Type into the fields of a panel or a page by their names."""
    for name, value in values.items():
        where.locator(f"[name$={name}]").first.fill(value)


def submit(where: Locator, button: str) -> None:
    """Press the panel's button."""
    follow(where.get_by_role("button", name=button, exact=True))


def acknowledged(page: Page, title: str) -> None:
    """The page says that the act is on record."""
    expect(page.locator("main")).to_contain_text(f"{title}: tercatat.")


def extend(page: Page, number: str) -> None:
    """The PPID accepts and extends once, with a reason."""
    flow.sign_in(page, PPID)
    flow.open_case(page, number)
    flow.act(page, "Nyatakan lengkap dan proses", "Proses permohonan")
    form = panel(page, "Perpanjang satu kali")
    form.locator("select[name$=category]").select_option(index=1)
    fill(form, reason="Data tiga kecamatan masih dicocokkan dengan berkas penanganannya.")
    submit(form, "Perpanjang dengan surat")
    expect(page.locator("main")).to_contain_text("Waktu jawaban diperpanjang satu kali sampai")


def open_case(page: Page, number: str, pile: str) -> None:
    """From a pile of the inbox to the request."""
    page.goto(f"{flow.OFFICE}/meja/?tumpukan={pile}")
    follow(page.get_by_role("link", name=number))
    expect(page.get_by_role("heading", level=1)).to_contain_text(number)


def answer_in_part(page: Page, number: str, more: Path | None = None) -> None:
    """The officer proposes a part, with a file where one is ordered; the PPID sends."""
    pile = "perintah" if more else "terutang"
    flow.sign_in(page, PETUGAS)
    open_case(page, number, pile)
    if more is None:
        flow.propose_partly(page, ENTRY)
    else:
        propose_ordered(page, more)
    flow.sign_in(page, PPID)
    open_case(page, number, pile)
    flow.act(page, "Setujui dan kirim jawaban", "Setujui dan kirim")
    expect(page.locator("main")).to_contain_text("Informasi diserahkan: tersedia di halaman lacak")


def propose_ordered(page: Page, more: Path) -> None:
    """An answer that obeys an order: the file goes along, the identities stay withheld."""
    follow(page.get_by_role("link", name="Siapkan jawaban"))
    page.locator("input[name=outcome][value=sebagian]").check()
    fill(
        page.locator("main"),
        material="Rekapitulasi menurut tahap penanganan, tanpa identitas.",
        medium="Salinan digital (CSV)",
        blackout="Nama pelapor dan saksi tidak dimuat.",
        consideration="Diberikan sesuai perintah; identitas pelapor tetap dilindungi.",
    )
    ground = page.locator("select[name=exemption_record] option", has_text="17.a.2").first
    page.locator("select[name=exemption_record]").select_option(ground.get_attribute("value"))
    page.locator("input[name=files]").set_input_files(more)
    flow.press(page, "Simpan usulan")


def open_objection(page: Page, number: str) -> None:
    """From the list of objections to one."""
    page.goto(f"{flow.OFFICE}/meja/keberatan/?tumpukan=semua")
    follow(page.get_by_role("link", name=number))
    expect(page.get_by_role("heading", level=1)).to_contain_text(number)


def talk(page: Page, number: str) -> None:
    """Both sides are called and the minutes are kept; they do not agree."""
    flow.sign_in(page, PETUGAS)
    open_objection(page, number)
    flow.act(page, "Teruskan kepada Atasan PPID", "Teruskan")
    form = panel(page, "Undang bermusyawarah")
    tomorrow = (today() + timedelta(days=1)).isoformat()
    fill(form, planned_for=tomorrow, hour="09:00", place="Ruang layanan informasi")
    submit(form, "Kirim undangan")
    acknowledged(page, "Undang bermusyawarah")
    form = panel(page, "Catat hasil musyawarah")
    fill(
        form,
        held_at=today().isoformat(),
        hour="00:00",
        participants="Pemohon\nPetugas layanan informasi",
        result="Kedua pihak menjelaskan pendapatnya dan belum sepakat tentang tahap penanganan.",
    )
    submit(form, "Buat berita acara")
    acknowledged(page, "Catat hasil musyawarah")


def uphold_in_part(page: Page, number: str) -> None:
    """The superior grants a part and orders the PPID until a day."""
    flow.sign_in(page, ATASAN)
    open_objection(page, number)
    follow(page.get_by_role("link", name="Putuskan dan tanggapi"))
    page.locator("input[name=outcome][value=mengabulkan_sebagian]").check()
    fill(
        page.locator("main"),
        reasons="Tahap penanganan tidak mengungkap identitas siapa pun.",
        order="Berikan rekapitulasi menurut tahap penanganan.",
        order_due_on=(today() + timedelta(days=14)).isoformat(),
    )
    flow.press(page, "Putuskan dan kirim")
    expect(page.locator("main")).to_contain_text("Mengabulkan sebagian")


def open_dispute(page: Page, number: str) -> str:
    """The commission's notice comes; the file begins from the objection. Its address."""
    flow.sign_in(page, PETUGAS)
    open_objection(page, number)
    follow(page.get_by_role("link", name="Buka berkas sengketa"))
    day = today().isoformat()
    fill(
        page.locator("main"),
        register_no=f"{secrets.randbelow(900) + 100}/XI/KIProv-BABEL-PS/{secrets.token_hex(2)}",
        filed_on=day,
        noticed_on=day,
    )
    flow.press(page, "Simpan sengketa")
    expect(page.get_by_role("heading", name="Sidang dan mediasi")).to_be_visible()
    return page.url


def first_hearing(page: Page) -> None:
    """Who speaks for the office, the summons, and what came of the hearing."""
    form = panel(page, "Tambah kuasa")
    fill(
        form, name="Rahayu Fiktif", post="Kepala Subbagian Hukum", authority_no="0021/ST/2026",
        authority_on=today().isoformat(),
    )  # fmt: skip
    submit(form, "Simpan kuasa")
    acknowledged(page, "Tambah kuasa")
    form = panel(page, "Catat panggilan sidang")
    fill(
        form, day=today().isoformat(), hour="00:00", summoned_on=today().isoformat(),
        place="Ruang sidang Komisi Informasi", summons_no="PGL-1",
    )  # fmt: skip
    submit(form, "Simpan panggilan")
    acknowledged(page, "Catat panggilan sidang")
    form = panel(page, "Catat hasil sidang")
    form.locator("select[name$=hearing_id]").select_option(index=0)
    form.locator("[name$=office_came]").check()
    form.locator("[name$=applicant_came]").check()
    fill(form, result="Kewenangan dan kedudukan hukum para pihak diterima; lanjut ke mediasi.")
    submit(form, "Simpan hasil")
    acknowledged(page, "Catat hasil sidang")


def mediate(page: Page, address: str, number: str) -> None:
    """The PPID writes down the way to the agreement, and the agreement."""
    flow.sign_in(page, PPID)
    page.goto(address)
    flow.act(page, "Pemeriksaan awal dimulai", "Catat")
    form = panel(page, "Mulai mediasi")
    fill(form, first_meeting=today().isoformat())
    submit(form, "Mulai mediasi")
    acknowledged(page, "Mulai mediasi")
    form = panel(page, "Catat kesepakatan mediasi")
    day = today().isoformat()
    form.locator("input[name$=outcome][value=sebagian]").check()
    fill(
        form, number=number, pronounced_on=day, received_on=day,
        order="Termohon memberikan rekapitulasi menurut tahap penanganan dan kelurahan, tanpa identitas.",
        opened_title=OPENED, execute_days="5",
    )  # fmt: skip
    submit(form, "Simpan kesepakatan")
    acknowledged(page, "Catat kesepakatan mediasi")


def execute(page: Page, address: str) -> None:
    """What was agreed was given: the PPID writes that down, and the file goes on the list."""
    flow.sign_in(page, PPID)
    page.goto(address)
    form = panel(page, "Catat pelaksanaan putusan")
    fill(form, executed_on=today().isoformat())
    submit(form, "Catat sudah dilaksanakan")
    acknowledged(page, "Catat pelaksanaan putusan")
