"""The porch page: search, doors, waiting times, honest figures, what is new, how to reach the desk."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from serambi.casework.selectors.figures import ENOUGH_FOR_PERCENT, figures
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office, OpeningHours
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from tests.casework.cases import MONDAY, answered, registered, staff
from tests.support.cast import World

Count = Callable[[int], AbstractContextManager[None]]


@pytest.fixture
def office(world: World) -> Office:
    Office.objects.filter(pk=world.office.pk).update(phone="0717 123456", address="Jalan Contoh 1")
    world.office.refresh_from_db()
    for weekday in range(5):
        OpeningHours.objects.create(
            office=world.office, weekday=weekday, opens=time(8), closes=time(16)
        )
    return world.office


@pytest.fixture
def desk(world: World) -> tuple[Actor, Actor]:
    return (
        staff(world.here[Role.PETUGAS], world.office, Role.PETUGAS),
        staff(world.here[Role.PPID], world.office, Role.PPID),
    )


def home(now: datetime = MONDAY, code: str = "1971") -> str:
    with clock.fixed(now):
        answer = Client().get(f"/{code}/")
    assert answer.status_code == 200
    text: str = answer.content.decode()
    return text


def entry(office: Office, number: int, *, state: str = "published") -> None:
    with office_scope(office):
        CatalogueEntry.objects.create(
            office=office, number=number, slug=f"informasi-{number}", category="berkala",
            title=f"Laporan kinerja {number}", state=state, created_at=MONDAY, updated_at=MONDAY,
            published_at=MONDAY + timedelta(minutes=number) if state == "published" else None,
        )  # fmt: skip


def test_the_page_answers_what_where_and_how_long(office: Office) -> None:
    page = home()
    assert 'action="/1971/cari/"' in page
    assert 'href="/1971/informasi/"' in page
    assert 'href="/1971/permohonan/"' in page
    assert "Dijawab paling lambat 10 hari kerja; informasi Pemilu 3 hari kerja" in page
    assert 'href="tel:0717123456"' in page


def test_the_third_door_leads_to_the_page_of_complaints(office: Office, client: Client) -> None:
    page = home()
    assert "Sampaikan pengaduan" in page
    assert 'href="/1971/pengaduan/"' in page
    assert "Tentang apa pengaduan Anda?" in client.get("/1971/pengaduan/").content.decode()


def test_an_office_without_cases_says_so_instead_of_zero_per_cent(office: Office) -> None:
    figures_part = home().split('id="angka"')[1].split("</section>")[0]
    assert figures_part.count("belum ada") == 2
    assert "%" not in figures_part


def test_few_cases_are_shown_as_numbers_not_per_cent(
    office: Office, desk: tuple[Actor, Actor]
) -> None:
    with clock.fixed(MONDAY):
        answered(office, *desk)
        registered(office)
    figures_part = home().split('id="angka"')[1].split("</section>")[0]
    assert "dari 1" in figures_part
    assert "%" not in figures_part


def test_figures_count_late_answers_and_late_silence(
    office: Office, desk: tuple[Actor, Actor]
) -> None:
    with clock.fixed(MONDAY):
        answered(office, *desk)
        registered(office)
    later = MONDAY + timedelta(days=7)
    with clock.fixed(later), office_scope(office):
        found = figures(office, calendar_for(office))
    assert (found.received, found.answered, found.due, found.on_time, found.open) == (2, 1, 2, 1, 1)
    assert found.median_days == 0
    assert found.percent is None
    assert found.due < ENOUGH_FOR_PERCENT


def test_cases_older_than_a_year_no_longer_count(office: Office, desk: tuple[Actor, Actor]) -> None:
    with clock.fixed(MONDAY):
        answered(office, *desk)
    with clock.fixed(MONDAY + timedelta(days=366)), office_scope(office):
        assert figures(office, calendar_for(office)).received == 0


def test_figures_hold_nothing_of_another_office(world: World, office: Office) -> None:
    with clock.fixed(MONDAY):
        registered(world.stranger)
    with clock.fixed(MONDAY), office_scope(office):
        assert figures(office, calendar_for(office)).received == 0


def test_the_five_newest_published_entries_are_shown(office: Office) -> None:
    for number in range(1, 8):
        entry(office, number)
    entry(office, 8, state="draft")
    page = home()
    assert "Laporan kinerja 7" in page
    assert "Laporan kinerja 3" in page
    assert "Laporan kinerja 2" not in page
    assert "Laporan kinerja 8" not in page


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (
            datetime(2026, 11, 23, 2, 0, tzinfo=UTC),
            "<strong>Buka sekarang</strong>, sampai 16.00 WIB",
        ),
        (
            datetime(2026, 11, 23, 0, 0, tzinfo=UTC),
            "<strong>Belum buka</strong>, buka hari ini pukul 08.00 WIB",
        ),
        (
            datetime(2026, 11, 20, 10, 0, tzinfo=UTC),
            "<strong>Tutup sekarang</strong>, buka lagi Senin pukul 08.00 WIB",
        ),
        (
            datetime(2026, 12, 24, 3, 0, tzinfo=UTC),
            "<strong>Tutup sekarang</strong>, buka lagi Senin pukul 08.00 WIB",
        ),
    ],
    ids=["Monday morning", "before opening", "Friday evening", "joint leave"],
)
def test_the_desk_is_open_or_not(office: Office, now: datetime, words: str) -> None:
    assert words in home(now)


def test_an_unknown_office_has_no_porch(office: Office) -> None:
    assert Client().get("/9999/").status_code == 404


def test_the_porch_sets_no_cookie_and_may_be_kept(office: Office) -> None:
    answer = Client().get("/1971/")
    assert not answer.cookies
    assert "no-store" not in answer.get("Cache-Control", "")


def test_queries_do_not_grow_with_what_is_shown(
    office: Office, desk: tuple[Actor, Actor], django_assert_max_num_queries: Count
) -> None:
    with clock.fixed(MONDAY):
        for number in range(1, 6):
            entry(office, number)
            answered(office, *desk)
    with django_assert_max_num_queries(8):
        home()
