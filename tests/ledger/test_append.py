from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.actors import Actor, system
from serambi.identity.models import User
from serambi.ledger import registry
from serambi.ledger.models import Event, EventBody, Head
from serambi.ledger.selectors import thread
from serambi.ledger.services import append, erase, verify
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SAID = registry.register(registry.Act("test.said", "Dikatakan: {words}", "test"))
NINE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def say(office: Office, words: str, about: str = "a", actor: Actor | None = None) -> Event:
    with transaction.atomic():
        return append(
            office=office,
            actor=actor or system(office.pk),
            act="test.said",
            obj=("test.thing", about),
            payload={"words": words},
        )


def test_an_event_carries_number_time_and_sentence(pangkalpinang: Office, monday: None) -> None:
    first, second = say(pangkalpinang, "satu"), say(pangkalpinang, "dua")
    assert (first.seq, second.seq) == (0, 1)
    assert first.at == clock.now()
    assert second.sentence() == "Dikatakan: dua"
    assert first.root != second.root


def test_each_office_has_its_own_log(pangkalpinang: Office, belitung: Office) -> None:
    say(pangkalpinang, "satu")
    assert say(belitung, "satu").seq == 0
    assert thread(belitung, ("test.thing", "a"))[0].office_id == belitung.pk


@pytest.mark.django_db(transaction=True)
def test_the_log_is_written_only_inside_a_transaction(pangkalpinang: Office) -> None:
    with pytest.raises(TransactionManagementError):
        append(
            office=pangkalpinang, actor=system(None), act="test.said",
            obj=("test.thing", "a"), payload={"words": "x"},
        )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_fails_leaves_no_leaf(pangkalpinang: Office) -> None:
    say(pangkalpinang, "satu")

    @transaction.atomic
    def fail() -> None:
        say(pangkalpinang, "dua")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert say(pangkalpinang, "tiga").seq == 1
    assert verify(pangkalpinang).ok


def test_an_undeclared_act_is_refused(pangkalpinang: Office) -> None:
    with pytest.raises(LookupError):
        append(
            office=pangkalpinang, actor=system(None), act="test.unknown", obj=("a", "b"), payload={}
        )


def test_a_payload_without_the_sentences_names_is_refused(pangkalpinang: Office) -> None:
    with pytest.raises(KeyError, match="words"):
        append(
            office=pangkalpinang, actor=system(None), act="test.said", obj=("a", "b"), payload={}
        )


@pytest.mark.parametrize("value", [1.5, NINE, b"x", {1: "a"}, object()])
def test_a_payload_without_one_canonical_form_is_refused(
    pangkalpinang: Office, value: object
) -> None:
    with pytest.raises(InvalidInput):
        say(pangkalpinang, value)  # type: ignore[arg-type]  # a wrong kind on purpose


def test_a_clock_that_runs_back_is_held_and_written_down_once(pangkalpinang: Office) -> None:
    with clock.fixed(NINE):
        say(pangkalpinang, "satu")
    with clock.fixed(NINE - timedelta(hours=1)):
        held = [say(pangkalpinang, "dua"), say(pangkalpinang, "tiga")]
    with clock.fixed(NINE + timedelta(hours=1)):
        say(pangkalpinang, "empat")
    assert [event.at for event in held] == [NINE, NINE]
    with office_scope(pangkalpinang):
        acts = list(Event.objects.order_by("seq").values_list("act", flat=True))
    assert acts == ["test.said", "ledger.clock_back", "test.said", "test.said", "test.said"]
    alarm = thread(pangkalpinang, ("ledger.head", str(pangkalpinang.pk)))[0]
    assert "3600 detik" in alarm.sentence()
    assert verify(pangkalpinang).ok


def test_a_clock_a_second_off_is_held_without_alarm(pangkalpinang: Office) -> None:
    with clock.fixed(NINE):
        say(pangkalpinang, "satu")
    with clock.fixed(NINE - timedelta(seconds=1)):
        assert (event := say(pangkalpinang, "dua")).seq == 1
    assert event.at == NINE


def test_a_thread_names_its_people_in_two_queries(
    pangkalpinang: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    person = User.objects.create_user("sari@example.test", name="Sari")
    actor = Actor(f"user:{person.pk}", "Sari", pangkalpinang.pk)
    about = uuid4()
    for number in range(5):
        say(pangkalpinang, f"kata {number}", str(about), actor if number % 2 else None)
    say(pangkalpinang, "lain")
    with django_assert_max_num_queries(2):
        events = thread(pangkalpinang, ("test.thing", about))
        read = [(event.actor_name, event.sentence()) for event in events]
    assert read[:2] == [("Sistem", "Dikatakan: kata 0"), ("Sari", "Dikatakan: kata 1")]
    assert len(read) == 5


def test_a_strangers_office_sees_no_thread(pangkalpinang: Office, belitung: Office) -> None:
    say(pangkalpinang, "satu")
    assert thread(belitung, ("test.thing", "a")) == []


def test_an_erased_body_leaves_the_proof(pangkalpinang: Office) -> None:
    say(pangkalpinang, "rahasia")
    erase(office=pangkalpinang, seq=0, actor=system(None), reason="masa simpan habis")
    first = thread(pangkalpinang, ("test.thing", "a"))[0]
    assert first.sentence() == "Dikatakan: …"
    assert verify(pangkalpinang).ok
    with office_scope(pangkalpinang):
        assert EventBody.objects.count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_event SET actor = 'user:9'",
        "DELETE FROM ledger_event",
        "UPDATE ledger_eventbody SET payload = '{}'",
        "DELETE FROM ledger_head",
        "UPDATE ledger_head SET size = size - 1",
        "UPDATE ledger_head SET last_at = NULL",
    ],
)
def test_the_database_refuses_to_change_the_log(pangkalpinang: Office, statement: str) -> None:
    say(pangkalpinang, "satu")
    say(pangkalpinang, "dua")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify(pangkalpinang).leaves == 2


def test_the_database_refuses_to_replace_a_row(pangkalpinang: Office) -> None:
    say(pangkalpinang, "satu")
    if connection.vendor == "sqlite":
        statements = [
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
            for table in ("ledger_event", "ledger_eventbody", "ledger_head")
        ]
    else:
        tables = "ledger_event, ledger_eventbody, ledger_head"
        statements = [f"SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE {tables}"]
    for statement in statements:
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Head.objects.get(pk=pangkalpinang.pk).size == 1
