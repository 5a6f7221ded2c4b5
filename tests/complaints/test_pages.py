"""The public pages over HTTP: doors, telling, receipt, following by code; nothing kept behind doors."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.services import handling
from serambi.complaints.services.saying import withdraw
from serambi.identity.actors import applicant
from serambi.ledger.models import Event
from serambi.outbox.models import Delivery
from tests.casework.asking import PNG
from tests.casework.conftest import Desk
from tests.complaints.making import ANSWER, TYPED, decided, filed, fresh, on, one

HOME = "/1971/pengaduan/"


def tell(client: Client, where: str = "layanan", **changes: Any) -> Any:
    """Post the form as filled in, with a key of its own unless given."""
    return client.post(f"{HOME}{where}/", {**TYPED, "submit_key": str(uuid4()), **changes})


def test_the_first_page_shows_every_door(desk: Desk, client: Client) -> None:
    page = client.get(HOME)
    text = page.content.decode()
    doors = ("layanan/", "data-pemilih/", "laporan/pemilu/", "laporan/pemilihan/", "pintu/integritas/", "pintu/etik/", "pintu/informasi-awal/")  # fmt: skip
    assert not [door for door in doors if f'href="{HOME}{door}"' not in text]
    assert 'href="/1971/keberatan/"' in text
    for door in doors:
        assert client.get(HOME + door).status_code == 200
    for nowhere in ("pintu/tak-ada/", "laporan/tak-ada/"):
        assert client.get(HOME + nowhere).status_code == 404


def test_from_the_form_to_the_receipt_and_the_answer(desk: Desk, client: Client) -> None:
    sent = tell(client)
    assert sent["Location"] == f"{HOME}saya/tanda-bukti/"
    receipt = client.get(sent["Location"]).content.decode()
    complaint = Complaint.objects.get()
    for words in (complaint.register_no, "Senin, 7 Desember 2026", "Jumat, 22 Januari 2027", "Mengapa tanggal ini?", "SP4N-LAPOR"):  # fmt: skip
        assert words in receipt
    code = complaint.tracking_code
    handling.reply(**on(desk, complaint), text=ANSWER)
    other = Client()
    opened = other.post(f"{HOME}lacak/", {"code": code.lower()})
    assert opened["Location"] == f"{HOME}saya/"
    mine = other.get(f"{HOME}saya/").content.decode()
    assert ANSWER in mine
    assert "Rina Rekaan" not in mine
    decided(desk, complaint)
    mine = other.get(f"{HOME}saya/").content.decode()
    assert "Terbukti dan dibenahi" in mine
    assert "Loket kedua dibuka" in mine


def test_the_answer_reaches_the_mailbox_without_its_words(desk: Desk) -> None:
    handling.reply(**on(desk, one(desk)), text=ANSWER)
    news = [mail for mail in Delivery.objects.all() if mail.subject.startswith("Kabar")]
    assert [mail.recipient for mail in news] == ["rina@contoh.test"]
    assert ANSWER not in news[0].body


def test_the_form_sent_twice_gives_one_receipt(desk: Desk, client: Client) -> None:
    key = str(uuid4())
    first, second = tell(client, submit_key=key), tell(client, submit_key=key)
    assert first["Location"] == second["Location"]
    assert Complaint.objects.count() == 1
    changed = tell(client, submit_key=key, wish="Hal lain")
    assert changed.status_code == 422
    assert "sudah terkirim dengan isi yang lain" in changed.content.decode()


def test_voter_data_needs_no_kind(desk: Desk, client: Client) -> None:
    tell(client, "data-pemilih", kind="")
    assert Complaint.objects.get().kind == "data_pemilih"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"story": ""}, "story"),
        ({"story": "a" * 100_000}, "story"),
        ({"story": "Kata dengan \x00 di tengah kalimat"}, "story"),
        ({"kind": "data_pemilih"}, "kind"),
        ({"kind": ""}, "kind"),
        ({"happened_on": "1899-01-01"}, "happened_on"),
        ({"happened_on": "2026-11-24"}, "happened_on"),
        ({"happened_on": "kemarin"}, "happened_on"),
        ({"identity": ""}, "identity"),
        ({"name": ""}, "name"),
        ({"phone": "", "email": ""}, "phone"),
        ({"website": "https://contoh.test"}, "website"),
        ({"accommodation": "a" * 501}, "accommodation"),
    ],
)
def test_mistakes_come_back_at_the_field_with_what_was_typed(
    desk: Desk, client: Client, changes: dict[str, str], field: str
) -> None:
    page = tell(client, **changes)
    assert page.status_code == 422
    assert field in page.context["form"].errors
    if "place" not in changes:
        assert "Loket layanan informasi" in page.content.decode()
    assert not Complaint.objects.exists()


def test_who_has_not_chosen_how_to_be_recorded_is_asked_for_that_and_not_for_a_name(
    desk: Desk, client: Client
) -> None:
    page = client.post("/1971/pengaduan/layanan/", {**TYPED, "identity": ""})
    assert page.status_code == 422
    assert "Cara mencatat nama belum dipilih. Pilih salah satu." in page.content.decode()


def test_a_file_is_judged_and_sealed_and_a_bad_one_keeps_the_words(
    desk: Desk, client: Client
) -> None:
    bad = tell(client, evidence=SimpleUploadedFile("foto.png", b"bukan gambar", "image/png"))
    assert bad.status_code == 422
    assert "evidence" in bad.context["form"].errors
    assert "menunggu dua jam" in bad.content.decode()
    assert not Complaint.objects.exists()
    tell(client, evidence=SimpleUploadedFile("foto.png", PNG, "image/png"))
    stored = Complaint.objects.get().evidence
    assert stored is not None
    assert stored.encrypted
    assert stored.state == "attached"


def test_a_wrong_code_and_an_unknown_one_get_the_same_words(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    wrong = [client.post(f"{HOME}lacak/", {"code": code}) for code in ("0" * 24, "tidak", "")]
    assert {page.status_code for page in wrong} == {422}
    assert len({str(page.context["form"].errors["code"]) for page in wrong}) == 1
    elsewhere = client.post("/1902/pengaduan/lacak/", {"code": made.code})
    assert elsewhere.status_code == 422


def test_too_many_codes_from_one_network_are_held_back(desk: Desk, client: Client) -> None:
    answers = [client.post(f"{HOME}lacak/", {"code": "0" * 24}).status_code for _ in range(21)]
    assert answers[-1] == 429
    assert "Retry-After" in client.post(f"{HOME}lacak/", {"code": "0" * 24})


def test_an_opened_complaint_opens_nothing_in_another_office(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    client.post(f"{HOME}lacak/", {"code": made.code})
    client.cookies["serambi_pengaduan"]["path"] = "/"
    assert client.get("/1902/pengaduan/saya/")["Location"] == "/1902/pengaduan/lacak/"


def test_what_was_asked_is_supplied_on_the_page(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    handling.ask(**on(desk, made.complaint), text="Pada hari apa Anda datang ke loket?")
    client.post(f"{HOME}lacak/", {"code": made.code})
    assert "Menunggu keterangan Anda" in client.get(f"{HOME}saya/").content.decode()
    short = client.post(f"{HOME}saya/keterangan/", {"text": "\x00"})
    assert short.status_code == 422
    client.post(f"{HOME}saya/keterangan/", {"text": "Senin pagi pukul sembilan."})
    assert fresh(made.complaint).state == "ditangani"
    said = ComplaintMessage.objects.get(kind="keterangan")
    assert (said.text, said.by) == ("Senin pagi pukul sembilan.", None)


def test_withdrawing_asks_once_more_and_stays_in_the_register(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    client.post(f"{HOME}lacak/", {"code": made.code})
    assert "Ya, cabut pengaduan" in client.get(f"{HOME}saya/cabut/").content.decode()
    client.post(f"{HOME}saya/cabut/")
    assert fresh(made.complaint).state == "dicabut"
    assert client.post(f"{HOME}saya/keterangan/", {"text": "Masih ada lagi."}).status_code in {
        403,
        409,
    }


def test_a_closed_browser_forgets(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    client.post(f"{HOME}lacak/", {"code": made.code})
    client.post(f"{HOME}saya/tutup/")
    assert client.get(f"{HOME}saya/")["Location"] == f"{HOME}lacak/"


def test_pages_about_one_person_are_kept_by_no_cache(desk: Desk, client: Client) -> None:
    made = filed(desk.office)
    client.post(f"{HOME}lacak/", {"code": made.code})
    for page in ("saya/", "saya/tanda-bukti/", "layanan/", "laporan/pemilu/"):
        answer = client.get(HOME + page)
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex, nofollow"


REPORT = {
    "known_on": "2026-11-20",
    "who": "Kepala desa rekaan",
    "what": "Membagikan amplop di depan warung",
    "where": "Jalan Umpama",
}


def test_a_report_is_worked_out_and_nothing_of_it_is_kept(desk: Desk, client: Client) -> None:
    before = (Event.objects.count(), Complaint.objects.count(), Delivery.objects.count())
    page = client.post(f"{HOME}laporan/pemilu/", REPORT)
    text = page.content.decode()
    assert page.status_code == 200
    assert "4 dari 8 sudah ada" in text
    assert "Selasa, 1 Desember 2026" in text  # 7 working days after Friday 20 November
    assert text.count("Membagikan amplop di depan warung") == 2  # to copy, and still in the form
    assert "belum berarti melapor" in text
    assert (Event.objects.count(), Complaint.objects.count(), Delivery.objects.count()) == before
    assert "sessionid" not in client.cookies


def test_a_report_of_a_regional_election_counts_calendar_days(desk: Desk, client: Client) -> None:
    page = client.post(f"{HOME}laporan/pemilihan/", REPORT).content.decode()
    assert "Jumat, 27 November 2026" in page
    past = client.post(f"{HOME}laporan/pemilihan/", {"known_on": "2026-11-02"}).content.decode()
    assert "sudah lewat" in past


@pytest.mark.parametrize("words", ["a" * 100_000, "Kata \x00 di tengah"])
def test_a_text_that_cannot_be_is_told_and_stays_on_the_screen(
    desk: Desk, client: Client, words: str
) -> None:
    page = client.post(f"{HOME}laporan/pemilu/", {**REPORT, "what": words})
    assert page.status_code == 422
    assert "what" in page.context["form"].errors
    assert "Kepala desa rekaan" in page.content.decode()


@pytest.mark.parametrize("day", ["1899-01-01", "2026-11-24", "kemarin", "9999-12-31"])
def test_a_day_that_cannot_be_is_told_and_the_words_stay(
    desk: Desk, client: Client, day: str
) -> None:
    page = client.post(f"{HOME}laporan/pemilu/", {**REPORT, "known_on": day})
    assert page.status_code == 422
    assert "Membagikan amplop" in page.content.decode()


def test_who_was_withdrawn_cannot_be_answered(desk: Desk) -> None:
    made = one(desk)
    withdraw(**on(desk, made, applicant(desk.office.pk)))
    assert fresh(made).ended_at is not None


def test_the_figures_are_public_and_tell_no_small_group(desk: Desk, client: Client) -> None:
    page = client.get(f"{HOME}angka/")
    assert page.status_code == 200
    assert "belum ada" in page.content.decode()
    for _ in range(4):
        decided(desk, one(desk))
    few = client.get(f"{HOME}angka/").content.decode()
    assert "Menurut jenis" not in few
    assert "Menurut hasil" not in few
    decided(desk, one(desk))
    one(desk)
    enough = client.get(f"{HOME}angka/").content.decode()
    for words in ("Menurut jenis", "Lambat atau tidak dilayani", "Menurut hasil", "Terbukti dan dibenahi"):  # fmt: skip
        assert words in enough
    assert "5 dari 5" in enough
