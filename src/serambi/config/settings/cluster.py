"""Many offices on PostgreSQL; HTTPS follows from SERAMBI_ADDRESS."""

from serambi.config.settings.base import *  # noqa: F403 - a settings module is its names
from serambi.config.settings.base import postgresql, secret_key

SECRET_KEY = secret_key()
DATABASES = {"default": {**postgresql(), "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}}
