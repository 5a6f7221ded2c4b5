"""The calendar over HTTP: who sees and changes it, mistakes at the field, preview before decree."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import CalendarOverride
from serambi.timekeeping.models import CalendarBatch
from tests.casework.cases import GENERAL, registered
from tests.support.cast import ClientAs, World
from tests.timekeeping.conftest import Calendars

PAGE = "/1971/meja/kalender/"
DAY = {
    "day": "2026-12-02", "working": "0", "name": "Pemungutan suara ulang",
    "decree": "SK 12/2026", "scope": "kantor",
}  # fmt: skip


@pytest.fixture
def admin(calendars: Calendars, world: World, client_as: ClientAs) -> Client:
    return client_as(world.here[Role.ADMIN])


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_all_staff_read_the_year_and_only_the_administrator_changes_it(
    calendars: Calendars, world: World, client_as: ClientAs, role: Role
) -> None:
    client = client_as(world.here[role])
    text = client.get(PAGE).content.decode()
    assert "Kalender kerja 2026" in text
    assert "Hari Kemerdekaan" in text
    may = role is Role.ADMIN
    assert ("Tetapkan satu hari" in text) is may
    assert (client.post(f"{PAGE}hari/tetapkan/", DAY).status_code == 302) is may


def test_the_stranger_sees_no_such_calendar(
    calendars: Calendars, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.there[Role.ADMIN])
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}hari/tetapkan/", DAY).status_code == 404


def test_the_year_costs_the_same_whatever_is_decreed(
    admin: Client,
    calendars: Calendars,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    admin.get(PAGE)
    with django_assert_max_num_queries(12) as few:
        admin.get(PAGE)
    for number in range(1, 28):
        CalendarOverride.objects.create(
            office=calendars.office, day=f"2026-10-{number:02}", working=False, name="Libur",
            decree="SK", created_at="2026-01-01T00:00:00Z",
        )  # fmt: skip
    with django_assert_num_queries(len(few)):
        admin.get(PAGE)


def test_a_year_with_estimates_and_one_without_a_table_say_so(admin: Client) -> None:
    assert (
        "3 tanggal pada tahun ini baru perkiraan"
        in admin.get(f"{PAGE}?tahun=2027").content.decode()
    )
    assert "Kalender 2029 belum ada" in admin.get(f"{PAGE}?tahun=2029").content.decode()
    for nonsense in ("x", "-1", "99999", "٢٠٢٦", "0001", ""):
        assert "Kalender kerja 2026" in admin.get(f"{PAGE}?tahun={nonsense}").content.decode()


def test_the_preview_keeps_nothing_and_the_decree_moves(
    admin: Client, calendars: Calendars
) -> None:
    case = registered(calendars.office, GENERAL).case
    text = admin.post(f"{PAGE}hari/lihat/", DAY).content.decode()
    assert case.register_no in text
    assert "Senin, 7 Desember 2026" in text
    assert "Selasa, 8 Desember 2026" in text
    assert "1 dari 1 tenggat terbuka" in text
    assert not CalendarOverride.objects.exists()
    done = admin.post(f"{PAGE}hari/tetapkan/", DAY, follow=True).content.decode()
    assert "1 hari ditetapkan, 1 tenggat bergeser." in done
    case.refresh_from_db()
    assert str(case.due_on) == "2026-12-08"


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": "kemarin"}, {"day": ""}, {"day": "1999-01-01"}, {"name": ""}, {"name": "a\x00b"},
        {"decree": "x" * 500}, {"scope": "nasional"}, {"scope": ""}, {"working": "2"},
    ],
)  # fmt: skip
def test_a_mistake_comes_back_and_keeps_what_was_typed(
    admin: Client, wrong: dict[str, str]
) -> None:
    for step in ("lihat", "tetapkan"):
        back = admin.post(f"{PAGE}hari/{step}/", {**DAY, **wrong})
        assert back.status_code == 422
        text = back.content.decode()
        assert "error-summary" in text
        if "decree" not in wrong:
            assert "SK 12/2026" in text
    assert not CalendarOverride.objects.exists()


def test_a_year_is_uploaded_looked_at_and_decreed(admin: Client) -> None:
    text = "tanggal,nama,jenis,nomor SK,cakupan\n02/12/2026,Pemungutan suara ulang,libur,SK 12/2026,kantor\n"
    sent = admin.post(
        f"{PAGE}impor/", {"file": SimpleUploadedFile("skb.csv", text.encode(), "text/csv")}
    )
    assert sent.status_code == 302
    seen = admin.get(sent["Location"]).content.decode()
    assert "menjadi libur" in seen
    assert "Tetapkan 1 hari" in seen
    assert not CalendarOverride.objects.exists()
    done = admin.post(f"{sent['Location']}masukkan/")
    assert done["Location"].endswith("?tahun=2026")
    assert CalendarOverride.objects.count() == 1
    assert admin.get(sent["Location"]).status_code == 404


def test_wrong_rows_are_listed_and_cannot_be_confirmed(admin: Client) -> None:
    text = "tanggal,nama,jenis,nomor SK\nentah,Libur,libur,SK 1\n02/12/2026,Libur,libur,SK 1\n"
    sent = admin.post(
        f"{PAGE}impor/", {"file": SimpleUploadedFile("skb.csv", text.encode(), "text/csv")}
    )
    seen = admin.get(sent["Location"]).content.decode()
    assert "“entah” bukan tanggal" in seen
    assert "masukkan/" not in seen
    assert admin.post(f"{sent['Location']}masukkan/").status_code == 302
    assert not CalendarOverride.objects.exists()


@pytest.mark.parametrize("data", [b"", b"halo", b"\x00\x01\x02", b"%PDF-1.7"])
def test_what_is_no_table_is_refused_at_the_field(admin: Client, data: bytes) -> None:
    sent = admin.post(f"{PAGE}impor/", {"file": SimpleUploadedFile("skb.csv", data, "text/csv")})
    assert sent.status_code == 422
    assert not CalendarBatch.objects.exists()
    assert admin.post(f"{PAGE}impor/", {}).status_code == 422


def test_the_office_page_links_here(admin: Client) -> None:
    assert PAGE in admin.get("/1971/meja/kantor/").content.decode()
