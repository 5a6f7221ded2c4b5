"""The desk over HTTP: what each role sees and does, mistakes at the field, bounded queries."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from serambi.identity.models import Membership
from serambi.law.objection import State
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.objections.access import can_see, visible_to
from serambi.objections.models import Objection, ObjectionReply, Talk
from tests.casework.asking import PNG
from tests.casework.cases import REFUSED, answered, staff
from tests.casework.cases import registered as asked
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, POSITION, about, filed, fresh, registered
from tests.support.cast import ClientAs, World

LIST = "/1971/meja/keberatan/"
SECRETS = ("Sari Melati", "1971014503990001", "+6281234567890", "sari@contoh.test")
GRANT = {
    "outcome": "mengabulkan_sebagian",
    "reasons": "Angka tidak mengungkap identitas siapa pun.",
    "order": "Berikan jumlah per kecamatan.",
    "order_due_on": "2026-12-07",
}


def page_of(objection: Objection) -> str:
    return f"{LIST}{objection.pk}/"


def one(desk: Desk, *grounds: str) -> Objection:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    return registered(desk, about(case, *(grounds or ("a", "g"))))


def test_what_is_owed_first_stands_first(desk: Desk, world: World, client_as: ClientAs) -> None:
    later, sooner = one(desk), one(desk)
    Objection.objects.filter(pk=later.pk).update(due_on="2026-12-30")
    text = client_as(world.here[Role.ATASAN]).get(LIST).content.decode()
    assert text.index(sooner.register_no) < text.index(later.register_no)


def test_piles_count_and_filters_narrow(desk: Desk, world: World, client_as: ClientAs) -> None:
    mine, other = one(desk), filed(desk.office, PERIODIC).objection
    client = client_as(world.here[Role.PETUGAS])
    page = client.get(LIST)
    assert {tab.href: tab.count for tab in page.context["tabs"]}["?tumpukan=baru"] == 1
    assert {tab.href: tab.count for tab in page.context["tabs"]}["?tumpukan=terutang"] == 2
    by_ground = client.get(LIST, {"alasan": "b"}).content.decode()
    assert other.register_no in by_ground
    assert mine.register_no not in by_ground
    found = client.get(LIST, {"cari": mine.request_no}).content.decode()
    assert mine.register_no in found
    assert other.register_no not in found
    for odd in (
        {"alasan": "z"},
        {"rezim": "x"},
        {"hal": "99"},
        {"tumpukan": "tak ada"},
        {"cari": "\x00"},
    ):
        assert client.get(LIST, odd).status_code == 200


def test_names_are_masked_in_the_list_and_on_the_page(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk)
    client = client_as(world.here[Role.ATASAN])
    for address in (LIST, page_of(objection), f"{page_of(objection)}tanggapan/"):
        text = client.get(address).content.decode()
        assert not [secret for secret in SECRETS if secret in text], address


def test_revealing_needs_a_reason_and_is_logged(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk)
    client = client_as(world.here[Role.ATASAN])
    refused = client.post(f"{page_of(objection)}lakukan/identitas/", {"identitas-reason": ""})
    assert refused.status_code == 422
    assert "Sari Melati" not in refused.content.decode()
    shown = client.post(
        f"{page_of(objection)}lakukan/identitas/", {"identitas-reason": "Menelepon pemohon"}
    )
    assert "Sari Melati Contoh" in shown.content.decode()
    acts = [event.act for event in thread(desk.office, ("objection", objection.pk))]
    assert acts.count("objection.identity_revealed") == 1


def test_the_list_asks_the_same_number_of_questions_for_two_and_twenty(
    desk: Desk,
    world: World,
    client_as: ClientAs,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_as(world.here[Role.PPID])
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    for _ in range(2):
        filed(desk.office, about(case))
    client.get(LIST)
    with django_assert_max_num_queries(14) as few:
        client.get(LIST)
    for _ in range(18):
        filed(desk.office, about(case))
    with django_assert_num_queries(len(few)):
        client.get(LIST)


def test_the_page_of_one_takes_few_queries(
    desk: Desk,
    world: World,
    client_as: ClientAs,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    objection = one(desk)
    client = client_as(world.here[Role.PPID])
    client.get(page_of(objection))
    with django_assert_max_num_queries(25):
        client.get(page_of(objection))


def test_the_officer_prepares_and_the_superior_decides(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk)
    reply = f"{page_of(objection)}tanggapan/"
    officer, head = client_as(world.here[Role.PETUGAS]), client_as(world.here[Role.ATASAN])
    assert officer.post(reply, {**GRANT, "lakukan": "usul"}).status_code == 302
    assert officer.post(reply, {**GRANT, "lakukan": "putus"}).status_code == 403
    assert State(fresh(objection.pk).state) is State.TERDAFTAR
    page = head.get(reply)
    assert page.context["form"].initial["order"] == GRANT["order"]
    assert "exception" not in page.context["form"].fields
    assert head.post(reply, {**GRANT, "lakukan": "putus"}).status_code == 302
    text = head.get(page_of(objection)).content.decode()
    assert "Mengabulkan sebagian" in text
    assert "Senin, 7 Desember 2026" in text
    assert head.get(reply)["Location"] == page_of(objection)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"reasons": ""}, "reasons"),
        ({"order": ""}, "order"),
        ({"order_due_on": ""}, "order_due_on"),
        ({"order_due_on": "kemarin"}, "order_due_on"),
        ({"outcome": "menguatkan"}, "order"),
        ({"outcome": "apa"}, "outcome"),
        ({"reasons": "\x00" * 30}, "reasons"),
    ],
)
def test_mistakes_in_the_answer_come_back_at_the_field(
    desk: Desk, world: World, client_as: ClientAs, typed: dict[str, str], field: str
) -> None:
    objection = one(desk)
    client = client_as(world.here[Role.ATASAN])
    page = client.post(f"{page_of(objection)}tanggapan/", {**GRANT, "lakukan": "putus", **typed})
    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert ObjectionReply.objects.count() == 0


def test_who_refused_is_told_before_and_writes_the_exception(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk)
    user = world.here[Role.PPID]
    Membership.objects.filter(user=world.here[Role.ATASAN]).update(role=Role.PEMBINA)
    Membership.objects.create(user=user, office=desk.office, role=Role.ATASAN)
    client = client_as(user)
    assert "Anda yang memutus" in client.get(page_of(objection)).content.decode()
    reply = f"{page_of(objection)}tanggapan/"
    page = client.post(reply, {**GRANT, "lakukan": "putus"})
    assert "exception" in page.context["form"].errors
    why = "Sekretariat hanya memiliki satu pejabat struktural."
    assert client.post(reply, {**GRANT, "lakukan": "putus", "exception": why}).status_code == 302
    assert why in client.get(page_of(objection)).content.decode()


def test_a_talk_from_invitation_to_signed_sheet(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk, "d")
    client = client_as(world.here[Role.ATASAN])
    act = f"{page_of(objection)}lakukan/"
    wrong = client.post(f"{act}musyawarah/", {"musyawarah-place": "Ruang layanan"})
    assert wrong.status_code == 422
    call = {
        "musyawarah-planned_for": "2026-11-24",
        "musyawarah-hour": "10:00",
        "musyawarah-place": "Ruang layanan",
    }
    assert client.post(f"{act}musyawarah/", call).status_code == 302
    held = {
        "berita-acara-held_at": "2026-11-23",
        "berita-acara-hour": "08:30",
        "berita-acara-participants": "Pemohon\nKepala Sekretariat",
        "berita-acara-result": "Angka per kecamatan diserahkan besok.",
        "berita-acara-agreed": "on",
        "berita-acara-sheet": SimpleUploadedFile("lembar.png", PNG, "image/png"),
    }
    assert client.post(f"{act}berita-acara/", held).status_code == 302
    talk = Talk.objects.get()
    sheet = client.get(f"{page_of(objection)}lembar/{talk.pk}/")
    assert sheet["Content-Type"] == "image/png"
    assert "Tercapai kesepakatan" in client.get(page_of(objection)).content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_a_talk_out_of_time_is_told_at_its_day(
    desk: Desk, world: World, client_as: ClientAs, day: str
) -> None:
    objection = one(desk, "d")
    client, act = client_as(world.here[Role.ATASAN]), f"{page_of(objection)}lakukan/"
    call = {"planned_for": "2026-11-24", "hour": "10:00", "place": "Ruang layanan"}
    held = {"held_at": day, "hour": "00:10", "participants": "Pemohon\nSekretaris",
            "result": "Angka diserahkan besok."}  # fmt: skip

    def sent(slug: str, typed: dict[str, str]) -> str:
        named = {f"{slug}-{name}": value for name, value in typed.items()}
        answer = client.post(f"{act}{slug}/", named)
        assert answer.status_code == 422, answer.content
        return answer.content.decode()

    assert "Tahun ini tidak wajar." in sent("musyawarah", {**call, "planned_for": day})
    made = client.post(f"{act}musyawarah/", {f"musyawarah-{k}": v for k, v in call.items()})
    assert made.status_code == 302
    assert "Tahun ini tidak wajar." in sent("berita-acara", held)


def test_an_act_that_the_state_forbids_comes_back_with_words(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    objection = one(desk)
    client = client_as(world.here[Role.PETUGAS])
    answer = client.post(f"{page_of(objection)}lakukan/daftar/", {})
    assert answer.status_code == 302
    assert "tidak dapat dilakukan" in client.get(page_of(objection)).content.decode()
    assert client.post(f"{page_of(objection)}lakukan/entah/", {}).status_code == 404
    assert client.get(f"{LIST}{uuid4()}/").status_code == 404


ENTRY = {
    "channel": "meja",
    "received_on": "2026-11-20",
    "received_time": "10:00",
    "grounds": ["c"],
    "position": POSITION,
    "purpose": "Bahan skripsi",
}


def test_the_desk_enters_with_a_request_and_types_no_person(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = asked(desk.office).case
    client = client_as(world.here[Role.PETUGAS])
    answer = client.post(f"{LIST}baru/", {**ENTRY, "request_no": case.register_no})
    assert answer.status_code == 302, answer.context["form"].errors
    objection = Objection.objects.get()
    assert objection.case == case
    assert objection.objector.from_request
    assert State(objection.state) is State.TERDAFTAR
    assert objection.received_at.isoformat() == "2026-11-20T03:00:00+00:00"
    text = client.get(answer["Location"]).content.decode()
    assert "Kode lacak untuk pemohon" in text


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"request_no": "tidak ada"}, {"request_no"}),
        ({"request_no": ""}, {"grounds"}),
        ({"request_no": "12/2024", "elsewhere": "on", "kind": "perorangan"}, {"name"}),
        ({"channel": ""}, {"channel"}),
        ({"received_on": "2027-01-01"}, {"received_on"}),
        ({"position": ""}, {"position"}),
        ({"grounds": []}, {"grounds"}),
        ({"proxy_name": "Kuasa Umpama", "proxy_nik": "1971010203900003"}, {"authority_file"}),
    ],
)
def test_mistakes_of_the_entry_come_back_at_the_field(
    desk: Desk, world: World, client_as: ClientAs, typed: dict[str, Any], fields: set[str]
) -> None:
    case = asked(desk.office).case
    client = client_as(world.here[Role.PETUGAS])
    page = client.post(f"{LIST}baru/", {**ENTRY, "request_no": case.register_no, **typed})
    assert page.status_code == 422
    assert fields <= set(page.context["form"].errors)
    assert Objection.objects.count() == 0


def test_an_older_register_is_named_and_the_person_typed(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    person = {
        "kind": "perorangan", "name": "Budi Rekaan", "nik": "1971010203900002",
        "address": "Gang Contoh Nomor 7", "occupation": "jurnalis", "phone": "0813 9876 5432",
        "information": "Laporan akhir pengawasan 2019", "request_no": "12/2024", "elsewhere": "on",
    }  # fmt: skip
    answer = client.post(f"{LIST}baru/", {**ENTRY, **person})
    assert answer.status_code == 302, answer.context["form"].errors
    assert Objection.objects.get().request_no == "12/2024"


def test_object_and_list_agree_on_who_sees_what(desk: Desk, world: World) -> None:
    objection = one(desk)
    for office, people in ((world.office, world.here), (world.stranger, world.there)):
        for role in STAFF_ROLES:
            actor = staff(people[role], office, role)
            assert can_see(actor, objection) == visible_to(actor).filter(pk=objection.pk).exists()
