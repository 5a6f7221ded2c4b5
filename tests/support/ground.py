"""What many tests stand on, made once per run and copied: the tables, and the example in them.

`python -m tests.support.ground FOLDER` makes it ahead of time; a run that finds SERAMBI_TEST_GROUND
set to that folder takes it from there. Otherwise the first process that needs a thing makes it, and
the others wait for it.
"""

import fcntl
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.support.commands import said

DATABASE = "serambi.sqlite3"


def prepared(folder: Path) -> Path:
    """`folder`, new, as `serambi prepare` leaves the data folder on an empty machine."""
    return _copy(_made("prepared", _prepare), folder)


def example(folder: Path) -> Path:
    """`folder`, new, as `serambi load-example` leaves a prepared one."""
    return _copy(_made("example", _load), folder)


def tables(file: Path) -> None:
    """A SQLite database with all tables and no row of anybody's, as `file`."""
    shutil.copyfile(_made("prepared", _prepare) / DATABASE, file)


def once(name: str, make: Callable[[], None]) -> None:
    """Call `make`, unless an earlier process of this run did so under that name.

    For what does not outlive the run, as the databases of a throw-away cluster.
    """

    def mark(folder: Path) -> None:
        make()
        folder.mkdir()

    _made(name, mark, _scratch())


def _prepare(folder: Path) -> None:
    said(folder, "prepare")


def _load(folder: Path) -> None:
    said(prepared(folder), "load-example")


def _made(name: str, make: Callable[[Path], object], place: Path | None = None) -> Path:
    """The thing of that name; whole, for a name is given only to what was finished."""
    place = place or home()
    place.mkdir(parents=True, exist_ok=True)
    finished = place / name
    with (place / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            begun = place / f"{name}.begun"
            shutil.rmtree(begun, ignore_errors=True)
            make(begun)
            begun.rename(finished)
    return finished


def home() -> Path:
    """Where what was made once for this run lies."""
    return Path(os.environ.get("SERAMBI_TEST_GROUND") or _scratch())


def _scratch() -> Path:
    return Path(os.environ["SERAMBI_TEST_SCRATCH"]) / "ground"


def _copy(source: Path, folder: Path) -> Path:
    return Path(shutil.copytree(source, folder, dirs_exist_ok=True))


def main() -> None:
    """Make everything of the SQLite ground in the folder that is named, anew."""
    place = Path(sys.argv[1]).resolve()
    shutil.rmtree(place, ignore_errors=True)
    os.environ["SERAMBI_TEST_GROUND"] = str(place)
    _made("example", _load)


if __name__ == "__main__":
    main()
