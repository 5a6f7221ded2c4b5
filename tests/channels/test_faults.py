"""The outbox and the mail channel together, with everything going wrong that can."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection, transaction
from pytest_django import Settings

from serambi.channels.email.fake import FakePeer
from serambi.channels.registry import adapters
from serambi.core import clock
from serambi.core.ports import free_port
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Attempt, Delivery, Outcome, State
from serambi.outbox.services import dispatch_once, enqueue
from tests.channels.conftest import point_at

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def owe(office: Office, count: int) -> list[str]:
    """Owe `count` mails; returns the Message-IDs that must arrive."""
    with transaction.atomic():
        rows = [
            enqueue(
                office=office,
                channel="email",
                to=f"warga{number}@contoh.test",
                subject="Tanda bukti",
                body="Diterima.",
                dedupe_key=f"k{number}",
                about=("request", str(number)),
            )
            for number in range(count)
        ]
    return [f"<{row.pk}@{django_settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>" for row in rows]


def waiting() -> int:
    with all_offices():
        return Delivery.objects.exclude(state=State.SENT).count()


def test_mail_owed_while_the_server_was_down_goes_out_when_it_is_back(
    pangkalpinang: Office, settings: Settings
) -> None:
    port = free_port()
    point_at(settings, port)
    with clock.fixed(NOON):
        owed = owe(pangkalpinang, 5)
        for _ in range(8):
            assert dispatch_once(adapters()).sent == 0
    with FakePeer(port) as peer, clock.fixed(NOON + timedelta(minutes=15)):
        assert dispatch_once(adapters()).sent == 5
    assert Counter(peer.ids()) == Counter(owed)


def test_a_refused_recipient_does_not_hold_up_the_others(
    pangkalpinang: Office, smtp: FakePeer
) -> None:
    smtp.rcpt_reply["warga1@contoh.test"] = "550 5.1.1 unknown"
    smtp.data_reply["warga2@contoh.test"] = "451 4.3.0 later"
    owe(pangkalpinang, 4)
    result = dispatch_once(adapters())
    assert (result.sent, result.dead, result.retried) == (2, 1, 1)


def test_the_same_message_keeps_its_id_over_all_attempts(
    pangkalpinang: Office, smtp: FakePeer
) -> None:
    with clock.fixed(NOON):
        (owed,) = owe(pangkalpinang, 1)
        smtp.seconds = 3
        assert dispatch_once(adapters()).unavailable == 1
    smtp.seconds = 0
    with clock.fixed(NOON + timedelta(minutes=5)):
        assert dispatch_once(adapters()).sent == 1
    assert set(smtp.ids()) == {owed}


def start_worker(port: int) -> subprocess.Popen[bytes]:
    name = str(connection.settings_dict["NAME"])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.channels.worker_process", str(port)],
        env={
            **os.environ,
            "WORKER_DATABASE": name,
            "SERAMBI_KEYRING": str(django_settings.SERAMBI_KEYRING),
        },
    )


def test_killed_workers_lose_no_mail_and_double_at_most_one_each(
    pangkalpinang: Office, peer: FakePeer
) -> None:
    """80 mails, a worker killed again and again in the middle of sending."""
    peer.seconds = 0.02
    owed = owe(pangkalpinang, 80)
    kills, until = 0, time.monotonic() + 60
    while waiting() and time.monotonic() < until:
        worker = start_worker(peer.port)
        try:
            before = len(peer.mails)
            while len(peer.mails) < before + 8 and waiting() and time.monotonic() < until:
                time.sleep(0.02)
            time.sleep(random.uniform(0, 0.04))
        finally:
            worker.kill()
            worker.wait()
            kills += 1
    counted = Counter(peer.ids())
    assert waiting() == 0
    assert set(counted) == set(owed)
    assert kills >= 5
    assert sum(counted.values()) - len(owed) <= kills
    with all_offices():
        lost = Attempt.objects.filter(outcome=Outcome.LOST).count()
    assert lost <= kills
