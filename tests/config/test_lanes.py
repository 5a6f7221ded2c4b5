"""A channel whose peer does not answer holds up itself and no other."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections, transaction
from pytest_django import Settings

from serambi.channels.registry import adapters
from serambi.channels.webpush import keys
from serambi.channels.webpush.fake import Browser, FakePush
from serambi.config.working import keep_working
from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.adapters import Message
from serambi.outbox.models import Delivery, State
from serambi.outbox.services import enqueue
from tests.channels.conftest import point_at

pytestmark = pytest.mark.django_db(transaction=True)
TIMEOUT = 8
"""Seconds that the mail channel waits for its server here."""


class Silence:
    """A server that takes every connection and never says a word."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=20)
        self.port = self._socket.getsockname()[1]
        self.taken: list[socket.socket] = []
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        while True:
            try:
                self.taken.append(self._socket.accept()[0])
            except OSError:
                return

    def close(self) -> None:
        for one in (self._socket, *self.taken):
            one.close()


@pytest.fixture
def silence() -> Iterator[Silence]:
    made = Silence()
    yield made
    made.close()


@pytest.fixture
def push(tmp_path: Path, settings: Settings) -> Iterator[FakePush]:
    settings.SERAMBI_PUSH_KEY = tmp_path / "push.pem"
    settings.SERAMBI_PUSH_HOSTS = ["127.0.0.1"]
    assert keys.create(tmp_path / "push.pem")
    with FakePush() as made:
        yield made


def owe_mails(office: Office, count: int) -> None:
    with transaction.atomic():
        for number in range(count):
            enqueue(
                office=office, channel="email", to=f"warga{number}@contoh.test", subject="Tanda bukti",
                body="Diterima.", dedupe_key=f"m{number}", about=("request", str(number)),
            )  # fmt: skip


def owe_notices(office: Office, browsers: list[Browser]) -> None:
    told = {
        "title": "Listrik padam", "body": "Sejak pagi", "url": "/", "tag": "a" * 32,
        "until": (clock.now() + timedelta(days=1)).isoformat(),
    }  # fmt: skip
    with transaction.atomic():
        for number, browser in enumerate(browsers):
            enqueue(
                office=office, channel="webpush", to=json.dumps(browser.subscription),
                subject="Listrik padam", body=json.dumps(told), dedupe_key=f"p{number}",
                about=("alert", "1"),
            )  # fmt: skip


def working_until(done: Callable[[], bool], within: float) -> float:
    """Seconds until `done` while a worker runs; the worker has ended when this returns."""
    stop = threading.Event()

    def work() -> None:
        try:
            keep_working(stop, adapters(), idle=0.05)
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    begin = time.monotonic()
    worker.start()
    try:
        while not done() and time.monotonic() - begin < within:
            time.sleep(0.02)
        return time.monotonic() - begin
    finally:
        stop.set()
        worker.join(TIMEOUT * 2)
        assert not worker.is_alive()


def test_a_silent_mail_server_holds_up_no_notice(
    pangkalpinang: Office, push: FakePush, silence: Silence, settings: Settings
) -> None:
    """Two hundred older mails wait for a server that never answers; thirty notices leave meanwhile.

    In one line behind them they would wait for at least one whole timeout each round.
    """
    point_at(settings, silence.port)
    settings.EMAIL_TIMEOUT = TIMEOUT
    owe_mails(pangkalpinang, 200)
    browsers = [push.browser() for _ in range(30)]
    owe_notices(pangkalpinang, browsers)
    took = working_until(lambda: all(one.told for one in browsers), within=TIMEOUT * 4)
    assert all(len(one.told) == 1 for one in browsers)
    assert took / TIMEOUT < 1
    assert silence.taken, "the mail server was asked as well"
    with all_offices():
        mails = Delivery.objects.filter(channel="email")
        assert mails.filter(state=State.QUEUED, failures=0).count() == 200
        assert mails.filter(attempts__gt=0).count() <= 2


def test_a_fault_that_no_round_expects_ends_the_worker(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is started anew by its supervisor; without that the channel would be silent for ever."""

    class Broken:
        name = "email"

        def send(self, message: Message) -> None:
            raise AssertionError

        def close(self) -> None:
            raise ZeroDivisionError

    stop = threading.Event()
    with pytest.raises(ZeroDivisionError):
        keep_working(stop, {"email": Broken()}, idle=0.01)
    assert stop.is_set()
