"""The desk's pages of disputes in a browser's hands."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.disputes.models import Dispute, DisputePack
from serambi.disputes.services.packing import pack
from serambi.law.dispute import Outcome
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from tests.disputes.conftest import Bench
from tests.disputes.disputes import KI, mediated, opened, ruled, settled, summoned
from tests.disputes.test_pack import picture
from tests.support.cast import ClientAs, World

LIST = "/1971/meja/sengketa/"
LIST_QUERIES = 11
PAGE_QUERIES = 14
SAID = {
    "register_no": "021/XI/KIP-BABEL-PS/2026", "forum": "provinsi", "forum_name": KI,
    "filed_on": "2026-11-23", "noticed_on": "2026-11-23", "objection_no": "Reg.K.004", "grounds": ["c", "d"],
}  # fmt: skip


def do(client: Client, dispute: Dispute, slug: str, **typed: Any) -> Any:
    data = {f"{slug}-{name}": value for name, value in typed.items()}
    return client.post(f"{LIST}{dispute.pk}/lakukan/{slug}/", data)


def test_the_notice_about_a_request_asks_only_what_the_request_does_not_know(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    address = f"{LIST}baru/?permohonan={bench.case.pk}"
    page = client.get(address).content.decode()
    assert KI in page  # the forum of this office, filled in
    assert 'name="applicant_name"' not in page
    response = client.post(address, SAID, follow=True)
    assert response.status_code == 200
    assert "Sengketa tercatat." in response.content.decode()
    assert Dispute.objects.get().case_id == bench.case.pk


def test_mistakes_stand_at_their_fields_and_what_was_typed_stays(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PPID])
    response = client.post(f"{LIST}baru/", {**SAID, "filed_on": "bukan tanggal", "grounds": []})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="021/XI/KIP-BABEL-PS/2026"' in page
    assert "bukan tanggal" in page
    assert not Dispute.objects.exists()


@pytest.mark.parametrize("asked", ["x", "00000000-0000-0000-0000-000000000000"])
def test_a_notice_about_nothing_of_this_office_is_not_found(
    bench: Bench, world: World, client_as: ClientAs, asked: str
) -> None:
    for name in ("permohonan", "keberatan"):
        client = client_as(world.here[Role.PPID])
        assert client.get(f"{LIST}baru/?{name}={asked}").status_code == 404


def test_the_page_shows_the_case_with_the_name_masked(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    summoned(bench.office, bench.officer, dispute, closed=True)
    page = client_as(world.here[Role.PEMBINA]).get(f"{LIST}{dispute.pk}/").content.decode()
    assert "S••• M••• C•••" in page
    assert "Sari Melati" not in page
    assert "Selasa, 1 Desember 2026, 09.00 WIB" in page
    assert "lakukan/" not in page  # Pembina reads
    assert "Tidak ada langkah yang menunggu Anda." in page


def test_each_role_is_offered_the_acts_of_the_table(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = mediated(bench.office, bench.ppid, dispute)
    with clock.fixed(moment):
        pages = {
            role: client_as(world.here[role]).get(f"{LIST}{dispute.pk}/").content.decode()
            for role in (Role.PETUGAS, Role.PPID, Role.ATASAN)
        }
    for slug, roles in (
        ("panggilan", {Role.PETUGAS, Role.PPID, Role.ATASAN}),
        ("berkas", {Role.PETUGAS, Role.PPID, Role.ATASAN}),
        ("sepakat", {Role.PPID, Role.ATASAN}),
        ("gagal", {Role.PPID, Role.ATASAN}),
        ("laksanakan", set()),
    ):
        assert {role for role, page in pages.items() if f"/lakukan/{slug}/" in page} == roles, slug


def test_an_act_done_comes_back_to_the_page_and_is_told(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    response = do(
        client_as(world.here[Role.PETUGAS]), dispute, "panggilan", kind="awal", day="2026-12-01", hour="09:00",
        minutes="90", place="Ruang sidang", link="", summons_no="5/KI", summoned_on="2026-11-23",
    )  # fmt: skip
    assert response.status_code == 302
    hearing = dispute.hearings.get()
    assert (hearing.minutes, hearing.place) == (90, "Ruang sidang")


@pytest.mark.parametrize(
    ("slug", "typed", "words"),
    [
        ("panggilan", {"kind": "awal"}, "Tanggal panggilan diterima belum diisi."),
        ("panggilan", {"kind": "awal", "summoned_on": "2026-11-23"}, "Waktu sidang belum diisi."),
        *(
            (
                "panggilan",
                {
                    "kind": "awal",
                    "day": day,
                    "hour": "00:10",
                    "place": "Aula",
                    "summoned_on": "2026-11-23",
                },
                "Tahun ini tidak wajar.",
            )
            for day in ("0001-01-01", "9999-12-31")
        ),
        ("panggilan", {"minutes": "banyak"}, "Masukkan"),
        ("kuasa", {"name": "R"}, "Nama terlalu pendek."),
        ("dokumen", {"title": "Surat KI"}, "Berkas belum dipilih."),
        ("catatan", {"text": " "}, "Catatan belum diisi."),
        ("gugur", {"reason": ""}, "Keterangan belum diisi."),
        ("data", {"forum": "provinsi", "forum_name": KI}, "Alasan keberatan belum dipilih."),
        ("berkas", {"mark": "Z"}, "Z"),
    ],
)
def test_every_form_says_what_is_wrong(
    bench: Bench, world: World, client_as: ClientAs, slug: str, typed: dict[str, str], words: str
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    response = do(client_as(world.here[Role.PPID]), dispute, slug, **typed)
    assert response.status_code == 422
    assert words in response.content.decode()


def test_an_act_of_another_state_or_hour_is_refused_in_words(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    client = client_as(world.here[Role.PPID])
    for slug in ("mulai", "ajudikasi", "tetap"):
        response = client.post(f"{LIST}{dispute.pk}/lakukan/{slug}/", follow=True)
        assert "keadaan sengketa sekarang" in response.content.decode()
    assert client.post(f"{LIST}{dispute.pk}/lakukan/lain/").status_code == 404
    denied = client_as(world.here[Role.PETUGAS]).post(f"{LIST}{dispute.pk}/lakukan/gugur/", {"gugur-reason": "Surat KI 12"})  # fmt: skip
    assert denied.status_code == 403


def test_a_paper_is_uploaded_and_read_again(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    client = client_as(world.here[Role.PETUGAS])
    response = do(
        client, dispute, "dokumen", kind="bukti", title="Foto papan", file=picture(), number="", dated_on="",
        proves="hak pemohon diumumkan.",
    )  # fmt: skip
    assert response.status_code == 302
    paper = dispute.papers.get()
    read = client.get(f"{LIST}{dispute.pk}/dokumen/{paper.pk}/")
    assert read.content.startswith(b"\x89PNG")
    assert "no-store" in read.headers["Cache-Control"]


def test_a_pack_is_made_with_one_button_and_taking_it_out_is_logged(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    client = client_as(world.here[Role.PETUGAS])
    assert do(client, dispute, "berkas", mark="T").status_code == 302
    made = DisputePack.objects.get()
    for which, start in (("pdf", b"%PDF-"), ("zip", b"PK")):
        response = client.get(f"{LIST}{dispute.pk}/berkas/{made.pk}/{which}/")
        assert response.content.startswith(start)
        assert response.headers["Content-Disposition"].startswith("attachment")
    assert client.get(f"{LIST}{dispute.pk}/berkas/{made.pk}/doc/").status_code == 404
    read = [
        event
        for event in thread(bench.office, ("dispute", dispute.pk))
        if event.act == "dispute.pack_read"
    ]
    assert [event.payload["which"] for event in read] == ["pdf", "zip"]
    assert (
        client_as(world.here[Role.PEMBINA])
        .get(f"{LIST}{dispute.pk}/berkas/{made.pk}/pdf/")
        .status_code
        == 403
    )


def test_the_list_sorts_into_piles(bench: Bench, world: World, client_as: ClientAs) -> None:
    running = opened(bench.office, bench.officer, bench.case)
    final = opened(bench.office, bench.officer, None)
    settled(bench.office, bench.ppid, final)
    client = client_as(world.here[Role.ATASAN])
    for pile, shown, hidden in (("", running, final), ("pelaksanaan", final, running)):
        page = client.get(f"{LIST}?tumpukan={pile}").content.decode()
        assert str(shown.pk) in page
        assert str(hidden.pk) not in page
    assert "Tidak ada sengketa" in client.get(f"{LIST}?tumpukan=selesai").content.decode()


def test_the_pages_ask_the_database_the_same_however_much_hangs_on_them(
    bench: Bench,
    world: World,
    client_as: ClientAs,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_as(world.here[Role.PPID])
    first = opened(bench.office, bench.officer, bench.case)
    client.get(LIST)
    with django_assert_num_queries(LIST_QUERIES):
        client.get(LIST)
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(f"{LIST}{first.pk}/")
    for _ in range(3):
        summoned(bench.office, bench.officer, opened(bench.office, bench.officer, None))
        summoned(bench.office, bench.officer, first)
        pack(office=bench.office, actor=bench.officer, dispute_id=first.pk)
    with django_assert_num_queries(LIST_QUERIES):
        client.get(LIST)
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(f"{LIST}{first.pk}/")


def test_the_duty_to_carry_out_stands_on_top(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = settled(bench.office, bench.ppid, dispute)
    with clock.fixed(moment):
        page = client_as(world.here[Role.PPID]).get(f"{LIST}{dispute.pk}/").content.decode()
    assert "Paling lambat Jumat, 18 Desember 2026." in page
    assert "Informasi dibuka sebagian" in page
    assert "/lakukan/laksanakan/" in page


def test_both_readings_of_the_courts_window_stand_on_the_page(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = ruled(bench.office, bench.ppid, dispute, Outcome.DITOLAK)
    with clock.fixed(moment + timedelta(hours=1)):
        page = client_as(world.here[Role.PPID]).get(f"{LIST}{dispute.pk}/").content.decode()
    assert "Gugatan ke PTUN paling lambat" in page
    assert "Putusan dapat dinyatakan tetap sesudah" in page
