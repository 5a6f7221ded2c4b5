"""Chromium, PostgreSQL and Tesseract for the tests: found, installed, or named in one line.

As root on a Debian-like system what is missing is installed with apt-get; anywhere else the
line says how to get it and the run stops, because a test that is skipped proves nothing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
POSTGRES_MINIMUM = 15


def browser() -> str | None:
    """The Chromium to drive, or None."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def shell() -> str | None:
    """Chromium without the windows and menus around its pages, or None."""
    return shutil.which("chromium-headless-shell")


def postgres() -> Path | None:
    """The folder with PostgreSQL's programs (15 or newer), or None."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found := shutil.which("initdb"):
        folders.append(Path(found).resolve().parent)
    fitting = [folder for folder in folders if version(folder) >= POSTGRES_MINIMUM]
    return max(fitting, key=version, default=None)


def tesseract() -> str | None:
    """Tesseract, if it is there."""
    return shutil.which("tesseract")


def calc() -> str | None:
    """LibreOffice Calc, or None."""
    program = shutil.which("soffice")
    found = program and Path(program).resolve().parent.glob("libsclo.*")
    return program if found and any(found) else None


def indonesian() -> bool | None:
    """True if Tesseract reads Indonesian, else None."""
    program = tesseract()
    if program is None:
        return None
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return "ind" in told.stdout.split() or None


def version(folder: Path) -> int:
    """The major version of the PostgreSQL programs in `folder`, 0 if they do not run."""
    asked = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    digits = asked.stdout.rsplit(" ", 1)[-1].split(".")[0].strip() if asked.returncode == 0 else ""
    return int(digits) if digits.isdigit() else 0


NEEDED: dict[str, Callable[[], object]] = {
    "chromium": browser,
    "postgresql": postgres,
    "tesseract-ocr": tesseract,
    "tesseract-ocr-ind": indonesian,
}
ON_DEMAND: dict[str, Callable[[], object]] = {"libreoffice-calc-nogui": calc}
"""Large, for one proof only: named on the command line where it is wanted."""
FASTER: dict[str, Callable[[], object]] = {"chromium-headless-shell": shell}
"""Saves a third of the browser's time; where it cannot be had, the whole Chromium does its work."""


def missing(wanted: dict[str, Callable[[], object]]) -> list[str]:
    """Names of the packages that are not there."""
    return [name for name, find in wanted.items() if find() is None]


def install(names: list[str]) -> None:
    """Install Debian packages without asking and without their recommendations."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *names],
    ):
        subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def main(names_too: Sequence[str] = ()) -> int:
    wanted = NEEDED | {name: ON_DEMAND[name] for name in names_too}
    may_install = os.geteuid() == 0 and shutil.which("apt-get")
    names = missing(wanted)
    if names and may_install:
        sys.stdout.write(f"Installing {' and '.join(names)} …\n")
        install(names)
        names = missing(wanted)
    if may_install and (more := missing(FASTER)):
        with suppress(subprocess.CalledProcessError):
            install(more)
    if names:
        listed = " ".join(names)
        sys.stderr.write(
            f"Missing for the tests: {listed}. Get it with: sudo apt-get install {listed}\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
