"""The desk in the browser: every act works without scripts, mistakes come back at the field."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from serambi.core import clock
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.redaction import services
from serambi.redaction.engine.values import Names
from serambi.redaction.models import Box, Redaction
from serambi.redaction.sweeps import MakeRedactions
from serambi.redaction.values import Place, Reason
from tests.casework.cases import staff
from tests.files import zoo as uploads
from tests.library import hostile
from tests.redaction.conftest import Begin, Desk, paper
from tests.support.cast import ClientAs

LIST = "/1971/meja/hitamkan/"


def page(redaction: Redaction) -> str:
    return f"{LIST}{redaction.pk}/"


@pytest.fixture
def officer(desk: Desk, client_as: ClientAs) -> Client:
    return client_as(desk.world.here[Role.PETUGAS])


def test_an_upload_comes_to_the_desk_with_its_finds(desk: Desk, officer: Client) -> None:
    upload = SimpleUploadedFile("berita.pdf", paper(), "application/pdf")
    went = officer.post(f"{LIST}baru/", {"file": upload}, follow=True)
    assert went.status_code == 200
    said = went.content.decode()
    assert "19••••••••••••01" in said
    assert "1971014503990001" not in said
    kept = StoredFile.objects.get(purpose="redaction")
    assert kept.encrypted


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("naskah.docx", b"PK\x03\x04", "tidak diterima di sini"),
        ("kosong.pdf", b"", "kosong"),
        ("kunci.pdf", uploads.pdf_locked(), "kata sandi"),
        ("rusak.pdf", b"%PDF-1.7\nrusak", "rusak"),
        ("gambar.pdf", b"\x89PNG\r\n\x1a\n", "isinya"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_in_words(
    officer: Client, name: str, data: bytes, words: str
) -> None:
    came = officer.post(f"{LIST}baru/", {"file": SimpleUploadedFile(name, data)})
    assert came.status_code == 422
    assert words in came.content.decode()
    assert not Redaction.objects.exists()


def test_no_file_at_all_is_said_at_the_field(officer: Client) -> None:
    came = officer.post(f"{LIST}baru/", {})
    assert came.status_code == 422
    assert "Berkas belum dipilih" in came.content.decode()


def test_a_box_is_set_by_typing_its_sides_in_percent(begun: Begin, officer: Client) -> None:
    redaction = begun()
    sent = {
        "kotak-page": "1", "kotak-left": "10", "kotak-top": "12.5", "kotak-right": "30",
        "kotak-bottom": "15.25", "kotak-basis": "17.h.1", "kotak-material": "alamat saksi",
    }  # fmt: skip
    came = officer.post(f"{page(redaction)}lakukan/kotak/?halaman=1", sent)
    assert came.status_code == 302
    box = redaction.boxes.get(origin="gambar")
    assert (box.left, box.top, box.right, box.bottom) == (1000, 1250, 3000, 1525)
    assert box.material == "alamat saksi"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kotak-basis": ""}, "Alasan menurut Pasal 17 belum dipilih"),
        ({"kotak-basis": "17.h"}, "pilihan yang valid"),
        ({"kotak-page": "7"}, "Halaman harus antara 1 dan 1"),
        ({"kotak-right": "5"}, "terlalu kecil atau berada di luar"),
        ({"kotak-left": "-3"}, "terlalu kecil atau berada di luar"),
        ({"kotak-left": "NaN"}, "Kiri"),
        ({"kotak-left": ""}, "terlalu kecil atau berada di luar"),
    ],
)
def test_a_wrong_box_comes_back_at_its_field(
    begun: Begin, officer: Client, change: dict[str, str], words: str
) -> None:
    redaction = begun()
    sent = {
        "kotak-page": "1", "kotak-left": "10", "kotak-top": "10", "kotak-right": "30",
        "kotak-bottom": "15", "kotak-basis": "17.h.1", "kotak-material": "tetap ada",
    }  # fmt: skip
    came = officer.post(f"{page(redaction)}lakukan/kotak/", sent | change)
    assert came.status_code == 422
    assert "tetap ada" in came.content.decode()
    if "valid" not in words:
        assert words in came.content.decode()
    assert not redaction.boxes.filter(origin="gambar").exists()


def test_all_places_of_a_word_go_at_once_and_come_back_at_once(
    begun: Begin, officer: Client
) -> None:
    redaction = begun()
    sent = {"kata-sought": "kenanga", "kata-basis": "17.h.1", "kata-material": "nama saksi"}
    officer.post(f"{page(redaction)}lakukan/kata/", sent)
    assert redaction.boxes.filter(origin="kata", status="pakai").count() == 2
    officer.post(f"{page(redaction)}lakukan/urungkan/")
    assert not redaction.boxes.filter(origin="kata").exists()


def test_a_word_that_stands_nowhere_is_said(begun: Begin, officer: Client) -> None:
    came = officer.post(
        f"{page(begun())}lakukan/kata/", {"kata-sought": "mawar", "kata-basis": "17.h.1"}
    )
    assert came.status_code == 422
    assert "tidak ditemukan" in came.content.decode()


def test_finds_are_taken_or_left_and_it_can_be_undone(begun: Begin, officer: Client) -> None:
    redaction = begun()
    nik = redaction.boxes.get(kind="nik")
    phone = redaction.boxes.get(kind="telepon")
    base = f"{page(redaction)}lakukan/"
    officer.post(f"{base}temuan/", {"temuan-ids": [nik.pk], "temuan-basis": "17.h.1"})
    officer.post(f"{base}temuan/", {"temuan-ids": [phone.pk], "temuan-leave": "on"})
    states = dict(redaction.boxes.values_list("kind", "status"))
    assert states == {"nik": Box.Status.TAKEN, "telepon": Box.Status.REFUSED}
    officer.post(f"{base}urungkan/")
    officer.post(f"{base}urungkan/")
    assert set(redaction.boxes.values_list("status", flat=True)) == {Box.Status.FOUND}
    again = officer.post(f"{base}urungkan/", follow=True)
    assert "Tidak ada langkah" in again.content.decode()


def test_a_removed_box_is_gone_and_a_removed_find_is_left(begun: Begin, officer: Client) -> None:
    redaction = begun()
    officer.post(f"{page(redaction)}lakukan/temuan/", {
        "temuan-everywhere": "on", "temuan-basis": "17.h.1",
    })  # fmt: skip
    assert redaction.boxes.filter(status="pakai").count() == 2
    nik = redaction.boxes.get(kind="nik")
    officer.post(f"{page(redaction)}lakukan/hapus/", {"hapus-box_id": nik.pk})
    assert redaction.boxes.get(kind="nik").status == Box.Status.REFUSED


def test_before_and_after_stand_before_the_second_person(
    desk: Desk, submitted: Begin, client_as: ClientAs
) -> None:
    redaction = submitted(names=Names(people=("Kenanga Fiktif",)))
    ppid = client_as(desk.world.here[Role.PPID])
    shown = ppid.get(page(redaction)).content.decode()
    assert "Setujui berkas hasil" in shown
    assert "Setiap kotak hitam rata" in shown
    for address in ("gambar/1.png", "hasil/1.png"):
        picture = ppid.get(page(redaction) + address)
        assert picture["Content-Type"] == "image/png"
        assert picture["Cache-Control"] == "private, no-store"
    assert ppid.get(page(redaction) + "berkas/").status_code == 404
    came = ppid.post(f"{page(redaction)}lakukan/setujui/", follow=True)
    assert "Unduh berkas hasil" in came.content.decode()
    assert ppid.get(page(redaction) + "berkas/").status_code == 200


def test_the_maker_sees_no_button_to_approve(submitted: Begin, officer: Client) -> None:
    redaction = submitted()
    shown = officer.get(page(redaction)).content.decode()
    assert "Setujui berkas hasil" not in shown
    came = officer.post(f"{page(redaction)}lakukan/setujui/", follow=True)
    assert Redaction.objects.get(pk=redaction.pk).state == Redaction.State.SUBMITTED
    assert "Peran Anda" in came.content.decode()


@pytest.mark.parametrize("what", ["", "gambar/1.png", "hasil/1.png", "berkas/"])
def test_strangers_find_nothing(
    desk: Desk, submitted: Begin, client_as: ClientAs, what: str
) -> None:
    redaction = submitted()
    inside = client_as(desk.world.there[Role.PPID])
    assert inside.get(page(redaction) + what).status_code == 404
    own = page(redaction).replace("/1971/", "/1902/")
    assert inside.get(own + what).status_code == 404
    assert client_as(None).get(page(redaction) + what).status_code == 302


def test_a_workbook_is_shown_cell_by_cell(begun: Begin, officer: Client) -> None:
    redaction = begun(hostile.workbook(hostile.number_as_number), "rekap.xlsx")
    shown = officer.get(page(redaction)).content.decode()
    assert "Rangkui" in shown
    officer.post(f"{page(redaction)}lakukan/kotak/", {
        "kotak-page": "1", "kotak-cell": "B2", "kotak-basis": "17.h.3",
    })  # fmt: skip
    assert redaction.boxes.get(origin="gambar").cell == "Data!B2"
    officer.post(f"{page(redaction)}lakukan/temuan/", {
        "temuan-everywhere": "on", "temuan-basis": "17.h.1",
    })  # fmt: skip
    services.submit(office=redaction.office, actor=_actor(redaction), redaction_id=redaction.pk)
    assert Redaction.objects.get(pk=redaction.pk).state == Redaction.State.SUBMITTED


def _actor(redaction: Redaction) -> Actor:
    user = User.objects.get(pk=redaction.created_by_id)
    return staff(user, redaction.office, Role.PETUGAS)


def test_the_page_asks_as_little_of_the_database_with_many_boxes(
    desk: Desk,
    begun: Begin,
    officer: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    redaction = begun()
    officer.get(page(redaction))
    with django_assert_max_num_queries(16) as few:
        officer.get(page(redaction))
    for place in range(12):
        services.draw(
            office=desk.office, actor=desk.officer, redaction_id=redaction.pk,
            place=Place(1, 100, 500 * place + 100, 900, 500 * place + 300), reason=Reason("17.j"),
        )  # fmt: skip
    with django_assert_num_queries(len(few)):
        officer.get(page(redaction))


def test_a_long_file_is_made_by_the_worker(
    desk: Desk, begun: Begin, officer: Client, settings: Settings
) -> None:
    settings.SERAMBI_REDACTION_AT_ONCE = 0
    redaction = begun()
    officer.post(f"{page(redaction)}lakukan/temuan/", {
        "temuan-everywhere": "on", "temuan-basis": "17.h.1",
    })  # fmt: skip
    went = officer.post(f"{page(redaction)}lakukan/ajukan/", {"ajukan-name": ""}, follow=True)
    assert "sedang dibuat" in went.content.decode()
    assert MakeRedactions().run(clock.now()) == 1
    fresh = Redaction.objects.get(pk=redaction.pk)
    assert (fresh.state, fresh.proposed_by_id) == (Redaction.State.SUBMITTED, desk.officer.user_id)
    assert MakeRedactions().run(clock.now()) == 0


@pytest.mark.parametrize("typed", ["²", "٣", "9" * 400, "1\x00", "-1", "1e3"])
def test_numbers_that_are_none_break_no_page(desk: Desk, officer: Client, typed: str) -> None:
    went = officer.post(f"{LIST}baru/", {"dokumen": typed})
    assert went.status_code == 422
    assert officer.get(f"{LIST}baru/", {"cari": f"banjir{typed}\x00"}).status_code == 200


@pytest.mark.parametrize("typed", ["²", "٣", "9" * 400, "1\x00"])
def test_a_page_number_that_is_none_is_the_first(
    desk: Desk, officer: Client, begun: Begin, typed: str
) -> None:
    address = page(begun())
    assert officer.get(address, {"halaman": typed, "baris": typed}).status_code == 200
