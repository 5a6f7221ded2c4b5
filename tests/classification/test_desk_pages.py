"""The desk's pages: what is offered to whom, and what comes back when something is wrong."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.classification.services import records, tests
from serambi.classification.services.tests import propose
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import office_scope
from tests.casework.cases import registered
from tests.classification import steps
from tests.classification.steps import PROPOSAL, Bench
from tests.classification.test_record_life import SHORT, above
from tests.files import zoo
from tests.support.cast import World

pytestmark = pytest.mark.django_db
DESK = "/1971/meja/klasifikasi/"
Enter = Callable[[object], Client]


@pytest.fixture
def ppid(client_as: Enter, world: World) -> Client:
    return client_as(world.here[Role.PPID])


@pytest.fixture
def officer(client_as: Enter, world: World) -> Client:
    return client_as(world.here[Role.PETUGAS])


@pytest.fixture
def head(client_as: Enter, world: World) -> Client:
    return client_as(world.here[Role.PEMBINA])


def typed(**changes: object) -> dict[str, object]:
    """A whole analysis as a browser sends it."""
    whole: dict[str, object] = {
        "exemption": "17.a.2",
        "consequence_open": "Pelapor dan saksi dapat dikenali dan diancam.",
        "consequence_closed": "Keselamatan pelapor dan saksi terjaga.",
        "public_interest": "Hasil penanganan tetap diumumkan tanpa nama.",
        "expires_on": "2031-11-23",
        **{f"check_{code}": "tidak" for code in steps.answers()},
    }
    return {**whole, **changes}


def test_a_test_goes_from_the_first_form_to_the_public_list_by_browser(
    bench: Bench, officer: Client, ppid: Client, head: Client
) -> None:
    begun = officer.post(
        f"{DESK}baru/", {"description": PROPOSAL.description, "trigger": "proaktif"}
    )
    test = ConsequenceTest.objects.get()
    page = begun["Location"]
    assert page == f"{DESK}{test.pk}/"
    item = {
        "identifikasi-documents": "Formulir laporan tahun 2024",
        "identifikasi-information": "Nama dan alamat pelapor",
        "identifikasi-unit": "Penanganan Pelanggaran",
        "identifikasi-part": "",
    }
    assert officer.post(f"{page}lakukan/identifikasi/", item).status_code == 302
    assert ppid.post(f"{page}analisis/", typed()).status_code == 302
    people = {"rapat-staff": [bench.ppid.user_id, bench.head.user_id], "rapat-others": ""}
    assert ppid.post(f"{page}lakukan/rapat/", people).status_code == 302
    for client in (ppid, head):
        shown = client.get(page).content.decode()
        assert "Tanda tangani lembar" in shown
        assert client.post(f"{page}lakukan/tanda-tangan/").status_code == 302
    assert "Ajukan kepada pimpinan" in ppid.get(page).content.decode()
    assert ppid.post(f"{page}lakukan/ajukan/").status_code == 302
    assert "Setujui dan tetapkan" in head.get(page).content.decode()
    assert "Setujui dan tetapkan" not in ppid.get(page).content.decode()
    assert head.post(f"{page}lakukan/setujui/").status_code == 302
    public = Client().get("/1971/dikecualikan/").content.decode()
    assert PROPOSAL.description in public
    assert "Nama dan alamat pelapor" not in public


def test_wet_signatures_come_with_an_upload(bench: Bench, officer: Client) -> None:
    test = steps.met(bench)
    act = f"{DESK}{test.pk}/lakukan/tanda-tangan-basah/"
    missing = officer.post(act, {"tanda-tangan-basah-places": ["1"]})
    assert missing.status_code == 422
    assert "Pindaian lembar belum dipilih" in missing.content.decode()
    upload = SimpleUploadedFile("lembar.pdf", zoo.pdf(), "application/pdf")
    sent = officer.post(
        act, {"tanda-tangan-basah-places": ["1", "2"], "tanda-tangan-basah-scan": upload}
    )
    assert sent.status_code == 302
    sheet = test.sheets.get()
    kept = sheet.scans.get()
    assert kept.stored.encrypted
    scan = officer.get(f"{DESK}{test.pk}/pindaian/{kept.pk}/")
    assert scan.status_code == 200
    assert scan["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"exemption": ""}, "Tidak ada dasar pengecualian"),
        ({"exemption": "17.j"}, "Undang-undang lain yang menjadi dasar"),
        ({"exemption": "17.j", "statute": "PP 61/2010 Pasal 9"}, "bukan peraturan di bawahnya"),
        ({"expires_on": ""}, "harus ada tanggal berakhirnya"),
        ({"expires_on": "2099-01-01"}, "30 tahun"),
        ({"expires_on": "2020-01-01"}, "harus berakhir sesudah"),
        ({"expires_on": "besok"}, "tanggal"),
        ({"check_putusan": "ya"}, "tidak dapat dikecualikan"),
        ({"check_sp3": ""}, "belum dijawab"),
        ({"consequence_open": "x"}, "terlalu pendek"),
        ({"public_interest": ""}, "belum diisi"),
        ({"exemption": "17.h.1"}, "belum dijawab"),
    ],
)
def test_an_analysis_that_the_law_does_not_carry_comes_back_with_what_was_typed(
    bench: Bench, ppid: Client, changes: dict[str, object], words: str
) -> None:
    test = steps.identified(bench)
    answer = ppid.post(f"{DESK}{test.pk}/analisis/", typed(**changes))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert words in shown
    if "consequence_closed" not in changes:
        assert "Keselamatan pelapor dan saksi terjaga." in shown
    assert steps.refreshed(test).state == "identifikasi"


def test_a_mandatory_exclusion_suggests_its_usual_ground_and_still_asks_all(
    bench: Bench, ppid: Client
) -> None:
    test = steps.identified(bench)
    assert test.mandatory == "identitas"
    page = ppid.get(f"{DESK}{test.pk}/analisis/").content.decode()
    assert '<option value="17.a.2" selected>' in page
    assert "dasar: sekunder" in page
    assert ppid.post(f"{DESK}{test.pk}/analisis/", {"exemption": "17.a.2"}).status_code == 422


def test_a_period_source_is_needed_for_every_letter_but_a(bench: Bench, ppid: Client) -> None:
    test = steps.identified(bench)
    memo = typed(exemption="17.i")
    answer = ppid.post(f"{DESK}{test.pk}/analisis/", memo)
    assert answer.status_code == 422
    assert "Sumber jangka waktu belum diisi" in answer.content.decode()
    memo["period_source"] = "UU 43/2009"
    assert ppid.post(f"{DESK}{test.pk}/analisis/", memo).status_code == 302


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"description": "Pendek", "trigger": "proaktif"},
        {"description": "Informasi yang cukup panjang", "trigger": "mimpi"},
        {"description": "Informasi yang cukup panjang", "trigger": "perintah_ki"},
        {"description": "x" * 400, "trigger": "proaktif"},
        {"description": "Informasi yang cukup panjang", "trigger": "proaktif", "mandatory": "zz"},
    ],
)
def test_a_proposal_that_cannot_stand_comes_back(
    bench: Bench, officer: Client, data: dict[str, str]
) -> None:
    answer = officer.post(f"{DESK}baru/", data)
    assert answer.status_code == 422
    assert not ConsequenceTest.objects.exists()


def test_a_test_begins_from_a_request_and_the_request_knows(bench: Bench, officer: Client) -> None:
    case = registered(bench.office).case
    address = f"{DESK}baru/?permohonan={case.pk}"
    assert case.register_no in officer.get(address).content.decode()
    data = {"description": PROPOSAL.description, "trigger": "permohonan"}
    assert officer.post(address, data).status_code == 302
    test = ConsequenceTest.objects.get()
    assert (test.case_id, test.case_no) == (case.pk, case.register_no)
    last = thread(bench.office, ("request", case.pk))[-1]
    assert last.act == "classification.case_test"
    assert test.register_no in last.sentence()


@pytest.mark.parametrize("key", ["permohonan", "ulang", "contoh"])
@pytest.mark.parametrize("value", ["bukan-uuid", "00000000-0000-4000-8000-000000000001"])
def test_an_address_that_points_nowhere_is_no_fault(
    bench: Bench, officer: Client, key: str, value: str
) -> None:
    assert officer.get(f"{DESK}baru/?{key}={value}").status_code == 200


def test_an_earlier_test_is_shown_and_can_be_taken_as_a_start(
    bench: Bench, officer: Client
) -> None:
    old = steps.approved(bench).test
    assert old is not None
    page = officer.get(f"{DESK}baru/?cari=saksi laporan").content.decode()
    assert old.register_no in page
    data = {"description": "Identitas saksi dalam sengketa proses", "trigger": "proaktif"}
    officer.post(f"{DESK}baru/?contoh={old.pk}", data)
    made = ConsequenceTest.objects.exclude(pk=old.pk).get()
    assert made.consequence_open == old.consequence_open


def test_the_list_shows_what_ends_first(bench: Bench, ppid: Client) -> None:
    late = steps.approved(bench)
    soon = steps.approved(
        bench, replace(steps.ANALYSIS, expires_on=steps.MONDAY.date().replace(year=2027))
    )
    page = ppid.get(f"{DESK}?bagian=dik").content.decode()
    assert page.index(soon.sk_number) < page.index(late.sk_number)


@pytest.mark.parametrize("part", ["uji", "dik", "selesai", "aneh"])
def test_the_lists_read_few_rows_however_long_they_are(
    bench: Bench,
    ppid: Client,
    part: str,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    for number in range(6):
        propose(
            office=bench.office, actor=bench.officer,
            proposal=replace(PROPOSAL, description=f"Informasi nomor {number}"),
        )  # fmt: skip
        steps.approved(bench)
    with django_assert_max_num_queries(16):
        assert ppid.get(f"{DESK}?bagian={part}").status_code == 200


def test_a_record_offers_what_its_state_allows(bench: Bench, ppid: Client, officer: Client) -> None:
    record = steps.approved(bench)
    page = ppid.get(f"{DESK}dik/{record.pk}/").content.decode()
    for words in (
        "Tetapkan terbuka saat berakhir",
        "Buka sebagian",
        "Buka karena putusan",
        "Uji ulang",
    ):
        assert words in page
    assert (
        "Tetapkan terbuka saat berakhir"
        not in officer.get(f"{DESK}dik/{record.pk}/").content.decode()
    )


def test_an_officer_who_posts_an_act_of_the_ppid_is_told_so(bench: Bench, officer: Client) -> None:
    record = steps.approved(bench)
    act = f"{DESK}dik/{record.pk}/lakukan/buka-putusan/"
    answer = officer.post(act, {"buka-putusan-ruling": "Putusan 1/2026"}, follow=True)
    assert "Peran Anda tidak dapat" in answer.content.decode()
    assert ExemptionRecord.objects.get().state == "aktif"


def test_a_ruling_without_its_name_comes_back(bench: Bench, ppid: Client) -> None:
    record = steps.approved(bench)
    answer = ppid.post(f"{DESK}dik/{record.pk}/lakukan/buka-putusan/", {"buka-putusan-ruling": ""})
    assert answer.status_code == 422
    assert "Putusan belum diisi" in answer.content.decode()


def test_unknown_acts_and_other_offices_things_are_not_found(bench: Bench, ppid: Client) -> None:
    record = steps.approved(bench)
    assert ppid.post(f"{DESK}dik/{record.pk}/lakukan/terbang/").status_code == 404
    assert ppid.post(f"{DESK}{record.test_id}/lakukan/terbang/").status_code == 404
    for part in (f"{uuid4()}/", f"dik/{uuid4()}/", f"{uuid4()}/analisis/", f"keputusan/{uuid4()}/"):
        assert ppid.get(f"{DESK}{part}").status_code == 404


def test_a_letter_of_something_else_is_no_decree_of_the_list(bench: Bench, ppid: Client) -> None:
    record = steps.approved(bench)
    assert record.test is not None
    sheet = record.test.sheets.get()
    assert ppid.get(f"{DESK}keputusan/{sheet.letter_id}/").status_code == 404
    letter = ppid.get(f"{DESK}{record.test_id}/surat/{sheet.letter_id}/")
    assert letter.content[:5] == b"%PDF-" or b"".join(letter)[:5] == b"%PDF-"


def test_the_years_list_is_set_by_decree_with_its_attachment(bench: Bench, ppid: Client) -> None:
    empty = ppid.post(f"{DESK}keputusan/", follow=True)
    assert "Daftar masih kosong" in empty.content.decode()
    steps.approved(bench)
    done = ppid.post(f"{DESK}keputusan/", follow=True)
    assert "002/SK.PPID/1971/XI/2026" in done.content.decode()


def test_the_ppid_takes_an_entry_from_above(bench: Bench, ppid: Client) -> None:
    province = above(bench)
    with office_scope(province.office):
        source = steps.approved(province, SHORT)
    assert source.description in ppid.get(f"{DESK}ambil/").content.decode()
    answer = ppid.post(f"{DESK}ambil/", {"sumber": str(source.pk)}, follow=True)
    assert f"Diambil dari {province.office.name}" in answer.content.decode()
    again = ppid.post(f"{DESK}ambil/", {"sumber": str(source.pk)}, follow=True)
    assert "sudah ada di daftar" in again.content.decode()
    wrong = ppid.post(f"{DESK}ambil/", {"sumber": "x"}, follow=True)
    assert "Butir ini tidak ada" in wrong.content.decode()


def test_what_was_refused_meanwhile_is_told_and_nothing_breaks(bench: Bench, ppid: Client) -> None:
    test = steps.met(bench)
    tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)
    twice = ppid.post(f"{DESK}{test.pk}/lakukan/tanda-tangan/", follow=True)
    assert "sudah menandatangani" in twice.content.decode()
    early = ppid.post(f"{DESK}{test.pk}/lakukan/ajukan/", follow=True)
    assert "1 peserta belum" in early.content.decode()


def test_a_checked_file_is_recorded_on_the_page(bench: Bench, officer: Client) -> None:
    record = steps.approved(bench)
    records.open_by_ruling(
        office=bench.office, actor=bench.ppid, record_id=record.pk, ruling="Putusan 1/2026"
    )
    page = f"{DESK}dik/{record.pk}/"
    assert "Berkas menunggu pemeriksaan" in officer.get(page).content.decode()
    officer.post(
        f"{page}lakukan/periksa-berkas/", {"periksa-berkas-note": "Identitas saksi dihitamkan."}
    )
    assert "Identitas saksi dihitamkan." in officer.get(page).content.decode()
