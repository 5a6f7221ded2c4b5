"""The desk over HTTP: order, piles, filters, entry, acts, mistakes at the field, bounded queries."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from serambi.complaints.access import visible_to
from serambi.complaints.models import Complaint
from serambi.complaints.selectors.inbox import InboxFilter, inbox
from serambi.complaints.services import handling
from serambi.core import clock
from serambi.law.roles import Role
from tests.casework.conftest import Desk
from tests.complaints.making import ANSWER, SLOW, VOTERS, at, decided, fresh, on, one
from tests.support.cast import ClientAs, World
from tests.support.papers import first_sheet
from tests.support.plans import plans

LIST = "/1971/meja/pengaduan/"
ENTRY = {
    "channel": "telepon",
    "received_on": "2026-11-20",
    "received_time": "15:30",
    "kind": "sikap",
    "story": "Petugas menyuruh saya membaca sendiri papan pengumuman.",
    "identity": "terbuka",
    "name": "Darma Rekaan",
    "phone": "0813 9876 5432",
}


def test_what_is_owed_first_stands_first(desk: Desk, world: World, client_as: ClientAs) -> None:
    replied, fresh_one = one(desk), one(desk)
    handling.reply(**on(desk, replied), text=ANSWER)
    text = client_as(world.here[Role.PPID]).get(LIST).content.decode()
    assert text.index(fresh_one.register_no) < text.index(replied.register_no)


def test_piles_count_and_filters_narrow(desk: Desk, world: World, client_as: ClientAs) -> None:
    mine, voters = one(desk), one(desk, VOTERS)
    handling.assign(**on(desk, mine), handler=desk.officer.user_id or 0)
    client = client_as(world.here[Role.PETUGAS])
    counts = {tab.href: tab.count for tab in client.get(LIST).context["tabs"]}
    assert (counts["?tumpukan=terutang"], counts["?tumpukan=baru"]) == (2, 1)
    for query, seen, hidden in (
        ({"jenis": "data_pemilih"}, voters, mine),
        ({"saya": "on"}, mine, voters),
        ({"cari": voters.register_no}, voters, mine),
    ):
        text = client.get(LIST, query).content.decode()
        assert seen.register_no in text, query
        assert hidden.register_no not in text, query
    for odd in ({"jenis": "z"}, {"hal": "99"}, {"tumpukan": "tak ada"}, {"cari": "\x00"}, {"saya": "x"}):  # fmt: skip
        assert client.get(LIST, odd).status_code == 200


def test_the_pembina_and_another_office_see_no_complaint(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    address = f"{LIST}{one(desk).pk}/"
    assert client_as(world.here[Role.PEMBINA]).get(LIST).status_code == 403
    assert client_as(world.there[Role.PPID]).get(address).status_code == 404
    elsewhere = address.replace("/1971/", "/1902/")
    assert client_as(world.there[Role.PPID]).get(elsewhere).status_code == 404
    assert client_as(None).get(address).status_code == 302


def test_the_list_asks_the_same_number_of_questions_for_two_and_twenty(
    desk: Desk,
    world: World,
    client_as: ClientAs,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_as(world.here[Role.PPID])
    for _ in range(2):
        one(desk)
    client.get(LIST)
    with django_assert_max_num_queries(12) as few:
        client.get(LIST)
    for _ in range(18):
        one(desk)
    with django_assert_num_queries(len(few)):
        client.get(LIST)


def test_the_page_of_one_takes_few_queries(
    desk: Desk,
    world: World,
    client_as: ClientAs,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    complaint = one(desk)
    handling.assign(**on(desk, complaint), handler=desk.officer.user_id or 0)
    client = client_as(world.here[Role.PPID])
    page = f"{LIST}{complaint.pk}/"
    client.get(page)
    with django_assert_max_num_queries(20):
        client.get(page)


def test_the_list_walks_an_index_in_its_order(desk: Desk) -> None:
    tables = ("complaints_complaint", "complaints_complainant")
    visible = visible_to(desk.ppid)
    for pile in ("terutang", "semua", "selesai"):
        rows = inbox(visible, InboxFilter(pile=pile), desk.office)[:25]
        for found in plans(lambda rows=rows: list(rows), tables):  # type: ignore[misc]  # the rows of this turn
            assert not found.read_through, (pile, found.text)


def test_the_desk_enters_a_call_with_its_true_time(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    done = client.post(f"{LIST}baru/", ENTRY, follow=True)
    complaint = Complaint.objects.get()
    assert (complaint.channel, complaint.reply_due_on.isoformat()) == ("telepon", "2026-12-04")
    text = done.content.decode()
    assert complaint.register_no in text
    assert "Kode lacak untuk pengadu" in text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"channel": ""}, "channel"),
        ({"channel": "web"}, "channel"),
        ({"received_on": "2026-11-24"}, "received_on"),
        ({"received_on": "1899-01-01"}, "received_on"),
        ({"received_time": ""}, "received_time"),
        ({"kind": ""}, "kind"),
        ({"story": "\x00" * 30}, "story"),
        ({"phone": ""}, "phone"),
    ],
)
def test_mistakes_in_the_entry_come_back_at_the_field(
    desk: Desk, world: World, client_as: ClientAs, changes: dict[str, str], field: str
) -> None:
    page = client_as(world.here[Role.PETUGAS]).post(f"{LIST}baru/", {**ENTRY, **changes})
    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert not Complaint.objects.exists()


ACTS: list[tuple[str, dict[str, Any], str]] = [
    ("serahkan", {"handler": ""}, "handler"),
    ("serahkan", {"handler": "999999"}, "handler"),
    ("tanggapi", {"text": ""}, "text"),
    ("tanggapi", {"text": "\x00" * 30}, "text"),
    ("minta", {"text": "a" * 100_000}, "text"),
    ("teruskan", {"target": "", "reason": "Bukan kami"}, "target"),
    ("teruskan", {"target": "kpu", "reason": ""}, "reason"),
    ("putuskan", {"outcome": "terbukti", "text": ANSWER}, "remedy"),
    ("putuskan", {"outcome": "bukan_wewenang", "text": ANSWER}, "outcome"),
    ("putuskan", {"outcome": "apa", "text": ANSWER}, "outcome"),
    ("jenis", {"kind": "lambat", "reason": "Sama saja"}, "kind"),
    ("catatan", {"text": ""}, "text"),
]


@pytest.mark.parametrize(("slug", "typed", "field"), ACTS)
def test_mistakes_in_an_act_come_back_at_its_field(
    desk: Desk, world: World, client_as: ClientAs, slug: str, typed: dict[str, str], field: str
) -> None:
    complaint = one(desk)
    form = {f"{slug}-{name}": value for name, value in typed.items()}
    page = client_as(world.here[Role.PPID]).post(f"{LIST}{complaint.pk}/lakukan/{slug}/", form)
    assert page.status_code == 422
    assert field in page.context["wrong_form"].errors
    assert fresh(complaint).state == "diterima"


def test_the_whole_way_of_a_complaint_on_the_desk(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = one(desk)
    page, act = f"{LIST}{complaint.pk}/", f"{LIST}{complaint.pk}/lakukan/"
    officer, ppid = client_as(world.here[Role.PETUGAS]), client_as(world.here[Role.PPID])
    assert SLOW.story in officer.get(page).content.decode()
    handler = {"serahkan-handler": str(desk.officer.user_id), "serahkan-division": ""}
    assert ppid.post(f"{act}serahkan/", handler).status_code == 302
    assert officer.post(f"{act}tanggapi/", {"tanggapi-text": ANSWER}).status_code == 302
    decision = {"putuskan-outcome": "terbukti", "putuskan-text": ANSWER, "putuskan-remedy": "Loket kedua dibuka."}  # fmt: skip
    assert officer.post(f"{act}putuskan/", decision).status_code == 403
    assert ppid.post(f"{act}putuskan/", decision).status_code == 302
    assert officer.post(f"{act}selesai/", {}).status_code == 302
    text = officer.get(page).content.decode()
    for words in ("Selesai", "Terbukti dan dibenahi", "Loket kedua dibuka.", "Diputus tepat waktu"):
        assert words in text
    assert (
        officer.post(f"{act}tanggapi/", {"tanggapi-text": ANSWER}, follow=True).status_code == 200
    )
    assert officer.post(f"{act}tak-ada/", {}).status_code == 404


def test_the_register_of_a_year_holds_every_line_and_nobody(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    first = one(desk)
    decided(desk, one(desk, VOTERS))
    with clock.fixed(at("2027-01-04T09:00:00+07:00")):
        later = one(desk)
    client = client_as(world.here[Role.PETUGAS])
    sent = client.get(f"{LIST}register/2026.xlsx")
    rows = [[cell.value for cell in row] for row in first_sheet(sent.content).iter_rows()]
    assert len(rows) == 3
    assert rows[1][:4] == [
        first.register_no,
        "2026-11-23",
        "Laman ini",
        "Lambat atau tidak dilayani",
    ]
    assert rows[2][6:10] == ["2026-11-23", "2027-01-22", "2026-11-23", "Terbukti dan dibenahi"]
    told = str(rows)
    assert not [words for words in ("Rina", "loket", "TPS 4", later.register_no) if words in told]
    assert client.get(f"{LIST}register/1899.xlsx").status_code == 404
    assert client_as(world.here[Role.PEMBINA]).get(f"{LIST}register/2026.xlsx").status_code == 403
