"""Run a command beside a throw-away PostgreSQL: `python -m tests.support.postgres -- COMMAND …`.

The cluster lives in a temporary folder, listens on a Unix socket only, and is removed at the end.
"""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.system_packages import postgres


def binaries() -> Path:
    """The folder with initdb and pg_ctl; exits with one line when PostgreSQL is missing."""
    return postgres() or sys.exit(
        "PostgreSQL >= 15 is missing. Get it with: sudo apt-get install postgresql"
    )


def as_owner(command: list[str]) -> list[str]:
    """`command` as the postgres user when we are root, which PostgreSQL refuses to run as."""
    return ["runuser", "-u", "postgres", "--", *command] if getpass.getuser() == "root" else command


def main() -> int:
    command = sys.argv[sys.argv.index("--") + 1 :]
    bin_folder = binaries()
    folder = Path(tempfile.mkdtemp(prefix="serambi-pg-"))
    if getpass.getuser() == "root":
        shutil.chown(folder, "postgres")
    data = folder / "data"
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "cwd": folder}
    subprocess.run(
        as_owner(
            [
                str(bin_folder / "initdb"),
                "-D",
                str(data),
                "-U",
                "serambi",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ]
        ),
        **quiet,
    )
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=100"
    subprocess.run(
        as_owner(
            [
                str(bin_folder / "pg_ctl"),
                "-D",
                str(data),
                "-w",
                "-o",
                options,
                "-l",
                str(folder / "log"),
                "start",
            ]
        ),
        **quiet,
    )
    try:
        url = f"postgres://serambi@/postgres?host={folder}"
        return subprocess.run(
            command, env={**os.environ, "SERAMBI_DATABASE_URL": url}, check=False
        ).returncode
    finally:
        subprocess.run(
            as_owner([str(bin_folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"]),
            **quiet,
        )
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
