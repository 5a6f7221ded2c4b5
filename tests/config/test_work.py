"""The outbox's worker loop."""

import threading
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connections, transaction

from serambi.config import working
from serambi.config.working import keep_working
from serambi.offices.models import Office
from serambi.outbox.adapters import Message, PeerUnavailable
from serambi.outbox.services import Result, enqueue

pytestmark = pytest.mark.django_db(transaction=True)


class Recorder:
    name = "email"

    def __init__(self) -> None:
        self.sent: list[Message] = []

    def send(self, message: Message) -> None:
        self.sent.append(message)

    def close(self) -> None:
        return


def run_until(done: Callable[[], object], adapter: Recorder, seconds: float = 10) -> None:
    stop = threading.Event()

    def work() -> None:
        try:
            keep_working(stop, {"email": adapter}, idle=0.01)
        finally:
            connections.close_all()

    loop = threading.Thread(target=work)
    loop.start()
    for _ in range(int(seconds * 100)):
        if done():
            break
        stop.wait(0.01)
    stop.set()
    loop.join(10)
    assert not loop.is_alive()
    assert done()


def test_the_worker_sends_what_is_owed_while_it_runs(pangkalpinang: Office) -> None:
    recorder = Recorder()
    with transaction.atomic():
        enqueue(
            office=pangkalpinang, channel="email", to="a@contoh.test", subject="s", body="b",
            dedupe_key="k", about=("request", "1"),
        )  # fmt: skip
    run_until(lambda: recorder.sent, recorder)
    assert len(recorder.sent) == 1


def test_a_database_that_does_not_answer_does_not_end_the_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[int] = []

    def fails(*args: object, **named: object) -> Result:
        calls.append(1)
        raise DatabaseError("mati")

    monkeypatch.setattr(working, "dispatch_once", fails)
    run_until(lambda: len(calls) > 2, Recorder())


def test_the_worker_waits_longer_while_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waits.append(timeout or 0)
            if len(waits) == 8:
                self.set()
            return self.is_set()

    monkeypatch.setattr(working, "dispatch_once", lambda *a, **k: Result(claimed=1, unavailable=1))
    keep_working(Stop(), {"email": Recorder()})
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]
    assert PeerUnavailable("x").reason == "x"
