"""The books on the screen and the copies that are taken, as the browser sees them."""

import re
from collections.abc import Generator
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.files.sweeps import UnclaimedUploads
from serambi.identity.actors import Actor
from serambi.law.clocks import Regime
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.registers import period
from serambi.registers.models import RegisterCopy
from serambi.registers.services import ask_copy, make
from serambi.ui import bundle
from tests.casework.cases import staff
from tests.registers import synthetic
from tests.support.answers import pieces, whole
from tests.support.cast import ClientAs, World

BOOK = "/1971/meja/register/permohonan/"
WANTED = {"rezim": "umum", "bagian": "tahun", "tahun": "2026"}
COPY = {**WANTED, "varian": "tersamar", "bentuk": "pdf", "alasan": ""}


@pytest.fixture
def client(world: World, office: Office, monday: None, client_as: ClientAs) -> Client:
    synthetic.fill(office, world.here[Role.PPID], 30)
    return client_as(world.here[Role.PPID])


def sent(client: Client, **changes: str) -> tuple[int, str]:
    answer = client.post(f"{BOOK}salinan/", {**COPY, **changes})
    return answer.status_code, whole(answer).decode()


def test_the_book_opens_at_this_year_with_names_hidden(client: Client) -> None:
    page = client.get(BOOK).content.decode()
    assert "Tahun 2026, 30 baris" in page
    assert synthetic.number(0) in page
    assert "Pemohonan0" not in page
    assert "P••• C•••" in page


def test_pages_hold_25_lines_and_keep_the_period(client: Client) -> None:
    page = client.get(BOOK, {**WANTED, "hal": "2"}).content.decode()
    assert synthetic.number(29) in page
    assert synthetic.number(0) not in page
    assert "bagian=tahun" in page


@pytest.mark.parametrize(
    ("part", "words"),
    [("tw1", "Triwulan I tahun 2026"), ("b2", "Februari 2026"), ("tahun", "Tahun 2026")],
)
def test_quarter_month_and_year(client: Client, part: str, words: str) -> None:
    assert words in client.get(BOOK, {**WANTED, "bagian": part}).content.decode()


def test_any_days(client: Client) -> None:
    days = {**WANTED, "bagian": "tanggal", "dari": "2026-01-05", "sampai": "2026-01-06"}
    page = client.get(BOOK, days).content.decode()
    assert "5 Januari 2026 sampai 6 Januari 2026, 3 baris" in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"bagian": "tanggal", "dari": "2026-02-02", "sampai": "2026-02-01"}, "mendahului"),
        ({"bagian": "tanggal"}, "Pilih tanggalnya"),
        ({"tahun": ""}, "Tulis tahunnya"),
        ({"tahun": "dua ribu"}, "dengan angka"),
        ({"tahun": "1"}, "Tahun harus di antara"),
        ({"bagian": "abad"}, "abad"),
        ({"rezim": "lain"}, "lain"),
    ],
)
def test_a_wrong_period_is_said_at_its_field(
    client: Client, wrong: dict[str, str], sentence: str
) -> None:
    answer = client.get(BOOK, {**WANTED, **wrong})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_an_unknown_book_is_404(client: Client) -> None:
    assert client.get("/1971/meja/register/entah/").status_code == 404


