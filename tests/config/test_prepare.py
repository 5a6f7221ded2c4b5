"""`serambi prepare` on an empty machine, and again on one that is in use."""

from pathlib import Path

import pytest

from serambi.config.prepare import lay_ground
from tests.support import ground
from tests.support.commands import said, type_command


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SERAMBI_SECRET_KEY", "SERAMBI_KEYRING", "SERAMBI_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SERAMBI_DATA", str(tmp_path / "var"))
    return tmp_path / "var"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_what_is_secret_is_for_its_owner_only(data: Path) -> None:
    lay_ground()
    assert mode(data) == mode(data / "keys") == mode(data / "files") == 0o700
    assert mode(data / "keys/secret.txt") == mode(data / "keys/keyring.json") == 0o600
    assert len((data / "keys/secret.txt").read_text()) >= 60


def test_a_second_run_changes_nothing(data: Path) -> None:
    assert lay_ground().made
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert lay_ground().made == ()
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_a_secret_from_the_environment_needs_no_file(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERAMBI_SECRET_KEY", "from the vault")
    lay_ground()
    assert not (data / "keys/secret.txt").exists()


def test_the_key_ring_may_lie_elsewhere(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = data.parent / "vault" / "ring.json"
    monkeypatch.setenv("SERAMBI_KEYRING", str(elsewhere))
    lay_ground()
    assert mode(elsewhere) == 0o600
    assert not (data / "keys/keyring.json").exists()


def test_the_command_makes_a_private_database_with_all_tables(tmp_path: Path) -> None:
    """The ground of this run was made by the command on an empty machine."""
    data = ground.prepared(tmp_path / "var")

    def run(*words: str) -> str:
        return said(data, *words, more={"SERAMBI_MODE": "office"})

    assert mode(data / "serambi.sqlite3") == 0o600
    assert "Dibuat" not in (again := run("prepare"))
    assert "Siap di" in again
    founded = run(
        "init", "--code", "1971", "--name", "Bawaslu Kota Pangkalpinang", "--level", "kota",
        "--parent-name", "Bawaslu Provinsi Kepulauan Bangka Belitung",
        "--admin-email", "admin@1971.example.test", "--admin-name", "Ratna", "--no-input",
    )  # fmt: skip
    assert "/akun/undangan/#" in founded
    assert "1971: cocok" in run("ledger", "verify")


def test_without_its_ground_another_command_says_what_to_do(data: Path) -> None:
    done = type_command(data, "ledger", "verify", mode="office")
    assert done.returncode != 0
    assert "serambi prepare" in done.stderr
