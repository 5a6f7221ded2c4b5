"""Sending: once each, nothing lost, nothing blamed on the wrong one."""

import threading
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox import backoff
from serambi.outbox.adapters import Message, NeverAgain, PeerUnavailable, SendingFailed, TryAgain
from serambi.outbox.models import Attempt, Delivery, State
from serambi.outbox.selectors import dead, pressure
from serambi.outbox.services import claim, dispatch_once, forget, revive
from serambi.outbox.sweeps import SentContents
from tests.outbox.conftest import Owe

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


class Recorder:
    """A channel that remembers, and fails as told."""

    name = "email"

    def __init__(self, *faults: Exception) -> None:
        self.sent: list[Message] = []
        self.faults = list(faults)
        self.open_transactions = 0
        self.closed = 0

    def send(self, message: Message) -> None:
        self.open_transactions += transaction.get_connection().in_atomic_block
        if self.faults:
            raise self.faults.pop(0)
        self.sent.append(message)

    def close(self) -> None:
        self.closed += 1


def fresh(delivery: Delivery) -> Delivery:
    with all_offices():
        found: Delivery = Delivery.objects.get(pk=delivery.pk)
    return found


def outcomes(delivery: Delivery) -> list[str]:
    with all_offices():
        return list(
            Attempt.objects.filter(delivery=delivery)
            .order_by("number")
            .values_list("outcome", flat=True)
        )


def test_a_message_goes_out_in_the_offices_name_with_no_transaction_open(
    owe: Owe, pangkalpinang: Office
) -> None:
    owed, recorder = owe(), Recorder()
    result = dispatch_once({"email": recorder})
    assert (result.claimed, result.sent) == (1, 1)
    assert recorder.open_transactions == 0
    assert recorder.closed == 1
    (message,) = recorder.sent
    assert (message.id, message.to, message.office_name) == (
        owed.pk,
        "warga@contoh.test",
        pangkalpinang.name,
    )
    assert fresh(owed).state == State.SENT
    assert outcomes(owed) == ["sent"]


def test_a_sent_message_is_not_sent_again(owe: Owe) -> None:
    owe()
    recorder = Recorder()
    dispatch_once({"email": recorder})
    dispatch_once({"email": recorder})
    assert len(recorder.sent) == 1


def test_inside_a_transaction_nothing_is_sent(owe: Owe) -> None:
    owe()
    with transaction.atomic(), pytest.raises(RuntimeError):
        dispatch_once({"email": Recorder()})


def test_a_channel_without_an_adapter_waits(owe: Owe) -> None:
    owed = owe(channel="whatsapp")
    assert dispatch_once({"email": Recorder()}).claimed == 0
    assert fresh(owed).state == State.QUEUED


@pytest.mark.parametrize("fault", [TryAgain("smtp 451 later"), OSError("budi@contoh.test")])
def test_a_message_refused_for_now_is_tried_later(owe: Owe, fault: Exception) -> None:
    recorder = Recorder(fault)
    with clock.fixed(NOON):
        owed = owe()
        assert dispatch_once({"email": recorder}).retried == 1
        assert dispatch_once({"email": recorder}).claimed == 0
    waiting = fresh(owed)
    assert (waiting.state, waiting.failures) == (State.QUEUED, 1)
    assert timedelta(seconds=24) <= waiting.next_at - NOON <= timedelta(seconds=36)
    assert "budi" not in waiting.last_error
    with clock.fixed(NOON + timedelta(minutes=1)):
        assert dispatch_once({"email": recorder}).sent == 1
    assert outcomes(owed) == ["retry", "sent"]


def test_a_message_refused_for_good_is_dead_at_once(owe: Owe, pangkalpinang: Office) -> None:
    owed = owe()
    assert (
        dispatch_once({"email": Recorder(NeverAgain("smtp 550 warga@contoh.test unknown"))}).dead
        == 1
    )
    with all_offices():
        assert [(row.pk, row.last_error) for row in dead(pangkalpinang)] == [
            (owed.pk, "smtp 550 [surel] unknown")
        ]
        assert pressure().dead == 1


