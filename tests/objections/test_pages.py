"""Filing over HTTP: from the tracking page, with number and code, without a request; the opened page."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.core import ids
from serambi.law.objection import Outcome, State
from serambi.objections.models import Objection
from serambi.objections.services.desk import register
from serambi.objections.services.reply import decide
from tests.casework.asking import PNG, Browser, errors
from tests.casework.cases import ASKER, REFUSED, answered, in_work
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, POSITION, UPHELD, about, filed

WHY = {"grounds": ["a", "g"], "position": POSITION, "purpose": "Bahan skripsi"}
PERSON = {
    "kind": "perorangan",
    "name": "Budi Rekaan",
    "nik": "1971010203900002",
    "address": "Gang Contoh Nomor 7",
    "occupation": "jurnalis",
    "phone": "0813 9876 5432",
    "email": "budi@contoh.test",
}


def from_tracking(desk: Desk, code: str) -> Browser:
    """A browser that opened the request and pressed the button."""
    browser = Browser()
    browser.post("lacak/", {"code": code})
    page = browser.get("lacak/permohonan/").content.decode()
    found = re.search(r'name="izin" value="([^"]+)"', page)
    assert found, page
    answer = browser.post("keberatan/mulai/", {"izin": found[1]})
    assert answer["Location"] == "/1971/keberatan/alasan/"
    return browser


def written(browser: Browser, why: dict[str, Any] = WHY) -> Any:
    answer = browser.post("keberatan/alasan/", why)
    assert answer.status_code == 302, errors(answer)
    browser.wait(minutes=2)
    return answer


def test_the_tracking_page_leads_to_a_receipt_in_two_steps(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    assert written(browser)["Location"] == "/1971/keberatan/periksa/"
    check = browser.get("keberatan/periksa/").content.decode()
    assert "Kamis, 26 November 2026" in check
    assert ASKER.name not in check
    sent = browser.post("keberatan/kirim/", {"website": ""})
    assert sent["Location"] == "/1971/keberatan/saya/tanda-bukti/"
    page = browser.get("keberatan/saya/tanda-bukti/").content.decode()
    objection = Objection.objects.get()
    assert objection.register_no in page
    assert ids.show_code(objection.tracking_code).split()[0] in page
    assert objection.objector.name == ASKER.name
    assert objection.letters == "ag"


def test_the_grounds_that_the_register_shows_are_ticked(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    page = from_tracking(desk, case.tracking_code).get("keberatan/alasan/")
    assert page.context["form"].initial["grounds"] == ["a"]


def test_a_late_request_brings_c_and_g(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    browser = Browser()
    browser.wait(days=4)
    browser.post("lacak/", {"code": case.tracking_code})
    page = browser.get("lacak/permohonan/").content.decode()
    word = re.search(r'name="izin" value="([^"]+)"', page)
    assert word
    browser.post("keberatan/mulai/", {"izin": word[1]})
    assert browser.get("keberatan/alasan/").context["form"].initial["grounds"] == ["c", "g"]


def test_number_and_code_open_the_form_and_neither_alone_does(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    whole = {"register_no": f" {case.register_no} ", "code": ids.show_code(case.tracking_code)}
    assert Browser().post("keberatan/mulai/", whole)["Location"] == "/1971/keberatan/alasan/"
    for wrong in ({**whole, "code": "0" * 24}, {**whole, "register_no": "1"}, {}):
        answer = Browser().post("keberatan/mulai/", wrong)
        assert answer.status_code == 422
        assert "tidak membuka permohonan" in answer.content.decode()


@pytest.mark.parametrize("word", ["", "x", "x:y:z", "\x00"])
def test_a_forged_pass_opens_nothing(desk: Desk, word: str) -> None:
    answer = Browser().post("keberatan/mulai/", {"izin": word})
    assert "serambi_draf_keberatan" not in answer.cookies


def test_a_pass_of_another_office_opens_nothing(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = Browser()
    browser.post("lacak/", {"code": case.tracking_code})
    page = browser.get("lacak/permohonan/").content.decode()
    word = re.search(r'name="izin" value="([^"]+)"', page)
    assert word
    answer = Browser("1902").post("keberatan/mulai/", {"izin": word[1]})
    assert answer["Location"] == "/1902/keberatan/"


def test_without_a_request_the_person_is_asked_in_a_step_of_its_own(desk: Desk) -> None:
    browser = Browser()
    browser.post("keberatan/mulai/", {"tanpa": "1"})
    page = browser.get("keberatan/alasan/").content.decode()
    assert 'value="b"' in page
    assert 'value="a"' not in page
    why = {**WHY, "grounds": ["b"], "information": PERIODIC.information}
    assert written(browser, why)["Location"] == "/1971/keberatan/siapa/"
    wrong = browser.post("keberatan/siapa/", {**PERSON, "nik": "12", "address": ""})
    assert wrong.status_code == 422
    assert set(errors(wrong)) == {"nik", "address"}
    assert "Budi Rekaan" in wrong.content.decode()
    assert browser.post("keberatan/siapa/", PERSON)["Location"] == "/1971/keberatan/periksa/"
    browser.post("keberatan/kirim/", {"website": ""})
    assert Objection.objects.get().objector.name == "Budi Rekaan"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"grounds": []}, "grounds"),
        ({"grounds": ["x"]}, "grounds"),
        ({"position": ""}, "position"),
        ({"purpose": "ya"}, "purpose"),
        ({"position": "\x00" * 30}, "position"),
    ],
)
def test_bad_input_comes_back_at_its_field_with_what_was_typed(
    desk: Desk, typed: dict[str, Any], field: str
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    answer = browser.post("keberatan/alasan/", {**WHY, **typed})
    assert answer.status_code == 422
    assert set(errors(answer)) == {field}
    if field != "position":
        assert POSITION in answer.content.decode()
        browser.get("keberatan/")
        assert POSITION in browser.get("keberatan/alasan/").content.decode()


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ({"grounds": []}, "No ground for the objection is chosen yet."),
        ({"position": ""}, "What happened is missing. Write at least 20 characters."),
        ({"position": "\x00" * 30}, "The text holds invisible characters that cannot be kept."),
    ],
)
def test_on_an_english_page_mistakes_are_told_in_english(
    desk: Desk, typed: dict[str, Any], english: str
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    browser.client.get("/bahasa/en/")
    answer = browser.post("keberatan/alasan/", {**WHY, **typed})
    assert answer.status_code == 422
    assert english in str(errors(answer))


def test_a_proxy_needs_the_paper_and_it_is_kept_through_a_mistake(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    written(browser)
    paper = SimpleUploadedFile("kuasa.png", PNG, "image/png")
    acting = {"proxy_name": "Kuasa Umpama", "proxy_nik": "1971010203900003"}
    assert set(errors(browser.post("keberatan/siapa/", acting))) == {"authority_file"}
    wrong = browser.post("keberatan/siapa/", {**acting, "proxy_nik": "1", "authority_file": paper})
    assert set(errors(wrong)) == {"proxy_nik"}
    assert browser.post("keberatan/siapa/", acting)["Location"] == "/1971/keberatan/periksa/"
    browser.post("keberatan/kirim/", {"website": ""})
    who = Objection.objects.get().objector
    assert (who.name, who.proxy_name) == (ASKER.name, "Kuasa Umpama")
    assert who.authority_file is not None


def test_sent_twice_is_one_objection_with_one_receipt(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    written(browser)
    browser.post("keberatan/kirim/", {"website": ""})
    again = browser.post("keberatan/kirim/", {"website": ""})
    assert again["Location"] == "/1971/keberatan/terkirim/"
    assert browser.get("keberatan/terkirim/")["Location"] == "/1971/keberatan/saya/tanda-bukti/"
    assert Objection.objects.count() == 1


def test_the_trap_field_and_haste_send_nothing(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    assert browser.post("keberatan/alasan/", WHY).status_code == 302
    assert browser.post("keberatan/kirim/", {"website": ""}).status_code == 422
    browser.wait(minutes=1)
    assert browser.post("keberatan/kirim/", {"website": "http://x"}).status_code == 422
    assert Objection.objects.count() == 0


@pytest.mark.parametrize("path", ["alasan/", "siapa/", "periksa/", "terkirim/"])
def test_without_a_draft_every_step_leads_to_the_beginning(desk: Desk, path: str) -> None:
    assert Browser().get(f"keberatan/{path}")["Location"] == "/1971/keberatan/"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "cabut/",
        "tanda-bukti/",
        "tanda-bukti.pdf",
        "surat/6a1f7f6e-0000-4000-8000-000000000000/",
    ],
)
def test_without_an_opened_objection_every_page_leads_to_the_code(desk: Desk, path: str) -> None:
    filed(desk.office, PERIODIC)
    assert Browser().get(f"keberatan/saya/{path}")["Location"] == "/1971/keberatan/lacak/"


@pytest.mark.parametrize("code", ["", "salah", "0" * 24, "\x00", "x" * 100_000])
def test_every_wrong_code_gets_the_same_answer(desk: Desk, code: str) -> None:
    filed(desk.office, PERIODIC)
    answer = Browser().post("keberatan/lacak/", {"code": code})
    assert answer.status_code == 422
    assert "tidak membuka keberatan" in answer.content.decode()
    assert "serambi_keberatan" not in answer.cookies


def test_tries_are_limited_together_with_those_of_requests(desk: Desk) -> None:
    browser = Browser()
    for _ in range(10):
        browser.post("lacak/", {"code": "salah"})
    for _ in range(10):
        browser.post("keberatan/lacak/", {"code": "salah"})
    assert browser.post("keberatan/lacak/", {"code": "salah"}).status_code == 429
    number = {"register_no": "1", "code": "salah"}
    assert browser.post("keberatan/mulai/", number).status_code == 429


def test_the_code_opens_the_objection_and_stands_in_no_address(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    browser = Browser()
    answer = browser.post("keberatan/lacak/", {"code": ids.show_code(made.code).lower()})
    cookie = answer.cookies["serambi_keberatan"]
    assert answer["Location"] == "/1971/keberatan/saya/"
    assert made.code not in cookie.value
    assert (cookie["path"], bool(cookie["httponly"])) == ("/1971/keberatan/", True)
    page = browser.get("keberatan/saya/").content.decode()
    assert made.objection.register_no in page
    assert "Budi Rekaan" not in page
    stranger = Browser("1902", client=browser.client)
    browser.client.cookies["serambi_keberatan"]["path"] = "/"
    assert stranger.get("keberatan/saya/")["Location"] == "/1902/keberatan/lacak/"


def test_the_answer_tells_the_commission_and_the_last_day(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    made = filed(desk.office, about(case))
    register(office=desk.office, actor=desk.officer, objection_id=made.objection.pk)
    decide(office=desk.office, actor=desk.head, objection_id=made.objection.pk, reply=UPHELD)
    browser = Browser()
    browser.post("keberatan/lacak/", {"code": made.code})
    page = browser.get("keberatan/saya/").content.decode()
    assert "Keputusan PPID dikuatkan" in page
    assert "Komisi Informasi Provinsi Kepulauan Bangka Belitung" in page
    # 14 working days after Monday 23 November
    assert "Jumat, 11 Desember 2026" in page
    assert UPHELD.reasons in page


def test_the_applicant_answers_the_answer_and_the_road_stays_open(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    made = filed(desk.office, about(case))
    browser = Browser()
    browser.post("keberatan/lacak/", {"code": made.code})
    assert browser.post("keberatan/saya/tanggapan/", {"response": "menerima"}).status_code == 409
    register(office=desk.office, actor=desk.officer, objection_id=made.objection.pk)
    decide(office=desk.office, actor=desk.head, objection_id=made.objection.pk, reply=UPHELD)
    assert browser.post("keberatan/saya/tanggapan/", {"response": "apa"}).status_code == 422
    browser.post("keberatan/saya/tanggapan/", {"response": "tidak_menerima"})
    found = Objection.objects.get()
    assert found.response == "tidak_menerima"
    assert found.outcome == Outcome.MENGUATKAN
    assert "Jalan ke Komisi Informasi" in browser.get("keberatan/saya/").content.decode()


def test_withdrawing_asks_once_more(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    browser = Browser()
    browser.post("keberatan/lacak/", {"code": made.code})
    assert "Cabut keberatan" in browser.get("keberatan/saya/cabut/").content.decode()
    browser.post("keberatan/saya/cabut/", {})
    assert State(Objection.objects.get().state) is State.DICABUT
    page = browser.get("keberatan/saya/").content.decode()
    assert "Tidak berjalan lagi" in page
    assert "hari kerja lagi" not in page
    assert browser.get("keberatan/saya/cabut/")["Location"] == "/1971/keberatan/saya/"


def test_the_receipt_is_a_pdf_and_no_cache_keeps_the_pages(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    browser = Browser()
    browser.post("keberatan/lacak/", {"code": made.code})
    sheet = browser.get("keberatan/saya/tanda-bukti.pdf")
    assert sheet["Content-Type"] == "application/pdf"
    for path in ("keberatan/", "keberatan/saya/", "keberatan/lacak/"):
        assert "no-store" in browser.get(path)["Cache-Control"]


def test_starting_over_forgets_everything(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    browser = from_tracking(desk, case.tracking_code)
    written(browser)
    assert "belum Anda kirim" in browser.get("keberatan/").content.decode()
    browser.post("keberatan/ulang/", {})
    assert "belum Anda kirim" not in browser.get("keberatan/").content.decode()
