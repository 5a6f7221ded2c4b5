import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import RequestFactory

from serambi.core import clock
from serambi.identity import throttle
from serambi.identity.models import ThrottleBucket

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def tries(count: int, at: datetime = START, key: str = "masuk:203.0.113.5") -> list[bool]:
    with clock.fixed(at):
        return [throttle.take(key, limit=3, per=MINUTE) for _ in range(count)]


@pytest.mark.django_db
def test_tries_end_at_the_limit_and_come_back_evenly() -> None:
    assert tries(4) == [True, True, True, False]
    assert tries(2, START + timedelta(seconds=20)) == [True, False]
    assert tries(4, START + timedelta(minutes=5)) == [True, True, True, False]


@pytest.mark.django_db
def test_one_person_does_not_use_up_the_tries_of_another() -> None:
    tries(4)
    assert tries(1, key="masuk:203.0.113.6") == [True]


@pytest.mark.django_db
def test_the_table_holds_no_address() -> None:
    tries(1)
    assert b"203.0.113.5" not in bytes(ThrottleBucket.objects.get().key)


@pytest.mark.django_db
def test_full_buckets_are_swept_and_others_stay() -> None:
    tries(3)
    tries(1, key="lain")
    sweep = throttle.SpentBuckets()
    assert sweep.run(START) == 0
    assert sweep.run(START + timedelta(seconds=30)) == 1
    assert tries(1) == [False]


@pytest.mark.django_db
def test_a_limit_of_nothing_is_a_fault() -> None:
    with pytest.raises(ValueError, match="at least one"):
        throttle.take("x", limit=0, per=MINUTE)


@pytest.mark.django_db(transaction=True)
def test_eight_workers_share_one_limit() -> None:
    taken: list[bool] = []

    def work() -> None:
        try:
            with clock.fixed(START):
                taken.extend(throttle.take("bersama", limit=10, per=MINUTE) for _ in range(5))
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (taken.count(True), len(taken)) == (10, 40)


def test_only_our_own_proxies_are_believed(settings: LazySettings) -> None:
    request = RequestFactory().get(
        "/", REMOTE_ADDR="10.0.0.2", HTTP_X_FORWARDED_FOR="1.1.1.1, 203.0.113.5"
    )
    assert throttle.address_of(request) == "10.0.0.2"
    settings.SERAMBI_PROXIES = 1
    assert throttle.address_of(request) == "203.0.113.5"
    settings.SERAMBI_PROXIES = 5
    assert throttle.address_of(request) == "10.0.0.2"
