"""One office on one small server: SQLite in the data folder."""

from serambi.config.settings.base import *  # noqa: F403 - a settings module is its names
from serambi.config.settings.base import SERAMBI_DATA, SQLITE_OPTIONS, secret_key

SECRET_KEY = secret_key()
DATABASES = {
    "default": {
        "ENGINE": "serambi.config.engine",
        "NAME": SERAMBI_DATA / "serambi.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
        "CONN_MAX_AGE": None,
    }
}
