"""The database of one test process: a copy of tables that were made once per run.

`python -m tests.support.database` makes PostgreSQL's, while the tests are still being collected.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import django
from django.conf import settings
from django.db import connection

from tests.support import ground
from tests.support.commands import said

TEMPLATE = "serambi_template"


def lay(process: str) -> None:
    """Point the connection at a copy of its own; `process` tells those of one run apart."""
    name = _file() if connection.vendor == "sqlite" else _copy_of_template(f"serambi_{process}")
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name


def _file() -> str:
    file = Path(settings.SERAMBI_DATA) / "test.sqlite3"
    ground.tables(file)
    return str(file)


def template() -> None:
    """PostgreSQL's tables; whoever comes first makes them, the others wait."""
    ground.once("template", _make_template)


def _copy_of_template(name: str) -> str:
    template()
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    return name


def _make_template() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {TEMPLATE}")
        cursor.execute(f"CREATE DATABASE {TEMPLATE}")
    url = urlsplit(os.environ["SERAMBI_DATABASE_URL"])._replace(path=f"/{TEMPLATE}")
    more = {
        "SERAMBI_DATABASE_URL": urlunsplit(url),
        "DJANGO_SETTINGS_MODULE": "serambi.config.settings.test",
    }
    said(Path(settings.SERAMBI_DATA), "migrate", "--verbosity", "0", more=more)


if __name__ == "__main__":
    django.setup()
    template()
