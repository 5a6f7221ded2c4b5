"""A request that came by phone, desk or letter, entered by the officer."""

from uuid import uuid4

import pytest

from serambi.casework.models import InformationRequest
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.support.cast import ClientAs, World

TYPED = {
    "channel": "telepon", "received_on": "2026-11-20", "received_time": "16:45",
    "details": "Jumlah laporan dugaan pelanggaran Pemilu 2024", "purpose": "Berita",
    "kind": "perorangan", "name": "Budi Misal", "nik": "1971010101900001", "address": "Jalan Contoh 2",
    "phone": "081234567891", "email": "", "occupation": "jurnalis", "regime": "",
    "way_obtain": "salinan_lunak", "way_deliver": "laman",
}  # fmt: skip


@pytest.fixture
def address(world: World, monday: None) -> str:
    return f"/{world.office.code}/meja/baru/"


def cases(world: World) -> list[InformationRequest]:
    with office_scope(world.office):
        return list(InformationRequest.objects.all())


def test_the_true_time_of_receipt_starts_the_clock(
    world: World, client_as: ClientAs, address: str
) -> None:
    done = client_as(world.here[Role.PETUGAS]).post(address, TYPED)
    assert done.status_code == 302
    [case] = cases(world)
    assert case.channel == "telepon"
    assert f"{case.received_at:%Y-%m-%dT%H:%M}" == "2026-11-20T09:45"
    assert f"{case.due_on}" == "2026-11-25"


@pytest.mark.parametrize(
    "wrong",
    [
        {"channel": ""},
        {"channel": "web"},
        {"received_on": ""},
        {"received_on": "1899-01-01"},
        {"received_on": "2026-12-01"},
        {"received_on": "kemarin"},
        {"received_time": "25:99"},
        {"nik": "197101010190000"},
        {"details": ""},
        {"details": "a" * 100_000},
        {"name": "A\x07B"},
        {"kind": "kelompok"},
        {"way_obtain": "telepati"},
        {"submit_key": "bukan-uuid"},
    ],
)
def test_a_mistake_keeps_the_words_and_stores_nothing(
    world: World, client_as: ClientAs, address: str, wrong: dict[str, str]
) -> None:
    back = client_as(world.here[Role.PETUGAS]).post(address, {**TYPED, **wrong})
    assert back.status_code == 422, wrong
    assert "error-summary" in back.content.decode()
    assert "Jalan Contoh 2" in back.content.decode()
    assert cases(world) == []


def test_sending_the_form_twice_makes_one_request(
    world: World, client_as: ClientAs, address: str
) -> None:
    client, key = client_as(world.here[Role.PETUGAS]), str(uuid4())
    for _ in range(2):
        assert client.post(address, {**TYPED, "submit_key": key}).status_code == 302
    assert len(cases(world)) == 1


def test_the_stranger_and_the_head_do_not_enter_requests(
    world: World, client_as: ClientAs, address: str
) -> None:
    assert client_as(world.there[Role.PETUGAS]).post(address, TYPED).status_code == 404
    assert client_as(world.here[Role.ATASAN]).post(address, TYPED).status_code == 403
    assert client_as(None).post(address, TYPED).status_code == 302
    assert cases(world) == []
