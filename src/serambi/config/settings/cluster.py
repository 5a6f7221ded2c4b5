"""Many offices on PostgreSQL behind HTTPS."""

from serambi.config.settings.base import *  # noqa: F403 - a settings module is its names
from serambi.config.settings.base import env, secret_key

SECRET_KEY = secret_key()
DATABASES = {"default": env.db("SERAMBI_DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31536000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
