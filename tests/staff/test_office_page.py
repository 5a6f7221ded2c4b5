"""The administrator sets address and hours; each is in the ledger."""

from datetime import time

import pytest

from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.offices.models import Division, OpeningHours
from tests.support.cast import ClientAs, World

PROFILE = {
    "profil-city": "Pangkalpinang", "profil-address": "Jalan Baru 3", "profil-phone": "0717 000111",
    "profil-email": "ppid@contoh.test", "profil-classification": "HM.00", "profil-zone": "Asia/Jakarta",
    "profil-divisions": "Hukum\nDatin\nHukum\n",
}  # fmt: skip


def page(world: World) -> str:
    return f"/{world.office.code}/meja/kantor/"


def test_the_profile_is_changed_and_logged(world: World, client_as: ClientAs) -> None:
    done = client_as(world.here[Role.ADMIN]).post(f"{page(world)}data/", PROFILE)
    assert done.status_code == 302
    world.office.refresh_from_db()
    assert world.office.address == "Jalan Baru 3"
    assert list(Division.objects.filter(office=world.office).values_list("name", flat=True)) == [
        "Datin",
        "Hukum",
    ]
    assert [event.act for event in thread(world.office, ("office", "1971"))] == [
        "office.profile_changed"
    ]
    assert verify(world.office).ok


def test_opening_hours_are_replaced(world: World, client_as: ClientAs) -> None:
    typed = {
        "jam-opens_0": "08:00",
        "jam-closes_0": "16:00",
        "jam-break_from_0": "12:00",
        "jam-break_to_0": "13:00",
    }
    assert client_as(world.here[Role.ADMIN]).post(f"{page(world)}jam/", typed).status_code == 302
    row = OpeningHours.objects.get(office=world.office)
    assert (row.weekday, row.opens, row.break_to) == (0, time(8), time(13))


@pytest.mark.parametrize(
    "typed",
    [
        {"jam-opens_0": "08:00"},
        {"jam-opens_0": "16:00", "jam-closes_0": "08:00"},
        {
            "jam-opens_0": "08:00",
            "jam-closes_0": "16:00",
            "jam-break_from_0": "17:00",
            "jam-break_to_0": "18:00",
        },
        {"jam-opens_0": "08:00", "jam-closes_0": "16:00", "jam-break_from_0": "12:00"},
        {"jam-opens_0": "delapan"},
    ],
)
def test_impossible_hours_come_back_at_the_day(
    world: World, client_as: ClientAs, typed: dict[str, str]
) -> None:
    assert client_as(world.here[Role.ADMIN]).post(f"{page(world)}jam/", typed).status_code == 422
    assert not OpeningHours.objects.filter(office=world.office).exists()


@pytest.mark.parametrize("role", [Role.PETUGAS, Role.PPID, Role.ATASAN, Role.PEMBINA])
def test_only_the_administrator_changes_the_office(
    world: World, client_as: ClientAs, role: Role
) -> None:
    client = client_as(world.here[role])
    assert client.post(f"{page(world)}data/", PROFILE).status_code == 403
    assert (
        client_as(world.there[Role.ADMIN]).post(f"{page(world)}data/", PROFILE).status_code == 404
    )
