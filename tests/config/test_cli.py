"""The `serambi` command, as it is typed."""

import importlib
import pkgutil
import shutil
from pathlib import Path

import pytest

import serambi
from serambi.config.cli import run as run_here
from serambi.config.cli.words import GROUPS, known
from tests.support.commands import type_command


def commands_of_the_rooms() -> set[str]:
    found = {"prepare"}
    for room in pkgutil.iter_modules(serambi.__path__):
        try:
            folder = importlib.import_module(f"serambi.{room.name}.management.commands")
        except ModuleNotFoundError:
            continue
        found |= {module.name.replace("_", "-") for module in pkgutil.iter_modules(folder.__path__)}
    return found


def test_help_lists_every_command_of_the_rooms_and_no_other() -> None:
    assert known() == commands_of_the_rooms()


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"]])
def test_help_names_our_commands_and_hides_the_frameworks(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_here(words) == 0
    shown = capsys.readouterr().out
    for _, commands in GROUPS:
        for name, sentence in commands:
            assert f"  {name}" in shown
            assert sentence in shown
    assert "runserver" not in shown
    assert "Django" not in shown


def test_help_works_before_anything_is_prepared(tmp_path: Path) -> None:
    assert type_command(tmp_path, "help").returncode == 0


def test_before_prepare_a_command_says_what_to_do_without_a_traceback(tmp_path: Path) -> None:
    done = type_command(tmp_path, "up")
    assert done.returncode == 1
    assert "serambi prepare" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_is_not_there_points_to_the_list(prepared: Path) -> None:
    done = type_command(prepared, "muat-contoh")
    assert done.returncode == 2
    assert done.stderr == "Tidak ada perintah 'muat-contoh'. Lihat daftarnya: serambi help\n"


@pytest.mark.parametrize(
    ("name", "value"), [("SERAMBI_MODE", "produksi"), ("SERAMBI_ADDRESS", "ppid.contoh.test")]
)
def test_a_bad_setting_is_said_in_one_sentence(name: str, value: str, prepared: Path) -> None:
    done = type_command(prepared, "doctor", more={name: value})
    assert done.returncode == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_real_office_is_never_served_in_the_clear_beyond_this_machine(prepared: Path) -> None:
    done = type_command(
        prepared, "up", mode="office", more={"SERAMBI_ADDRESS": "http://ppid.contoh.test"}
    )
    assert done.returncode == 1
    assert "tanpa HTTPS" in done.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "ppid.contoh.test"])
def test_the_example_listens_on_loopback_only(host: str, prepared: Path) -> None:
    done = type_command(prepared, "up", "--host", host)
    assert done.returncode == 1
    assert "Mode contoh tidak boleh" in done.stderr


def test_the_example_serves_no_other_name(prepared: Path) -> None:
    done = type_command(prepared, "up", more={"SERAMBI_HOSTS": "ppid.contoh.test"})
    assert done.returncode == 1
    assert "Mode contoh tidak boleh melayani ppid.contoh.test" in done.stderr


def test_with_tables_of_another_version_nothing_is_served(prepared: Path, tmp_path: Path) -> None:
    shutil.copytree(prepared / "keys", tmp_path / "keys")
    tmp_path.chmod(0o700)
    done = type_command(tmp_path, "up")
    assert done.returncode == 1
    assert "Jalankan: serambi prepare" in done.stderr