def test_a_message_that_fails_each_time_ends_in_the_tray(owe: Owe) -> None:
    recorder = Recorder(*[TryAgain("smtp 451")] * 50)
    with clock.fixed(NOON):
        owed = owe()
    now, rounds = NOON, 0
    while fresh(owed).state == State.QUEUED:
        now = fresh(owed).next_at
        with clock.fixed(now):
            dispatch_once({"email": recorder})
        rounds += 1
    assert rounds == backoff.MOST_FAILURES
    assert fresh(owed).state == State.DEAD
    assert timedelta(hours=12) < now - NOON < timedelta(days=2)


def test_a_week_without_a_mail_server_kills_nothing(owe: Owe) -> None:
    with clock.fixed(NOON):
        owed = owe()
    down = Recorder(*[PeerUnavailable("ConnectionRefusedError")] * 5000)
    now, rounds = NOON, 0
    while now < NOON + timedelta(days=7):
        with clock.fixed(now):
            dispatch_once({"email": down})
        now = fresh(owed).next_at
        rounds += 1
        assert rounds < 5000
    assert fresh(owed).failures == 0
    with clock.fixed(now):
        assert dispatch_once({"email": Recorder()}).sent == 1


def test_a_peer_that_does_not_answer_is_asked_once_a_round(owe: Owe) -> None:
    for number in range(5):
        owe(f"k{number}")
    result = dispatch_once({"email": Recorder(*[PeerUnavailable("TimeoutError")] * 5)})
    assert (result.claimed, result.unavailable) == (1, 1)
    with all_offices():
        assert Delivery.objects.filter(attempts=0).count() == 4


def test_what_one_channel_owes_hides_nothing_of_another(owe: Owe) -> None:
    """A hundred older mails before one notice: both channels have their turn in the same round."""
    with clock.fixed(NOON):
        for number in range(100):
            owe(f"m{number}")
    with clock.fixed(NOON + timedelta(seconds=1)):
        owe("kabar", channel="webpush")
    mail, push = Recorder(), Recorder()
    with clock.fixed(NOON + timedelta(minutes=1)):
        dispatch_once({"email": mail, "webpush": push}, 20)
    assert (len(mail.sent), len(push.sent)) == (19, 1)


def test_looking_for_what_is_owed_reads_a_bounded_part_of_an_index(owe: Owe) -> None:
    owe()
    for name, asking in {
        "delivery_owed": lambda: claim.due(["email"], NOON, 20),
        "delivery_leased": lambda: claim.due(["email"], NOON, 20),
        "delivery_kept_about": lambda: forget(about_type="survey"),
        "delivery_kept": lambda: SentContents().run(NOON),
    }.items():
        with all_offices():
            found = plans_of(asking)
        assert name in " ".join(found), (name, found)
        assert "TEMP B-TREE" not in " ".join(found)


def plans_of(asking: Callable[[], object]) -> list[str]:
    """The plans of all that is asked, writing included."""
    with CaptureQueriesContext(connection) as sent:
        asking()
    lines: list[str] = []
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        for one in sent.captured_queries:
            if one["sql"].startswith(("SELECT", "UPDATE")):
                explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
                cursor.execute(f"{explain} {one['sql'].replace('%', '%%')}", [])
                lines += [str(row[-1]) for row in cursor.fetchall()]
    return lines


def test_the_message_of_a_worker_that_died_is_taken_over_when_its_lease_ends(owe: Owe) -> None:
    recorder = Recorder()
    with clock.fixed(NOON):
        owed = owe()
        with all_offices():
            assert claim.claim(owed.pk, "mati", backoff.LEASE)
    with clock.fixed(NOON + backoff.LEASE - timedelta(seconds=1)):
        assert dispatch_once({"email": recorder}).claimed == 0
    with clock.fixed(NOON + backoff.LEASE + timedelta(seconds=1)):
        assert dispatch_once({"email": recorder}).sent == 1
    assert outcomes(owed) == ["lost", "sent"]


