"""Many offices on PostgreSQL; HTTPS follows from SERAMBI_ADDRESS."""

from serambi.config.settings.base import *  # noqa: F403 - a settings module is its names
from serambi.config.settings.base import env, secret_key

SECRET_KEY = secret_key()
DATABASES = {"default": env.db("SERAMBI_DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Compiling a statement pays when it runs for seconds; ours cost it more than they take. And the
# server's own guess of what a jump on the disk costs is of disks that turn: with it a search that needs
# a thousand rows of a hundred thousand reads them all.
DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
    "options", "-c jit=off -c random_page_cost=1.1"
)
