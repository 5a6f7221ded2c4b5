"""A message is owed together with the act, or not at all."""

import threading

import pytest
from django.db import connection, connections, transaction

from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from serambi.outbox.selectors import deliveries_about
from serambi.outbox.services import enqueue
from tests.outbox.conftest import Owe


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_owed(pangkalpinang: Office) -> None:
    with pytest.raises(RuntimeError, match="transaction of the act"):
        enqueue(
            office=pangkalpinang, channel="email", to="a@contoh.test", subject="s", body="b",
            dedupe_key="k", about=("request", "1"),
        )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_rolled_back_owes_nothing(owe: Owe) -> None:
    with transaction.atomic():
        owe()
        transaction.set_rollback(True)
    with all_offices():
        assert not Delivery.objects.exists()


def test_the_same_key_twice_is_one_row_with_the_first_words(owe: Owe) -> None:
    first, second = owe(body="pertama"), owe(body="kedua")
    assert first.pk == second.pk
    assert second.body == "pertama"


def test_the_same_key_in_two_offices_is_two_rows(owe: Owe, belitung: Office) -> None:
    assert owe().pk != owe(office=belitung).pk


def test_another_office_sees_no_delivery(owe: Owe, belitung: Office) -> None:
    owe()
    with office_scope(belitung):
        assert not deliveries_about(belitung, ("request", "1")).exists()


def test_address_and_words_are_sealed_at_rest(owe: Owe) -> None:
    owed = owe(to="rahasia@contoh.test", subject="Perihal rahasia", body="Isi rahasia")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT recipient, subject, body, dedupe_key, last_error FROM outbox_delivery"
        )
        assert "rahasia" not in repr(cursor.fetchall())
    with all_offices():
        fresh = Delivery.objects.get(pk=owed.pk)
    assert (fresh.recipient, fresh.subject, fresh.body) == (
        "rahasia@contoh.test",
        "Perihal rahasia",
        "Isi rahasia",
    )


def test_a_subject_loses_what_looks_like_personal_data_and_line_ends(owe: Owe) -> None:
    owed = owe(subject="Untuk budi@contoh.test\r\nBcc: x NIK 1971021204900003")
    assert owed.subject == "Untuk [surel] Bcc: x NIK [nik]"


@pytest.mark.django_db(transaction=True)
def test_eight_acts_at_once_with_one_key_owe_one_message(owe: Owe) -> None:
    start, ids, faults = threading.Barrier(8), [], []

    def act() -> None:
        try:
            start.wait()
            ids.append(owe().pk)
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=act) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert len(ids) == 8
    assert len(set(ids)) == 1


def test_a_key_of_any_length_is_kept_and_found_again(owe: Owe) -> None:
    long = "handset:2026-11-23:" + "p" * 240 + "@kantor.example.test"
    first, again, other = owe(long), owe(long), owe(f"{long}x")
    assert first.pk == again.pk != other.pk
    assert len(first.dedupe_key) <= 160