def test_a_message_that_kills_its_worker_each_time_ends_in_the_tray(owe: Owe) -> None:
    now = NOON
    with clock.fixed(now):
        owed = owe()
    for _ in range(backoff.MOST_FAILURES + 5):
        with clock.fixed(now), all_offices():
            claim.claim(owed.pk, "mati", backoff.LEASE)
        now += backoff.LEASE + timedelta(seconds=1)
    assert fresh(owed).state == State.DEAD
    assert fresh(owed).attempts == backoff.MOST_FAILURES


def test_a_worker_that_comes_back_too_late_settles_nothing(owe: Owe) -> None:
    with clock.fixed(NOON), all_offices():
        slow = claim.claim(owe().pk, "lambat", backoff.LEASE)
    with clock.fixed(NOON + timedelta(hours=1)), all_offices():
        assert slow
        quick = claim.claim(slow.pk, "cepat", backoff.LEASE)
        assert quick
        assert not claim.settle_sent(slow)
        assert fresh(slow).state == State.LEASED
        assert claim.settle_sent(quick)


def test_a_row_is_claimed_by_one_of_two(owe: Owe) -> None:
    owed = owe()
    with all_offices():
        assert claim.claim(owed.pk, "satu", backoff.LEASE)
        assert claim.claim(owed.pk, "dua", backoff.LEASE) is None


def test_four_workers_at_once_send_each_message_once(owe: Owe) -> None:
    ids = {owe(f"k{number}").pk for number in range(60)}
    sent: Counter[object] = Counter()
    faults: list[Exception] = []
    start = threading.Barrier(4)

    class Shared(Recorder):
        def send(self, message: Message) -> None:
            sent[message.id] += 1

    def work() -> None:
        try:
            start.wait()
            while dispatch_once({"email": Shared()}, 7).claimed:
                continue
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    while dispatch_once({"email": Shared()}).claimed:
        continue
    assert not faults
    assert sent == Counter(dict.fromkeys(ids, 1))


def test_a_dead_message_can_be_sent_to_a_corrected_address(owe: Owe, pangkalpinang: Office) -> None:
    owed, recorder = owe(), Recorder(NeverAgain("smtp 550"))
    dispatch_once({"email": recorder})
    revive(office=pangkalpinang, delivery_id=owed.pk, to="benar@contoh.test")
    dispatch_once({"email": recorder})
    assert [message.to for message in recorder.sent] == ["benar@contoh.test"]
    with pytest.raises(Conflict):
        revive(office=pangkalpinang, delivery_id=owed.pk)


def test_a_stranger_office_cannot_revive_the_message(owe: Owe, belitung: Office) -> None:
    owed = owe()
    dispatch_once({"email": Recorder(NeverAgain("smtp 550"))})
    with pytest.raises(Conflict):
        revive(office=belitung, delivery_id=owed.pk)


def test_the_words_of_a_sent_message_are_forgotten_after_90_days(owe: Owe) -> None:
    with clock.fixed(NOON):
        owed, waiting = owe(), owe("lain", channel="whatsapp")
        dispatch_once({"email": Recorder()})
    with all_offices():
        assert SentContents().run(NOON + timedelta(days=89)) == 0
        assert SentContents().run(NOON + timedelta(days=91)) == 1
        assert SentContents().run(NOON + timedelta(days=91)) == 0
    assert (fresh(owed).recipient, fresh(owed).body, fresh(owed).state) == ("", "", State.SENT)
    assert fresh(waiting).recipient


def test_every_fault_of_sending_has_a_reason_without_an_address() -> None:
    assert str(SendingFailed("smtp 550")) == "smtp 550"
