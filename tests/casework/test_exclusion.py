"""What Perbawaslu 1/2022 art. 18(2) names is offered at intake, and still tested."""

from dataclasses import replace

import pytest

from serambi.casework.models import Decision, InformationRequest
from serambi.classification.fitting import exclusions_fitting
from serambi.classification.models import ConsequenceTest
from serambi.law.roles import Role
from tests.casework.cases import ASKED, NOT_HELD, answered, registered
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World

NAMES = "Salinan kajian dugaan pelanggaran nomor 3 beserta nama pelapor dan saksinya"


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (NAMES, ["proses", "identitas"]),
        ("Siapa yang melaporkan saya? Saya minta nama pelapornya.", ["identitas"]),
        ("Jadwal patroli pengawasan masa tenang", ["proses"]),
        ("Alamat rumah para pengawas TPS", ["keselamatan"]),
        ("Rekapitulasi penindakan pelanggaran per kecamatan beserta hasilnya", []),
        ("Jumlah saksi peserta pemilu pada hari pemungutan suara", []),
        ("Struktur organisasi dan nama pejabat struktural", []),
        ("", []),
    ],
)
def test_the_words_of_a_question_lead_to_the_items_of_the_rule(
    asked: str, codes: list[str]
) -> None:
    assert [one.code for one in exclusions_fitting(asked)] == codes


def page_of(case: InformationRequest) -> str:
    return f"/{case.office.code}/meja/permohonan/{case.pk}/"


def test_a_request_that_fits_is_offered_a_test_and_the_test_begins_with_the_item(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office, replace(ASKED, details=NAMES)).case
    client = client_as(world.here[Role.PETUGAS])
    text = client.get(page_of(case)).content.decode()
    assert "Mungkin memuat yang wajib dikecualikan" in text
    begin = f"/{desk.office.code}/meja/klasifikasi/baru/?permohonan={case.pk}&wajib=identitas"
    assert begin.replace("&", "&amp;") in text
    form = client.get(begin).content.decode()
    assert '<option value="identitas" selected>' in form
    typed = {"description": "Identitas pelapor", "trigger": "permohonan", "mandatory": "identitas"}
    assert client.post(begin, typed).status_code == 302
    test = ConsequenceTest.objects.get()
    assert (test.mandatory, test.case_id) == ("identitas", case.pk)
    assert test.register_no in client.get(page_of(case)).content.decode()
    refused = {"outcome": "ditolak", "consideration": "Identitas pelapor wajib dikecualikan."}
    assert client.post(f"{page_of(case)}jawaban/", refused).status_code == 422
    assert not Decision.objects.exists()


def test_what_does_not_fit_or_is_answered_offers_nothing(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    plain = registered(desk.office).case
    done = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    InformationRequest.objects.filter(pk=done.pk).update(details=NAMES)
    client = client_as(world.here[Role.PPID])
    for case in (plain, done):
        assert "wajib dikecualikan" not in client.get(page_of(case)).content.decode()


def test_who_only_reads_sees_the_item_without_the_way_to_a_test(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office, replace(ASKED, details=NAMES)).case
    text = client_as(world.here[Role.PEMBINA]).get(page_of(case)).content.decode()
    assert "wajib dikecualikan" in text
    assert "wajib=identitas" not in text
    assert client_as(world.there[Role.PPID]).get(page_of(case)).status_code == 404


def test_an_unknown_item_in_the_address_is_left_out(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    address = f"/{desk.office.code}/meja/klasifikasi/baru/?wajib=<b>"
    page = client_as(world.here[Role.PPID]).get(address)
    assert page.status_code == 200
    assert "<b>" not in page.content.decode()
