"""The test suite: SQLite in a file, or PostgreSQL when SERAMBI_DATABASE_URL names one."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "SERAMBI_TEST_SCRATCH" not in os.environ:  # the first process makes it and takes it away
    os.environ["SERAMBI_TEST_SCRATCH"] = tempfile.mkdtemp(prefix="serambi-test-")
    atexit.register(shutil.rmtree, os.environ["SERAMBI_TEST_SCRATCH"], ignore_errors=True)
_scratch = Path(os.environ["SERAMBI_TEST_SCRATCH"])
os.environ["SERAMBI_DATA"] = str(_scratch / os.environ.get("PYTEST_XDIST_WORKER", "main"))
os.environ.setdefault("SERAMBI_MODE", "example")

from serambi.config.settings.base import *  # noqa: E402, F403 - the environment above comes first
from serambi.config.settings.base import SERAMBI_DATA, SQLITE_OPTIONS, STORAGES, env, postgresql  # noqa: E402 - the environment is set first

SERAMBI_DATA.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "for-the-test-suite-only"  # noqa: S105 - guards nothing outside a throw-away database
if env.str("SERAMBI_DATABASE_URL", default=""):
    DATABASES = {"default": postgresql()}
else:
    DATABASES = {
        "default": {
            "ENGINE": "serambi.config.engine",
            "NAME": SERAMBI_DATA / "serambi.sqlite3",
            "OPTIONS": SQLITE_OPTIONS,
            "TEST": {"NAME": str(SERAMBI_DATA / "test.sqlite3")},
        }
    }
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DEFAULT_FROM_EMAIL = "ppid@example.test"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
WHITENOISE_AUTOREFRESH = True
SERAMBI_PAGE_CACHE = False
SERAMBI_LINK_WATCH = True
SERAMBI_LINK_WATCH_LOOPBACK = True
SERAMBI_OCR = False
