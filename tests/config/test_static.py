"""Static files are collected when they change."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from pytest_django import Settings

from serambi.config import static


@pytest.fixture
def root(settings: Settings, tmp_path: Path) -> Path:
    settings.STATIC_ROOT = str(tmp_path / "static")
    return tmp_path / "static"


def test_a_second_start_collects_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static, "fingerprint", lambda: "satu")
    assert static.collect()
    assert any(root.iterdir())
    assert not static.collect()


def test_a_change_collects_again_and_leaves_nothing_old(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(static, "fingerprint", lambda: "satu")
    static.collect()
    (root / "lama.css").write_text("usang")
    monkeypatch.setattr(static, "fingerprint", lambda: "dua")
    assert static.collect()
    assert not (root / "lama.css").exists()


def test_the_fingerprint_follows_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from django.core.files.storage import FileSystemStorage

    class Finder:
        def list(self, ignored: list[str]) -> list[tuple[str, FileSystemStorage]]:
            return [(file.name, FileSystemStorage(tmp_path)) for file in tmp_path.iterdir()]

    monkeypatch.setattr(finders, "get_finders", lambda: [Finder()])
    (tmp_path / "a.css").write_text("a")
    before = static.fingerprint()
    assert static.fingerprint() == before
    (tmp_path / "a.css").write_text("ab")
    assert static.fingerprint() != before
