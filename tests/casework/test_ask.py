"""Asking step by step, without scripts."""

from threading import Barrier, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from serambi.casework.models import Applicant, InformationRequest
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.asking import HOW, PNG, WHAT, WHO, Browser, errors


@pytest.fixture
def sari(pangkalpinang: Office) -> Browser:
    return Browser()


def requests_of(office: Office) -> list[InformationRequest]:
    with office_scope(office):
        return list(InformationRequest.objects.all())


def test_a_citizen_asks_in_four_steps_and_gets_a_receipt(
    sari: Browser, pangkalpinang: Office
) -> None:
    sent = sari.ask()
    assert sent.status_code == 302
    assert sent["Location"] == "/1971/lacak/tanda-bukti/"
    [case] = requests_of(pangkalpinang)
    receipt = sari.get("lacak/tanda-bukti/")
    assert receipt.status_code == 200
    assert case.register_no in receipt.content.decode()
    assert case.details == WHAT["details"]
    assert case.channel == "web"


def test_each_step_leads_to_the_next(sari: Browser) -> None:
    assert sari.post("permohonan/apa/", WHAT)["Location"] == "/1971/permohonan/siapa/"
    assert sari.post("permohonan/siapa/", WHO)["Location"] == "/1971/permohonan/cara/"
    assert sari.post("permohonan/cara/", HOW)["Location"] == "/1971/permohonan/periksa/"


def test_going_back_keeps_everything(sari: Browser) -> None:
    sari.fill()
    assert WHAT["details"] in sari.get("permohonan/apa/").content.decode()
    who = sari.get("permohonan/siapa/").content.decode()
    assert WHO["nik"] in who
    assert WHO["address"] in who
    assert HOW["purpose"] in sari.get("permohonan/cara/").content.decode()


def test_a_step_opened_from_the_check_leads_back_to_it(sari: Browser) -> None:
    sari.fill()
    assert (
        sari.post("permohonan/apa/", {**WHAT, "ubah": "1"})["Location"]
        == "/1971/permohonan/periksa/"
    )


def test_the_check_page_tells_both_dates_in_words(sari: Browser) -> None:
    sari.fill()
    page = sari.get("permohonan/periksa/").content.decode()
    assert "Kamis, 26 November 2026" in page
    assert "Senin, 30 November 2026" in page
    assert "Senin, 7 Desember 2026" in page


def test_the_check_page_sends_back_to_what_is_missing(sari: Browser) -> None:
    assert sari.get("permohonan/periksa/")["Location"] == "/1971/permohonan/"
    sari.post("permohonan/apa/", WHAT)
    assert sari.get("permohonan/periksa/")["Location"] == "/1971/permohonan/siapa/?periksa=1"
    page = sari.get("permohonan/siapa/", periksa="1")
    assert "kind" in errors(page)


def test_a_legal_body_gives_its_approval_number_and_no_nik(
    sari: Browser, pangkalpinang: Office
) -> None:
    body = {
        **WHO,
        "kind": "badan_hukum",
        "nik": "",
        "name": "Yayasan Contoh",
        "approval_no": "AHU-0001234.AH.01.04",
    }
    assert sari.ask(who=body).status_code == 302
    with office_scope(pangkalpinang):
        applicant = Applicant.objects.get()
        assert (applicant.approval_no, applicant.nik) == ("AHU-0001234.AH.01.04", "")


def test_a_group_needs_its_proxy_and_the_power_of_attorney(
    sari: Browser, pangkalpinang: Office
) -> None:
    sari.post("permohonan/apa/", WHAT)
    group = {**WHO, "kind": "kelompok", "nik": "", "name": "Warga RT 03"}
    missing = sari.post("permohonan/siapa/", group)
    assert missing.status_code == 422
    assert set(errors(missing)) == {"proxy_name", "proxy_nik", "authority_file"}
    letter = SimpleUploadedFile("kuasa.png", PNG, "image/png")
    whole = {
        **group,
        "proxy_name": "Budi Contoh",
        "proxy_nik": "1971014503990002",
        "authority_file": letter,
    }
    assert sari.post("permohonan/siapa/", whole).status_code == 302
    sari.post("permohonan/cara/", HOW)
    sari.wait(minutes=1)
    assert sari.send()["Location"] == "/1971/lacak/tanda-bukti/"
    with office_scope(pangkalpinang):
        applicant = Applicant.objects.get()
        assert applicant.authority_file is not None
        assert applicant.authority_file.state == "attached"


