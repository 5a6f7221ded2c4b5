"""The administrator sees what could not be delivered and sends it again, to a better address."""

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from serambi.law.roles import Role
from serambi.ledger.models import Event
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery, State
from serambi.outbox.services import enqueue
from tests.support.cast import ClientAs, World


def dead(office: Office, number: int = 1, state: State = State.DEAD) -> Delivery:
    with transaction.atomic(), office_scope(office):
        owed = enqueue(
            office=office, channel="email", to=f"warga{number}@salah.test", subject="Rahasia",
            body="Isi rahasia", dedupe_key=f"k{number}", about=("request", "1"),
        )  # fmt: skip
        rows = Delivery.objects.filter(pk=owed.pk)
        rows.update(state=state, failures=3, last_error="550 no such user")
        return rows.get()


def tray(office: Office) -> str:
    return f"/{office.code}/meja/surel/"


def test_the_tray_shows_the_fault_and_hides_address_and_content(
    world: World, client_as: ClientAs
) -> None:
    dead(world.office)
    text = client_as(world.here[Role.ADMIN]).get(tray(world.office)).content.decode()
    assert "550 no such user" in text
    assert "w••••@salah.test" in text
    for secret in ("warga1@salah.test", "Rahasia", "Isi rahasia"):
        assert secret not in text


def test_an_empty_tray_says_so(world: World, client_as: ClientAs) -> None:
    text = client_as(world.here[Role.ADMIN]).get(tray(world.office)).content.decode()
    assert "Semua surel terkirim" in text


@pytest.mark.parametrize("to", ["", "warga@benar.test"])
def test_a_message_goes_out_again(world: World, client_as: ClientAs, to: str) -> None:
    owed = dead(world.office)
    client = client_as(world.here[Role.ADMIN])
    done = client.post(f"{tray(world.office)}{owed.pk}/kirim/", {f"{owed.pk}-to": to}, follow=True)
    assert "antre lagi" in done.content.decode()
    with office_scope(world.office):
        owed.refresh_from_db()
        assert (owed.state, owed.failures) == (State.QUEUED, 0)
        assert owed.recipient == (to or "warga1@salah.test")
        told = Event.objects.get(act="staff.mail_resent")
    assert "@" not in str(told.payload)
    assert told.sentence().endswith(f"alamat dibetulkan: {'ya' if to else 'tidak'}.")


@pytest.mark.parametrize("to", ["bukan alamat", "a@b", "x\x00@y.test", "a@b.test\u202e"])
def test_a_bad_address_comes_back_at_its_field(world: World, client_as: ClientAs, to: str) -> None:
    owed = dead(world.office)
    client = client_as(world.here[Role.ADMIN])
    answer = client.post(f"{tray(world.office)}{owed.pk}/kirim/", {f"{owed.pk}-to": to})
    assert answer.status_code == 422
    assert "field--wrong" in answer.content.decode()
    with office_scope(world.office):
        assert Delivery.objects.get(pk=owed.pk).state == State.DEAD


def test_what_is_not_dead_any_more_is_left_alone(world: World, client_as: ClientAs) -> None:
    owed = dead(world.office, state=State.SENT)
    client = client_as(world.here[Role.ADMIN])
    assert client.post(f"{tray(world.office)}{owed.pk}/kirim/").status_code == 409
    other = dead(world.stranger)
    assert client.post(f"{tray(world.office)}{other.pk}/kirim/").status_code == 404
    with office_scope(world.stranger):
        assert Delivery.objects.get(pk=other.pk).state == State.DEAD


def test_the_tray_asks_as_often_for_two_as_for_twenty(
    world: World,
    client_as: ClientAs,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_as(world.here[Role.ADMIN])
    for number in range(2):
        dead(world.office, number)
    client.get(tray(world.office))
    with django_assert_max_num_queries(12) as few:
        client.get(tray(world.office))
    for number in range(2, 20):
        dead(world.office, number)
    with django_assert_num_queries(len(few)):
        client.get(tray(world.office))
