"""Run a command beside a throw-away PostgreSQL: `python -m tests.support.postgres -- COMMAND …`.

The cluster lives in a temporary folder, listens on a Unix socket only, and is removed at the end.
With `--tables` before the `--`, the tables that tests copy are made while the command starts.
"""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.system_packages import postgres

CLUSTER = ("-U", "serambi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")


def binaries() -> Path:
    """The folder with initdb and pg_ctl; exits with one line when PostgreSQL is missing."""
    return postgres() or sys.exit(
        "PostgreSQL >= 15 is missing. Get it with: sudo apt-get install postgresql"
    )


def as_owner(program: Path, *words: str) -> list[str]:
    """The command, as the postgres user when we are root, which PostgreSQL refuses to run as."""
    command = [str(program), *words]
    return ["runuser", "-u", "postgres", "--", *command] if getpass.getuser() == "root" else command


def _made_meanwhile(environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """The tables that the tests will copy."""
    settings = {"DJANGO_SETTINGS_MODULE": "serambi.config.settings.test"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.database"], env={**environment, **settings}
    )


def main() -> int:
    at = sys.argv.index("--")
    with_tables, command = "--tables" in sys.argv[:at], sys.argv[at + 1 :]
    programs = binaries()
    folder = Path(tempfile.mkdtemp(prefix="serambi-pg-"))
    if getpass.getuser() == "root":
        shutil.chown(folder, "postgres")
    data = str(folder / "data")

    def run(name: str, *words: str) -> None:
        subprocess.run(
            as_owner(programs / name, *words), stdout=subprocess.DEVNULL, check=True, cwd=folder
        )

    run("initdb", "-D", data, *CLUSTER)
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=100"
    run("pg_ctl", "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
    environment = {
        **os.environ,
        "SERAMBI_DATABASE_URL": f"postgres://serambi@/postgres?host={folder}",
        "SERAMBI_TEST_SCRATCH": str(folder / "scratch"),
    }
    tables = _made_meanwhile(environment) if with_tables else None
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        if tables:
            tables.wait()
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
