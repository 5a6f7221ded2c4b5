"""Eight writers at once: one line of numbers, no fork, no gap."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from serambi.identity.actors import system
from serambi.ledger import registry
from serambi.ledger.models import Event
from serambi.ledger.services import append, verify
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

WRITTEN = registry.register(registry.Act("test.written", "Ditulis {who}", "test"))
THREADS, EACH = 8, 15

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(work: Callable[[int], None]) -> None:
    barrier = Barrier(THREADS)

    def body(number: int) -> None:
        try:
            barrier.wait(timeout=20)
            work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(body, number) for number in range(THREADS)]:
            done.result(timeout=120)


def write(office: Office, number: int, *, fail: bool = False) -> None:
    with transaction.atomic():
        append(
            office=office, actor=system(office.pk), act="test.written",
            obj=("test.writer", str(number)), payload={"who": number},
        )  # fmt: skip
        if fail:
            raise RuntimeError


def test_eight_writers_make_one_line(pangkalpinang: Office) -> None:
    def work(number: int) -> None:
        for _ in range(EACH):
            write(pangkalpinang, number)

    at_once(work)
    with office_scope(pangkalpinang):
        seqs = list(Event.objects.order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(THREADS * EACH))
    assert verify(pangkalpinang).ok


def test_writers_that_fail_leave_no_gap(pangkalpinang: Office) -> None:
    def work(number: int) -> None:
        for turn in range(EACH):
            try:
                write(pangkalpinang, number, fail=(turn + number) % 3 == 0)
            except RuntimeError:
                continue

    at_once(work)
    report = verify(pangkalpinang)
    assert report.ok
    assert report.leaves == THREADS * EACH - THREADS * EACH // 3


def test_offices_do_not_mix(pangkalpinang: Office, belitung: Office) -> None:
    offices = [pangkalpinang, belitung]

    def work(number: int) -> None:
        for turn in range(EACH):
            write(offices[(turn + number) % 2], number)

    at_once(work)
    assert sum(verify(office).leaves for office in offices) == THREADS * EACH
    assert all(verify(office).ok for office in offices)
