"""Tracking by code: what opens, what does not, what the applicant reads and may do."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from serambi.casework.models import InformationRequest
from serambi.casework.services.clock import extend
from serambi.casework.services.completion import ask_completion
from serambi.core import ids
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.letters.models import Letter
from serambi.offices.scoping import office_scope
from tests.casework.asking import WHO, Browser
from tests.casework.cases import (
    ASKER,
    GRANTED,
    MONDAY,
    PARTLY,
    REFUSED,
    answered,
    in_work,
    registered,
)
from tests.casework.conftest import Desk

WRONG = "0000 1111 2222 3333 4444 5555"


def opened(code: str, *, office: str = "1971") -> Browser:
    """A browser that has typed `code`."""
    browser = Browser(office)
    browser.post("lacak/", {"code": code})
    return browser


def test_the_code_opens_the_case(desk: Desk) -> None:
    found = registered(desk.office)
    browser = Browser()
    answer = browser.post("lacak/", {"code": ids.show_code(found.code).lower()})
    assert answer["Location"] == "/1971/lacak/permohonan/"
    page = browser.get("lacak/permohonan/").content.decode()
    assert found.case.register_no in page
    assert "Diterima, menunggu pemeriksaan" in page
    assert "Kamis, 26 November 2026" in page


@pytest.mark.parametrize("code", ["", "salah", WRONG, "x" * 100_000, "\x00", "1971"])
def test_every_wrong_code_gets_the_same_answer(desk: Desk, code: str) -> None:
    registered(desk.office)
    reference = Browser().post("lacak/", {"code": WRONG})
    answer = Browser().post("lacak/", {"code": code})
    assert (answer.status_code, answer.context["form"].errors) == (
        422,
        reference.context["form"].errors,
    )
    assert "serambi_perkara" not in answer.cookies


def test_a_code_of_another_office_opens_nothing(desk: Desk, world: object) -> None:
    with office_scope(desk.office):
        found = registered(desk.office)
    answer = Browser("1902").post("lacak/", {"code": found.code})
    assert answer.status_code == 422


def test_an_opened_case_opens_nothing_in_another_office(desk: Desk) -> None:
    here = opened(registered(desk.office).code)
    here.client.cookies["serambi_perkara"]["path"] = "/"
    stranger = Browser("1902", client=here.client)
    assert stranger.get("lacak/permohonan/")["Location"] == "/1902/lacak/"


def test_a_forged_cookie_opens_nothing(desk: Desk) -> None:
    found = registered(desk.office)
    browser = Browser()
    browser.client.cookies["serambi_perkara"] = f"{found.case.pk.hex}:abc:def"
    assert browser.get("lacak/permohonan/")["Location"] == "/1971/lacak/"


@pytest.mark.parametrize(
    "path",
    [
        "permohonan/",
        "permohonan/cabut/",
        "tanda-bukti/",
        "tanda-bukti.pdf",
        "berkas/1/",
        "surat/6a1f7f6e-0000-4000-8000-000000000000/",
    ],
)
def test_without_an_opened_case_every_page_leads_to_the_form(desk: Desk, path: str) -> None:
    registered(desk.office)
    assert Browser().get(f"lacak/{path}")["Location"] == "/1971/lacak/"


def test_after_twenty_tries_a_network_waits(desk: Desk) -> None:
    browser = Browser()
    answers = [browser.post("lacak/", {"code": WRONG}).status_code for _ in range(21)]
    assert answers == [422] * 20 + [429]
    last = browser.post("lacak/", {"code": WRONG})
    assert int(last["Retry-After"]) > 0
    browser.wait(minutes=11)
    assert browser.post("lacak/", {"code": WRONG}).status_code == 422


def test_the_code_stands_in_no_address_and_no_cookie(desk: Desk) -> None:
    found = registered(desk.office)
    browser = Browser()
    answer = browser.post("lacak/", {"code": found.code})
    assert found.code not in answer["Location"]
    cookie = answer.cookies["serambi_perkara"]
    assert found.code not in cookie.value
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/1971/lacak/"
    assert cookie["max-age"] == 7200


def test_the_applicant_is_masked_even_here(desk: Desk) -> None:
    page = opened(registered(desk.office).code).get("lacak/permohonan/").content.decode()
    assert "S•••" in page
    for secret in (WHO["nik"], ASKER.name, "sari@", ASKER.address, "3456"):
        assert secret not in page


def test_the_receipt_shows_code_dates_rights_and_qr(desk: Desk) -> None:
    found = registered(desk.office)
    page = opened(found.code).get("lacak/tanda-bukti/").content.decode()
    assert ids.show_code(found.code) in page
    assert "26 Nov" in page
    assert "30 Nov" in page
    assert "<svg" in page
    assert "Pasal 22 ayat (7)" in page


def test_the_receipt_is_also_a_pdf(desk: Desk) -> None:
    answer = opened(registered(desk.office).code).get("lacak/tanda-bukti.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert "no-store" in answer["Cache-Control"]


def test_a_letter_of_the_case_opens_and_one_of_another_case_does_not(desk: Desk) -> None:
    mine = registered(desk.office)
    case = answered(desk.office, desk.officer, desk.ppid)
    with office_scope(desk.office):
        other = Letter.objects.filter(about_id=case.pk, kind="pemberitahuan").get()
    assert opened(mine.code).get(f"lacak/surat/{other.pk}/").status_code == 404
    answer = opened(case.tracking_code).get(f"lacak/surat/{other.pk}/")
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Disposition"].startswith("inline")


def test_what_was_handed_over_can_be_downloaded_by_its_applicant_only(desk: Desk) -> None:
    data = b"wilayah,jumlah\nPangkalpinang,12\n"
    with office_scope(desk.office):
        stored = store_bytes(
            office=desk.office,
            data=data,
            name="rekap.csv",
            purpose=Purpose.ANSWER,
            actor=desk.officer,
        )
    case = answered(desk.office, desk.officer, desk.ppid, replace(GRANTED, file_ids=(stored.pk,)))
    with office_scope(desk.office):
        [item] = case.decisions.get().items.all()
    answer = opened(case.tracking_code).get(f"lacak/berkas/{item.pk}/")
    assert answer.content == data
    assert answer["X-Content-Type-Options"] == "nosniff"
    stranger = registered(desk.office)
    assert opened(stranger.code).get(f"lacak/berkas/{item.pk}/").status_code == 404


def test_the_thread_hides_what_the_desk_says_to_itself(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    page = opened(case.tracking_code).get("lacak/permohonan/").content.decode()
    assert "Pemberitahuan tertulis dikirim" in page
    assert "Usulan jawaban disiapkan" not in page
    assert desk.ppid.name not in page


def test_both_regimes_stand_beside_each_other_with_their_trace(desk: Desk) -> None:
    page = opened(registered(desk.office).code).get("lacak/permohonan/").content.decode()
    assert "Informasi Pemilu dan Pemilihan" in page
    assert "Informasi umum" in page
    assert page.count("Mengapa tanggal ini?") == 2
    assert "hari 1 = Selasa, 24 November 2026" in page


def test_an_extended_case_tells_the_reason_and_the_new_date(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with office_scope(desk.office):
        extend(
            office=desk.office,
            actor=desk.ppid,
            case_id=case.pk,
            reason="Data dikumpulkan dari tujuh kecamatan.",
        )
    page = opened(case.tracking_code).get("lacak/permohonan/").content.decode()
    assert "tujuh kecamatan" in page
    assert "Senin, 30 November 2026" in page
    assert "Pemberitahuan perpanjangan waktu" in page


def test_a_late_case_names_both_grounds_and_the_last_day_to_object(desk: Desk) -> None:
    browser = opened(registered(desk.office).code)
    late = Browser(now=MONDAY + timedelta(days=4), client=browser.client)
    page = late.get("lacak/permohonan/").content.decode()
    assert "Tenggat jawaban sudah lewat" in page
    assert "huruf c" in page
    assert "huruf g" in page
    assert "Januari 2027" in page


def test_a_refusal_names_its_ground_for_objection(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    page = opened(case.tracking_code).get("lacak/permohonan/").content.decode()
    assert "Ditolak karena informasinya dikecualikan" in page
    assert "huruf a" in page


def test_a_partial_answer_says_so(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, PARTLY)
    page = opened(case.tracking_code).get("lacak/permohonan/").content.decode()
    assert "Dikabulkan sebagian" in page


def incomplete(desk: Desk) -> InformationRequest:
    found = registered(desk.office)
    with office_scope(desk.office):
        return ask_completion(
            office=desk.office,
            actor=desk.officer,
            case_id=found.case.pk,
            missing="Tahun pemilu yang dimaksud",
        )


def test_the_applicant_completes_the_request(desk: Desk) -> None:
    case = incomplete(desk)
    browser = opened(case.tracking_code)
    page = browser.get("lacak/permohonan/").content.decode()
    assert "Tahun pemilu yang dimaksud" in page
    assert "Lengkapi paling lambat Kamis, 26 November 2026" in page
    assert (
        browser.post("lacak/permohonan/lengkapi/", {"addition": "Pemilu 2024"}).status_code == 302
    )
    with office_scope(desk.office):
        case.refresh_from_db()
    assert case.state == "diproses"
    assert "Pemilu 2024" in case.details


@pytest.mark.parametrize("addition", ["", "x" * 5_001, "a\x00b"])
def test_a_completion_that_cannot_stand_keeps_its_words(desk: Desk, addition: str) -> None:
    case = incomplete(desk)
    answer = opened(case.tracking_code).post("lacak/permohonan/lengkapi/", {"addition": addition})
    assert answer.status_code == 422
    assert answer.context["completion"].errors["addition"]


def test_completing_what_is_complete_is_refused_in_words(desk: Desk) -> None:
    answer = opened(registered(desk.office).code).post(
        "lacak/permohonan/lengkapi/", {"addition": "Pemilu 2024"}
    )
    assert answer.status_code == 409


def test_a_refusal_is_told_in_english_on_an_english_page(desk: Desk) -> None:
    browser = opened(registered(desk.office).code)
    browser.client.get("/bahasa/en/")
    page = browser.post("lacak/permohonan/lengkapi/", {"addition": "Pemilu 2024"})
    assert page.status_code == 409
    assert "This cannot be done while the request stands as it does now." in page.content.decode()


def test_withdrawing_asks_once_more(desk: Desk) -> None:
    found = registered(desk.office)
    browser = opened(found.code)
    assert "Cabut permohonan" in browser.get("lacak/permohonan/cabut/").content.decode()
    with office_scope(desk.office):
        found.case.refresh_from_db()
        assert found.case.state == "diterima"
    assert browser.post("lacak/permohonan/cabut/", {}).status_code == 302
    page = browser.get("lacak/permohonan/").content.decode()
    assert "Dicabut atas permintaan Anda" in page
    assert "Tidak berjalan lagi" in page
    assert "hari kerja lagi" not in page
    assert browser.get("lacak/permohonan/cabut/")["Location"] == "/1971/lacak/permohonan/"


def test_leaving_closes_the_case_in_this_browser(desk: Desk) -> None:
    browser = opened(registered(desk.office).code)
    browser.post("lacak/tutup/", {})
    assert browser.get("lacak/permohonan/")["Location"] == "/1971/lacak/"


def test_reading_the_form_makes_no_case_cookie(desk: Desk) -> None:
    assert "serambi_perkara" not in Browser().get("lacak/").cookies


def test_the_page_of_an_answered_case_takes_few_queries(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    browser = opened(case.tracking_code)
    with django_assert_max_num_queries(16):
        browser.get("lacak/permohonan/")


def test_the_case_page_is_kept_by_no_cache(desk: Desk) -> None:
    answer = opened(registered(desk.office).code).get("lacak/permohonan/")
    assert "no-store" in answer["Cache-Control"]
