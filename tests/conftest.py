"""Fixtures of every test: the cast and the ladder of offices."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings

from serambi.core import clock
from serambi.identity import keyring
from serambi.offices.models import Office
from tests.support.triggers import tables_may_be_emptied


@pytest.fixture(scope="session", autouse=True)
def _ground() -> Iterator[None]:
    """A key ring for sealed columns, and a way for the test runner to empty the log."""
    keyring.create(settings.SERAMBI_KEYRING)
    with tables_may_be_emptied():
        yield


@pytest.fixture
def monday() -> Iterator[None]:
    """Hold the clock at Monday 23 November 2026, 09.00 WIB."""
    with clock.fixed(datetime(2026, 11, 23, 2, 0, tzinfo=UTC)):
        yield


@pytest.fixture
def ri(db: None) -> Office:
    return Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia", city="Jakarta")


@pytest.fixture
def babel(ri: Office) -> Office:
    return Office.objects.create(
        code="19", level="provinsi", name="Bawaslu Provinsi Kepulauan Bangka Belitung", parent=ri
    )


@pytest.fixture
def pangkalpinang(babel: Office) -> Office:
    return Office.objects.create(
        code="1971", level="kota", name="Bawaslu Kota Pangkalpinang", city="Pangkalpinang", parent=babel
    )


@pytest.fixture
def belitung(babel: Office) -> Office:
    """A stranger's office: nothing of it may show in Pangkalpinang."""
    return Office.objects.create(
        code="1902", level="kabupaten", name="Bawaslu Kabupaten Belitung", parent=babel
    )
