"""Each condition of a safe start, broken one at a time."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from pytest_django import Settings

from serambi.config import checks, sqlite
from serambi.config.checks import problems, refuse_unsafe_start
from serambi.identity import keyring

pytestmark = pytest.mark.django_db

sqlite_only = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite")


@pytest.fixture(autouse=True)
def sound(settings: Settings, tmp_path: Path) -> None:
    """An installation in which every check holds."""
    tmp_path.chmod(0o700)
    settings.SERAMBI_DATA = tmp_path
    settings.SERAMBI_FILES = tmp_path / "files"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.SERAMBI_KEYRING = tmp_path / "keys" / "keyring.json"
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    settings.SERAMBI_CLAMD = "none"
    keyring.create(settings.SERAMBI_KEYRING)


def ids() -> list[str | None]:
    return [item.id for item in problems()]


def test_a_sound_installation_has_no_problem() -> None:
    assert ids() == []
    refuse_unsafe_start()


@sqlite_only
def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "version", lambda: (3, 51, 2))
    assert ids() == ["serambi.E001"]


@sqlite_only
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("synchronous", 1), ("foreign_keys", 0), ("journal_mode", "delete"), ("mmap_size", 4096)],
)
def test_a_looser_pragma_is_refused(
    pragma: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_force = {**checks.pragmas_in_force(), pragma: value}
    monkeypatch.setattr(checks, "pragmas_in_force", lambda: in_force)
    assert ids() == ["serambi.E002"]


@sqlite_only
def test_deferred_transactions_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    options = {**connection.settings_dict["OPTIONS"], "transaction_mode": "DEFERRED"}
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", options)
    assert ids() == ["serambi.E003"]


def test_a_missing_key_ring_is_refused(settings: Settings) -> None:
    Path(settings.SERAMBI_KEYRING).unlink()
    assert ids() == ["serambi.E004"]


def test_a_damaged_key_ring_is_refused(settings: Settings) -> None:
    Path(settings.SERAMBI_KEYRING).write_text("{}")
    assert ids() == ["serambi.E004"]


def test_a_key_ring_that_others_may_read_is_refused(settings: Settings) -> None:
    Path(settings.SERAMBI_KEYRING).chmod(0o640)
    assert ids() == ["serambi.E005"]


def test_a_missing_data_folder_is_refused(settings: Settings) -> None:
    settings.SERAMBI_DATA = Path(settings.SERAMBI_DATA) / "tidak-ada"
    assert ids() == ["serambi.E006"]


def test_an_open_data_folder_is_pointed_out(settings: Settings) -> None:
    Path(settings.SERAMBI_DATA).chmod(0o755)
    assert ids() == ["serambi.W001"]
    refuse_unsafe_start()


def test_files_under_the_static_folder_are_refused(settings: Settings) -> None:
    settings.SERAMBI_FILES = Path(settings.STATIC_ROOT) / "files"
    assert ids() == ["serambi.E007"]


@pytest.mark.parametrize("host", ["ppid.contoh.test", "192.0.2.1", "*", ".contoh.test"])
def test_the_example_beyond_loopback_is_refused(host: str, settings: Settings) -> None:
    settings.SERAMBI_MODE = "example"
    settings.HTTPS = True
    settings.ALLOWED_HOSTS = ["127.0.0.1", host]
    assert ids() == ["serambi.E008"]


def test_a_real_office_without_https_is_refused(settings: Settings) -> None:
    settings.SERAMBI_MODE = "office"
    settings.ALLOWED_HOSTS = ["ppid.contoh.test"]
    assert ids() == ["serambi.E009"]
    settings.HTTPS = True
    assert ids() == []


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="about PostgreSQL")
def test_a_postgres_that_does_not_wait_for_the_disk_is_refused() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        try:
            assert ids() == ["serambi.E010"]
        finally:
            cursor.execute("RESET synchronous_commit")


def test_missing_mail_settings_are_pointed_out(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = ""
    assert ids() == ["serambi.W002"]


def test_an_unsafe_start_names_every_error_and_its_remedy(settings: Settings) -> None:
    Path(settings.SERAMBI_KEYRING).unlink()
    settings.SERAMBI_FILES = Path(settings.STATIC_ROOT) / "files"
    with pytest.raises(ImproperlyConfigured) as refusal:
        refuse_unsafe_start()
    assert "serambi prepare" in str(refusal.value)
    assert "SERAMBI_FILES" in str(refusal.value)


def test_an_office_that_does_not_say_whether_it_scans_is_refused(settings: Settings) -> None:
    settings.SERAMBI_CLAMD = ""
    settings.SERAMBI_MODE = "example"
    assert ids() == []
    settings.SERAMBI_MODE = "office"
    assert ids() == ["serambi.E011"]
    settings.SERAMBI_CLAMD = "unix:/run/clamav/clamd.ctl"
    assert ids() == []


def test_an_address_that_is_none_of_a_scanner_is_refused(settings: Settings) -> None:
    settings.SERAMBI_CLAMD = "localhost"
    assert ids() == ["serambi.E011"]


@pytest.mark.parametrize("storage", ["s3", "awan"])
def test_a_store_that_is_half_configured_or_unknown_is_refused(
    storage: str, settings: Settings
) -> None:
    settings.SERAMBI_STORAGE = storage
    assert ids() == ["serambi.E012"]
    if storage == "s3":
        settings.SERAMBI_S3_BUCKET = settings.SERAMBI_S3_KEY_ID = settings.SERAMBI_S3_SECRET = "x"
        assert ids() == []


def test_every_check_of_ours_is_broken_by_a_test_here() -> None:
    written = Path(__file__).read_text(encoding="utf-8")
    source = Path(checks.__file__).read_text(encoding="utf-8")
    import re

    codes = set(re.findall(r"serambi\.[EW]\d{3}", source))
    assert codes
    assert codes <= set(re.findall(r"serambi\.[EW]\d{3}", written))
