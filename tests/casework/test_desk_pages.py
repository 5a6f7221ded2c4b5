"""The desk over HTTP: what each role sees and does, mistakes at the field, bounded queries."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from serambi.casework.looks import look
from serambi.casework.models import Decision, InformationRequest
from serambi.core import clock
from serambi.law.roles import Role
from serambi.ledger.registry import all_acts
from serambi.ledger.selectors import thread
from serambi.ui.components.icons import PATHS
from tests.casework.cases import PARTLY, answered, exempt, in_work, registered
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World


def inbox_of(office_code: str) -> str:
    return f"/{office_code}/meja/"


def page_of(case: InformationRequest) -> str:
    return f"/{case.office.code}/meja/permohonan/{case.pk}/"


def test_the_inbox_shows_what_is_owed_first(desk: Desk, world: World, client_as: ClientAs) -> None:
    later = registered(desk.office).case
    sooner = registered(desk.office).case
    InformationRequest.objects.filter(pk=later.pk).update(due_on="2026-12-30")
    text = client_as(world.here[Role.PETUGAS]).get(inbox_of(desk.office.code)).content.decode()
    assert text.index(sooner.register_no) < text.index(later.register_no)


def test_names_are_masked_in_the_inbox_and_on_the_case(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PPID])
    for address in (inbox_of(desk.office.code), page_of(case)):
        text = client.get(address).content.decode()
        for secret in (
            "Sari Melati",
            "1971014503990001",
            "812-3456-7890",
            "+6281234567890",
            "sari@contoh.test",
        ):
            assert secret not in text


def test_revealing_needs_a_reason_and_is_logged(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PETUGAS])
    refused = client.post(f"{page_of(case)}lakukan/identitas/", {"identitas-reason": ""})
    assert refused.status_code == 422
    assert "Sari Melati" not in refused.content.decode()
    shown = client.post(
        f"{page_of(case)}lakukan/identitas/", {"identitas-reason": "Menelepon pemohon"}
    )
    assert "Sari Melati Contoh" in shown.content.decode()
    acts = [event.act for event in thread(desk.office, ("request", case.pk))]
    assert acts.count("request.identity_revealed") == 1


def test_the_inbox_asks_the_same_number_of_questions_for_two_and_twenty_cases(
    desk: Desk,
    world: World,
    client_as: ClientAs,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_as(world.here[Role.PPID])
    for _ in range(2):
        registered(desk.office)
    client.get(inbox_of(desk.office.code))
    with django_assert_max_num_queries(14) as few:
        client.get(inbox_of(desk.office.code))
    for _ in range(18):
        registered(desk.office)
    with django_assert_num_queries(len(few)):
        client.get(inbox_of(desk.office.code))


def test_a_stranger_sees_no_such_page(desk: Desk, world: World, client_as: ClientAs) -> None:
    case = registered(desk.office).case
    client = client_as(world.there[Role.PPID])
    assert client.get(page_of(case)).status_code == 404
    assert client.get(inbox_of(desk.office.code)).status_code == 404
    own_office = f"/{world.stranger.code}/meja/permohonan/{case.pk}/"
    assert client.get(own_office).status_code == 404
    assert (
        client.post(f"{own_office}lakukan/catatan/", {"catatan-text": "halo dunia"}).status_code
        == 404
    )


def test_the_admin_of_accounts_sees_no_case(desk: Desk, world: World, client_as: ClientAs) -> None:
    case = registered(desk.office).case
    assert client_as(world.here[Role.ADMIN]).get(page_of(case)).status_code == 403


def test_the_head_reads_and_does_not_act(desk: Desk, world: World, client_as: ClientAs) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.ATASAN])
    assert client.get(page_of(case)).status_code == 200
    assert client.post(f"{page_of(case)}lakukan/terima/", {}).status_code == 403


def test_accept_prepare_and_send_over_the_desk(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    ppid, officer = client_as(world.here[Role.PPID]), client_as(world.here[Role.PETUGAS])
    assert ppid.post(f"{page_of(case)}lakukan/terima/", {}).status_code == 302
    written = {
        "outcome": "sebagian", "material": PARTLY.material, "medium": PARTLY.medium,
        "blackout": PARTLY.blackout, "exemption_record": str(exempt(desk.office).pk), "consideration": PARTLY.consideration,
        "files": SimpleUploadedFile("rekap.csv", b"kecamatan,jumlah\nGabek,3\n", "text/csv"),
    }  # fmt: skip
    assert officer.post(f"{page_of(case)}jawaban/", written).status_code == 302
    assert ppid.post(f"{page_of(case)}lakukan/kirim/", {}).status_code == 302
    case.refresh_from_db()
    assert case.state == "diserahkan"
    assert Decision.objects.get().items.get().title == "rekap.csv"


def test_a_mistake_in_the_answer_keeps_the_words_and_the_upload(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = in_work(desk.office, desk.ppid)
    client = client_as(world.here[Role.PETUGAS])
    written = {
        "outcome": "sebagian", "material": "Rekap per kecamatan",
        "files": SimpleUploadedFile("rekap.csv", b"kecamatan,jumlah\nGabek,3\n", "text/csv"),
    }  # fmt: skip
    back = client.post(f"{page_of(case)}jawaban/", written)
    text = back.content.decode()
    assert back.status_code == 422
    assert "Rekap per kecamatan" in text
    assert "rekap.csv" in text
    assert 'name="kept"' in text
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    ("slug", "typed"),
    [
        ("minta-lengkapi", {"minta-lengkapi-missing": ""}),
        ("minta-lengkapi", {"minta-lengkapi-missing": "a\x00b"}),
        ("minta-lengkapi", {"minta-lengkapi-missing": "a" * 100_000}),
        ("catatan", {"catatan-text": ""}),
        ("catatan", {}),
    ],
)
def test_bad_words_come_back_at_the_field(
    desk: Desk, world: World, client_as: ClientAs, slug: str, typed: dict[str, str]
) -> None:
    case = registered(desk.office).case
    back = client_as(world.here[Role.PETUGAS]).post(f"{page_of(case)}lakukan/{slug}/", typed)
    assert back.status_code == 422
    assert "error-summary" in back.content.decode()


def test_an_unknown_act_or_case_is_not_found(desk: Desk, world: World, client_as: ClientAs) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PPID])
    assert client.post(f"{page_of(case)}lakukan/hapus/", {}).status_code == 404
    assert client.get(f"/{desk.office.code}/meja/permohonan/{uuid4()}/").status_code == 404


def test_an_act_that_came_too_late_is_told_in_words(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    back = client_as(world.here[Role.PPID]).post(f"{page_of(case)}lakukan/kirim/", {}, follow=True)
    assert back.status_code == 200
    assert "sudah dijawab" in back.content.decode()


def test_search_finds_by_number_words_name_and_address(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PPID])
    for typed in (case.register_no, "penindakan", "melati", "sari@contoh.test"):
        assert (
            case.register_no
            in client.get(
                inbox_of(desk.office.code), {"cari": typed, "tumpukan": "semua"}
            ).content.decode()
        )
    for typed in ("kosong-sekali", "mela", "%", "\x00"):
        page = client.get(inbox_of(desk.office.code), {"cari": typed, "tumpukan": "semua"})
        assert page.status_code == 200
    assert (
        "Tidak ada permohonan yang cocok"
        in client.get(inbox_of(desk.office.code), {"cari": "kosong-sekali"}).content.decode()
    )


def test_nonsense_in_the_filter_is_left_out(desk: Desk, world: World, client_as: ClientAs) -> None:
    registered(desk.office)
    client = client_as(world.here[Role.PPID])
    for query in ("rezim=x", "dari=kemarin", "hal=-3", "hal=abc", "tumpukan=x", "saluran=fax"):
        assert client.get(f"{inbox_of(desk.office.code)}?{query}").status_code == 200


def test_the_letter_opens_for_its_own_office_only(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, PARTLY)
    client = client_as(world.here[Role.PPID])
    text = client.get(page_of(case)).content.decode()
    address = text.split(f"{page_of(case)}surat/")[1].split('"')[0]
    opened = client.get(f"{page_of(case)}surat/{address}")
    assert opened["Content-Type"] == "application/pdf"
    assert opened.content.startswith(b"%PDF")
    assert (
        client_as(world.there[Role.PPID]).get(f"{page_of(case)}surat/{address}").status_code == 404
    )


def test_a_case_found_by_number_name_or_mail_stands_there_once(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PETUGAS])
    for words in (case.register_no, "melati", "sari@contoh.test", "sari contoh"):
        page = client.get(inbox_of(desk.office.code), {"tumpukan": "semua", "cari": words})
        assert page.content.decode().count(f">{case.register_no}</a>") == 1, words
    page = client.get(
        inbox_of(desk.office.code), {"tumpukan": "semua", "cari": "bukan-siapa-siapa"}
    )
    assert f">{case.register_no}</a>" not in page.content.decode()


def test_after_an_act_the_page_says_what_was_done(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = registered(desk.office).case
    client = client_as(world.here[Role.PPID])
    page = client.post(f"{page_of(case)}lakukan/terima/", follow=True)
    assert "Permohonan dinyatakan lengkap dan mulai diproses." in page.content.decode()
    assert "notice--ok" in page.content.decode()


def test_an_outcome_that_is_not_chosen_is_asked_for_by_name(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = in_work(desk.office, desk.ppid)
    page = client_as(world.here[Role.PETUGAS]).post(f"{page_of(case)}jawaban/", {})
    assert page.status_code == 422
    assert "Keputusan belum dipilih. Pilih salah satu." in page.content.decode()


def test_each_act_of_a_request_has_an_icon_of_its_own() -> None:
    missing = [
        act.code
        for act in all_acts()
        if act.room == "casework" and look(act.code) == ("check", "plain")
    ]
    assert missing == ["request.identity_seen"]
    assert all(look(act.code)[0] in PATHS for act in all_acts())


@pytest.mark.parametrize(
    ("days", "words"), [(0, "3 hari kerja lagi"), (30, "Terlambat 19 hari kerja")]
)
def test_the_case_page_always_says_how_the_case_stands(
    desk: Desk, world: World, client_as: ClientAs, days: int, words: str
) -> None:
    case = registered(desk.office).case
    with clock.fixed(clock.now() + timedelta(days=days)):
        text = client_as(world.here[Role.PPID]).get(page_of(case)).content.decode()
    assert text.count(words) == 1
