"""Make the virtual environment `.venv` with whatever this machine has.

Run by the machine's own Python, which may be too old: this file says so in one line instead of
failing in the middle. Tried in turn: `venv`; `venv` filled by the system's pip; the system's
`python3-venv` package when we may install it.
"""

import os
import shutil
import subprocess
import sys

FOLDER = ".venv"
MINIMUM = (3, 11)


def quiet(command: "list[str]") -> bool:
    """True if `command` ran and succeeded."""
    with open(os.devnull, "w") as sink:
        return subprocess.call(command, stdout=sink, stderr=sink) == 0


def with_own_pip() -> bool:
    """The usual case: venv brings its pip."""
    return quiet([sys.executable, "-m", "venv", "--clear", FOLDER])


def with_system_pip() -> bool:
    """Debian splits ensurepip off; a system pip can fill an empty environment."""
    inside = os.path.join(FOLDER, "bin", "python")
    return quiet([sys.executable, "-m", "venv", "--clear", "--without-pip", FOLDER]) and quiet(
        [sys.executable, "-m", "pip", "--python", inside, "install", "pip"]
    )


def with_system_package() -> bool:
    """As root on Debian and its kin the missing package can be had."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    return (
        quiet(["apt-get", "update"])
        and quiet(["apt-get", "install", "-y", "--no-install-recommends", "python3-venv"])
        and with_own_pip()
    )


def main() -> None:
    """Make the environment or leave with one line that says what is missing."""
    if sys.version_info < MINIMUM:
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit(
            "Serambi needs Python 3.11 or newer, this is %s. Try: make PYTHON=python3.12 …" % found
        )
    if not (with_own_pip() or with_system_pip() or with_system_package()):
        shutil.rmtree(FOLDER, ignore_errors=True)
        sys.exit(
            "Python cannot make a virtual environment here. Install it: apt-get install python3-venv"
        )


if __name__ == "__main__":
    main()