def test_a_book_page_asks_equally_often_for_few_and_many(client: Client, world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            client.get(BOOK, WANTED)
        return len(found)

    asked()
    few = asked()
    synthetic.fill(world.office, world.here[Role.PPID], 200, start=30)
    assert asked() == few


def test_a_copy_is_made_while_the_page_tells_how_far_it_is(client: Client) -> None:
    status, body = sent(client)
    assert status == 200
    assert body.count("last-only__step") == 4
    assert (
        body.index("0 dari 30")
        < body.index("Menyusun halaman")
        < body.index("30 dari 30</span></p><progress", body.index("Selesai"))
    )
    made = RegisterCopy.objects.get()
    address = f"/1971/meja/register/salinan/{made.pk}/"
    assert f"url={address}" in body
    assert "Unduh PDF" in client.get(address).content.decode()
    file = client.get(f"{address}berkas/")
    assert file.content.startswith(b"%PDF-")
    assert "attachment" in file["Content-Disposition"]
    assert file["Cache-Control"] == "private, no-store"


def test_a_whole_copy_needs_a_reason_that_is_written_down(client: Client, office: Office) -> None:
    status, body = sent(client, varian="lengkap")
    assert status == 422
    assert "Tulis untuk apa" in body
    assert not RegisterCopy.objects.exists()
    status, _ = sent(client, varian="lengkap", alasan="Laporan tahunan ke Bawaslu RI")
    assert status == 200
    made = RegisterCopy.objects.get()
    events = thread(office, ("register", UUID(str(made.pk))))
    assert [event.act for event in events] == ["register.copied"]
    assert events[0].payload["reason"] == "Laporan tahunan ke Bawaslu RI"
    assert "identitas lengkap" in events[0].sentence()


@pytest.mark.parametrize("role", [Role.ATASAN, Role.PEMBINA])
def test_who_may_not_reveal_an_identity_gets_the_masked_copy_only(
    world: World, office: Office, client_as: ClientAs, client: Client, role: Role
) -> None:
    reader = client_as(world.here[role])
    assert "Untuk kantor" not in reader.get(BOOK).content.decode()
    assert sent(reader)[0] == 200
    assert sent(reader, varian="lengkap", alasan="Ingin tahu saja")[0] == 403
    sent(client, varian="lengkap", alasan="Laporan tahunan ke Bawaslu RI")
    whole = RegisterCopy.objects.get(variant="lengkap")
    for tail in ("", "berkas/"):
        assert reader.get(f"/1971/meja/register/salinan/{whole.pk}/{tail}").status_code == 403


def test_a_direct_call_is_held_to_the_same_rule(world: World, office: Office, monday: None) -> None:
    ask = partial(ask_copy, office=office, book="permohonan", regime=Regime.UMUM, period=period.year(2026), variant="lengkap", form="pdf", reason="Laporan")  # fmt: skip
    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID)
    head = staff(world.here[Role.ATASAN], world.office, Role.ATASAN)
    for actor in (stranger, head):
        with pytest.raises(NotAllowed):
            ask(actor=actor)
    assert not RegisterCopy.objects.exists()


def test_a_page_closed_early_leaves_a_copy_that_says_so(
    client: Client, office: Office, ppid: Actor
) -> None:
    made = ask_copy(office=office, actor=ppid, book="permohonan", regime=Regime.UMUM, period=period.year(2026), variant="tersamar", form="pdf")  # fmt: skip
    steps = make(made, actor=ppid)
    next(steps)
    assert isinstance(steps, Generator)
    steps.close()
    page = client.get(f"/1971/meja/register/salinan/{made.pk}/").content.decode()
    assert "tidak selesai dibuat" in page
    assert client.get(f"/1971/meja/register/salinan/{made.pk}/berkas/").status_code == 404


def test_a_fault_on_the_way_is_said_on_the_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_book: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr("serambi.registers.services.copies.as_pdf", broken)
    status, body = sent(client)
    assert status == 200
    assert "Salinan tidak dibuat" in body
    assert "Coba lagi sebentar" in body


def test_the_file_goes_after_some_days_and_the_record_stays(client: Client, office: Office) -> None:
    sent(client)
    later = clock.now() + timedelta(days=30)
    with all_offices():
        UnclaimedUploads().run(later)
    made = RegisterCopy.objects.get()
    assert made.file is None
    assert made.digest
    page = client.get(f"/1971/meja/register/salinan/{made.pk}/").content.decode()
    assert "Berkas sudah dihapus" in page


def test_a_book_that_is_too_long_asks_for_a_shorter_period(
    office: Office, world: World, ppid: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    synthetic.fill(office, world.here[Role.PPID], 3)
    monkeypatch.setattr("serambi.registers.services.copies.MOST_LINES", 2)
    with pytest.raises(InvalidInput, match="Persempit"):
        ask_copy(office=office, actor=ppid, book="permohonan", regime=Regime.UMUM, period=period.year(2026), variant="tersamar", form="pdf")  # fmt: skip


def test_every_piece_is_seen_as_soon_as_it_arrives(client: Client) -> None:
    """A piece that has come is the page's end for now, and no rule may keep it hidden until more
    has come: while a page is still open, no element is its parent's last child yet.
    """
    answer = client.post(f"{BOOK}salinan/", {**WANTED, "varian": "tersamar", "bentuk": "pdf"})
    seen = [piece.decode() for piece in pieces(answer)]
    steps = [piece for piece in seen if "last-only__step" in piece]
    assert len(steps) == 4
    for piece in steps:
        assert piece.count("last-only__step") == 1
        assert ("<progress" in piece) == (piece is not steps[-1])
        assert not re.search(r"\s(hidden|style)\b", piece)
    built = bundle.bundle_style() + bundle.bundle_desk_style()
    hiding = re.findall(r"([^{}]*last-only__step[^{}]*)\{([^}]*)\}", built)
    assert hiding
    for selector, rules in hiding:
        if "display" in rules:
            assert selector.strip() == ".last-only__step:has(+ *)"
            assert "last-child" not in selector
