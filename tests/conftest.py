"""Fixtures of every test: the clock, the ladder of offices, the cast and their browsers."""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoDbBlocker

from serambi.core import clock
from serambi.identity import keyring
from serambi.identity.models import User
from serambi.offices.models import Office
from tests.support import children, database, loopback
from tests.support.cast import ClientAs, World, people
from tests.support.triggers import tables_may_be_emptied

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_configure(config: pytest.Config) -> None:
    loopback.guard()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A run on PostgreSQL repeats only what touches a database."""
    if not os.environ.get("SERAMBI_DATABASE_URL"):
        return
    kept = [
        item
        for item in items
        if item.get_closest_marker("django_db")
        or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


def pytest_collection_finish() -> None:
    """What was loaded stays: the collector need not look at a million objects again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The tables, in place of the runner's own way, which makes them anew in every process."""
    with django_db_blocker.unblock():
        database.lay(os.environ.get("PYTEST_XDIST_WORKER", "main"))


@pytest.fixture(scope="session", autouse=True)
def emptying() -> Iterator[None]:
    """Let the runner, and nothing else, empty the append-only log after tests with real commits."""
    with tables_may_be_emptied():
        yield


@pytest.fixture(scope="session", autouse=True)
def answers_of_children() -> Iterator[None]:
    """What a child made of the same bytes is true for the next test too."""
    with children.remembered():
        yield


@pytest.fixture(scope="session", autouse=True)
def key_ring() -> Path:
    """A throw-away ring for sealed fields."""
    path = Path(settings.SERAMBI_KEYRING)
    keyring.create(path)
    return path


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """What is counted or kept in memory does not pass from one test to the next."""
    cache.clear()


@pytest.fixture
def monday() -> Iterator[None]:
    """Hold the clock at Monday 23 November 2026, 09.00 WIB."""
    with clock.fixed(datetime(2026, 11, 23, 2, 0, tzinfo=UTC)):
        yield


@pytest.fixture
def ri(db: None) -> Office:
    return Office.objects.create(
        code="00", level="ri", name="Bawaslu Republik Indonesia", city="Jakarta"
    )


@pytest.fixture
def babel(ri: Office) -> Office:
    return Office.objects.create(
        code="19", level="provinsi", name="Bawaslu Provinsi Kepulauan Bangka Belitung", parent=ri
    )


@pytest.fixture
def pangkalpinang(babel: Office) -> Office:
    return Office.objects.create(
        code="1971",
        level="kota",
        name="Bawaslu Kota Pangkalpinang",
        city="Pangkalpinang",
        parent=babel,
    )


@pytest.fixture
def belitung(babel: Office) -> Office:
    """A stranger's office: nothing of it may show in Pangkalpinang."""
    return Office.objects.create(
        code="1902", level="kabupaten", name="Bawaslu Kabupaten Belitung", parent=babel
    )


@pytest.fixture
def world(pangkalpinang: Office, belitung: Office, babel: Office) -> World:
    """Everybody: see `tests.support.cast`."""
    return people(pangkalpinang, belitung, babel)


@pytest.fixture
def client_as() -> ClientAs:
    """`client_as(user)` is that person's signed-in client; `client_as(None)` is the public's."""

    def enter(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    return enter