def test_an_upload_survives_a_mistake_in_another_field(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    wrong = {**WHO, "nik": "123", "identity_file": SimpleUploadedFile("ktp.png", PNG, "image/png")}
    answer = sari.post("permohonan/siapa/", wrong)
    assert answer.status_code == 422
    assert "dokumen identitas.png" in answer.content.decode()
    assert sari.post("permohonan/siapa/", WHO).status_code == 302
    assert "dokumen identitas.png" in sari.get("permohonan/siapa/").content.decode()


def test_an_upload_can_be_taken_away(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post(
        "permohonan/siapa/",
        {**WHO, "identity_file": SimpleUploadedFile("ktp.png", PNG, "image/png")},
    )
    sari.post("permohonan/berkas/hapus/", {**WHO, "berkas": "identity_file", "name": "Nama Baru"})
    page = sari.get("permohonan/siapa/").content.decode()
    assert "dokumen identitas.png" not in page
    assert "Nama Baru" in page


def test_the_same_form_sent_twice_is_one_request_with_one_receipt(
    sari: Browser, pangkalpinang: Office
) -> None:
    sari.ask()
    again = sari.send()
    assert again["Location"] == "/1971/permohonan/terkirim/"
    assert sari.get("permohonan/terkirim/")["Location"] == "/1971/lacak/tanda-bukti/"
    assert len(requests_of(pangkalpinang)) == 1


def test_after_two_hours_the_browser_no_longer_opens_the_receipt(sari: Browser) -> None:
    sari.ask()
    sari.wait(hours=2, minutes=1)
    assert sari.get("permohonan/terkirim/")["Location"] == "/1971/permohonan/"


def test_sending_asks_the_database_no_more_than_it_must(
    sari: Browser,
) -> None:
    Browser().ask()  # the first request of a year begins the series and the log
    sari.fill()
    with CaptureQueriesContext(connection) as asked:
        assert sari.post("permohonan/kirim/", {"website": ""}).status_code == 302
    words = [one["sql"].lstrip().split(maxsplit=1)[0] for one in asked]
    changes = [word for word in words if word in {"INSERT", "UPDATE", "DELETE"}]
    assert len(changes) == 14, changes  # ten rows, two heads, the number, the draft
    assert words.count("SELECT") == 8, [one["sql"] for one in asked]
    assert len(words) == 26, words


def test_after_sending_the_draft_says_nothing_any_more(sari: Browser) -> None:
    sari.ask()
    page = sari.get("permohonan/siapa/").content.decode()
    assert WHO["nik"] not in page
    assert "Buka tanda bukti" in sari.get("permohonan/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_threads_sending_at_once_make_one_request(pangkalpinang: Office) -> None:
    sari = Browser()
    sari.fill()
    barrier, answers = Barrier(2), []

    def send() -> None:
        double = Browser(now=sari.now)
        double.client.cookies.update(sari.client.cookies)
        barrier.wait()
        try:
            answers.append(double.send()["Location"])
        finally:
            connections.close_all()

    threads = [Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 2
    assert set(answers) <= {"/1971/lacak/tanda-bukti/", "/1971/permohonan/terkirim/"}
    assert len(requests_of(pangkalpinang)) == 1
    connection.close()


def test_a_machine_that_fills_the_hidden_field_is_refused(
    sari: Browser, pangkalpinang: Office
) -> None:
    sari.fill()
    answer = sari.post("permohonan/kirim/", {"website": "http://contoh.test"})
    assert answer.status_code == 422
    assert not requests_of(pangkalpinang)


def test_a_form_filled_in_no_time_is_refused_and_sent_again_accepted(
    sari: Browser, pangkalpinang: Office
) -> None:
    sari.fill()
    start = sari.now
    sari.wait(minutes=-3)
    assert sari.send().status_code == 422
    assert not requests_of(pangkalpinang)
    sari.now = start
    assert sari.send().status_code == 302


def test_a_draft_opens_nothing_in_another_office(sari: Browser, belitung: Office) -> None:
    sari.fill()
    sari.client.cookies["serambi_draf"]["path"] = "/"
    stranger = Browser("1902", client=sari.client)
    page = stranger.get("permohonan/siapa/").content.decode()
    assert WHO["nik"] not in page


def test_an_unknown_office_has_no_form(sari: Browser) -> None:
    assert Browser("9999").get("permohonan/").status_code == 404


@pytest.mark.parametrize("path", ["", "apa/", "siapa/", "cara/"])
def test_no_cache_keeps_the_form_and_no_robot_lists_it(sari: Browser, path: str) -> None:
    answer = sari.get(f"permohonan/{path}")
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]


def test_nothing_personal_stands_in_an_address(sari: Browser) -> None:
    places = [
        sari.post(f"permohonan/{path}/", data)["Location"]
        for path, data in (("apa", WHAT), ("siapa", WHO), ("cara", HOW))
    ]
    sari.wait(minutes=1)
    places.append(sari.send()["Location"])
    assert not [place for place in places if any(value in place for value in WHO.values())]
