"""Settings shared by every way of running. Each environment name stands in docs/operations/settings.md."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from serambi.config import sqlite

sqlite.install()

env = environ.FileAwareEnv()
PACKAGE = Path(__file__).resolve().parents[2]

SERAMBI_DATA = Path(env.str("SERAMBI_DATA", default="var")).resolve()
SERAMBI_MODE = env.str("SERAMBI_MODE", default="office")
if SERAMBI_MODE not in {"office", "example"}:
    raise ImproperlyConfigured("SERAMBI_MODE adalah 'office' atau 'example'.")
SERAMBI_KEYRING = Path(
    env.str("SERAMBI_KEYRING", default=str(SERAMBI_DATA / "keys" / "keyring.json"))
)
SERAMBI_FILES = Path(env.str("SERAMBI_FILES", default=str(SERAMBI_DATA / "files")))
SERAMBI_TRUSTED_CAS = Path(
    env.str("SERAMBI_TRUSTED_CAS", default=str(SERAMBI_DATA / "trusted-cas"))
)
SERAMBI_ADDRESS = env.str("SERAMBI_ADDRESS", default="http://127.0.0.1:8000").rstrip("/")
_ADDRESS = urlsplit(SERAMBI_ADDRESS)
if _ADDRESS.scheme not in {"http", "https"} or not _ADDRESS.hostname:
    raise ImproperlyConfigured(
        "SERAMBI_ADDRESS adalah alamat lengkap, misalnya https://ppid.contoh.go.id."
    )
HTTPS = _ADDRESS.scheme == "https"
SERAMBI_PROXIES = env.int("SERAMBI_PROXIES", default=1 if HTTPS else 0)
SERAMBI_PAGE_CACHE = env.bool("SERAMBI_PAGE_CACHE", default=True)
_PAGES = env.str("SERAMBI_PAGES", default="")
SERAMBI_PAGES = Path(_PAGES).resolve() if _PAGES else None
SERAMBI_UPLOAD_MAX_BYTES = env.int("SERAMBI_UPLOAD_MAX_BYTES", default=10 * 1024 * 1024)
SERAMBI_REDACTION_AT_ONCE = env.int("SERAMBI_REDACTION_AT_ONCE", default=40)
SERAMBI_API_PER_MINUTE = env.int("SERAMBI_API_PER_MINUTE", default=240)
SERAMBI_DRAFT_DAYS = env.int("SERAMBI_DRAFT_DAYS", default=7)
SERAMBI_LINK_WATCH = env.bool("SERAMBI_LINK_WATCH", default=SERAMBI_MODE == "office")
SERAMBI_LINK_WATCH_LOOPBACK = False  # the test suite asks a server of its own
SERAMBI_STORAGE = env.str("SERAMBI_STORAGE", default="disk")
SERAMBI_S3_BUCKET = env.str("SERAMBI_S3_BUCKET", default="")
SERAMBI_S3_PREFIX = env.str("SERAMBI_S3_PREFIX", default="")
SERAMBI_S3_ENDPOINT = env.str("SERAMBI_S3_ENDPOINT", default="")
SERAMBI_S3_REGION = env.str("SERAMBI_S3_REGION", default="us-east-1")
SERAMBI_S3_KEY_ID = env.str("SERAMBI_S3_KEY_ID", default="")
SERAMBI_S3_SECRET = env.str("SERAMBI_S3_SECRET", default="")
SERAMBI_CLAMD = env.str("SERAMBI_CLAMD", default="")
SERAMBI_OCR = env.bool("SERAMBI_OCR", default=True)
SERAMBI_OCR_NICE = env.int("SERAMBI_OCR_NICE", default=10)
SERAMBI_OCR_LANGUAGES = env.str("SERAMBI_OCR_LANGUAGES", default="ind")
SERAMBI_PUSH_KEY = Path(
    env.str("SERAMBI_PUSH_KEY", default=str(SERAMBI_DATA / "keys" / "push.pem"))
)
SERAMBI_PUSH_HOSTS = env.list(
    "SERAMBI_PUSH_HOSTS",
    default=[
        "fcm.googleapis.com",
        "*.push.services.mozilla.com",
        "*.push.apple.com",
        "*.notify.windows.com",
    ],
)
SERAMBI_PUSH_MOST = env.int("SERAMBI_PUSH_MOST", default=20_000)
SERAMBI_PUSH_MOST_NEW = env.int("SERAMBI_PUSH_MOST_NEW", default=60)
SERAMBI_OUTBOX_KEEP_DAYS = env.int("SERAMBI_OUTBOX_KEEP_DAYS", default=90)

SERAMBI_SURVEY_SMALLEST = env.int("SERAMBI_SURVEY_SMALLEST", default=5)


def secret_key() -> str:
    """SECRET_KEY from the environment or the key folder; there is no fallback value."""
    if value := env.str("SERAMBI_SECRET_KEY", default=""):
        return str(value)
    path = SERAMBI_DATA / "keys" / "secret.txt"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    raise ImproperlyConfigured(
        "Kunci rahasia belum ada. Jalankan 'serambi prepare' atau isi SERAMBI_SECRET_KEY."
    )


DEBUG = False
ALLOWED_HOSTS = sorted(
    {"127.0.0.1", "localhost", _ADDRESS.hostname, *env.list("SERAMBI_HOSTS", default=[])}
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "serambi.ui",
    "serambi.identity",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "serambi.offices",
    "serambi.ledger",
    "serambi.files",
    "serambi.outbox",
    "serambi.search",
    "serambi.letters",
    "serambi.channels",
    "serambi.staff",
    "serambi.catalogue",
    "serambi.coverage",
    "serambi.datasets",
    "serambi.alerts",
    "serambi.publishing",
    "serambi.ratings",
    "serambi.evaluation",
    "serambi.decrees",
    "serambi.classification",
    "serambi.redaction",
    "serambi.casework",
    "serambi.objections",
    "serambi.complaints",
    "serambi.disputes",
    "serambi.registers",
    "serambi.library",
    "serambi.timekeeping",
    "serambi.evidence",
    "serambi.monev",
    "serambi.survey",
    "serambi.drills",
    "serambi.api",
    "serambi.intake",
    "serambi.insight",
    "serambi.moving",
    "serambi.config",
]

MIDDLEWARE = [
    "serambi.config.headers.HouseHeadersMiddleware",
    "serambi.moving.redirecting.OldAddresses",
    "django.middleware.security.SecurityMiddleware",
    "serambi.insight.page_cache.PageCache",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "serambi.config.headers.PolicyMiddleware",
    "serambi.ui.uploading.UploadAnswers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "serambi.ui.views.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "serambi.config.methods.SpokenMethodsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "serambi.identity.domain_errors.DomainErrorMiddleware",
]

ROOT_URLCONF = "serambi.config.urls"
WSGI_APPLICATION = "serambi.config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "DIRS": [],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES: dict[str, dict[str, Any]] = {}

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
        "PRAGMA mmap_size=0;PRAGMA trusted_schema=OFF;PRAGMA secure_delete=ON;"
    ),
}


def postgresql() -> dict[str, Any]:
    """The database of SERAMBI_DATABASE_URL, asked the way our statements need; its address may say otherwise.

    Compiling a statement pays when it runs for seconds; ours cost it more than they take. And the
    server's own guess of what a jump on the disk costs is of disks that turn: with it a search that
    needs a thousand rows of a hundred thousand reads them all.
    """
    found: dict[str, Any] = env.db("SERAMBI_DATABASE_URL")
    found.setdefault("OPTIONS", {}).setdefault("options", "-c jit=off -c random_page_cost=1.1")
    return found


AUTH_USER_MODEL = "identity.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        # It compares letters without their order: at 0.7 a good passphrase is "like" a short address.
        "OPTIONS": {"user_attributes": ["email", "name"], "max_similarity": 0.85},
    },
]
LOGIN_URL = "/akun/masuk/"
LOGIN_REDIRECT_URL = "/akun/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_ADAPTER = "serambi.staff.mail.AccountAdapter"
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,10/h/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_TOTP_ISSUER = "Serambi"
MFA_TOTP_TOLERANCE = 1
MFA_ADAPTER = "serambi.identity.mfa.MfaAdapter"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = SERAMBI_MODE == "example"  # http://localhost

SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "serambi.ui.errors.csrf_failure"

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "/static/"
STATIC_ROOT = SERAMBI_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
DATA_UPLOAD_MAX_NUMBER_FILES = 6
FILE_UPLOAD_HANDLERS = ["serambi.config.uploads.BoundedMemoryUploadHandler"]

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS and SERAMBI_PROXIES else None
SECURE_REDIRECT_EXEMPT = [r"^sehat/$"]
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.str("SERAMBI_SMTP_HOST", default="")
EMAIL_PORT = env.int("SERAMBI_SMTP_PORT", default=587)
EMAIL_HOST_USER = env.str("SERAMBI_SMTP_USER", default="")
EMAIL_HOST_PASSWORD = env.str("SERAMBI_SMTP_PASSWORD", default="")
_SMTP_TLS = env.bool("SERAMBI_SMTP_TLS", default=True)
EMAIL_USE_SSL = _SMTP_TLS and EMAIL_PORT == 465
EMAIL_USE_TLS = _SMTP_TLS and EMAIL_PORT != 465
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("SERAMBI_MAIL_FROM", default="")
if SERAMBI_MODE == "example" and not EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(SERAMBI_DATA / "mail")
    DEFAULT_FROM_EMAIL = DEFAULT_FROM_EMAIL or "ppid@contoh.invalid"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SILENCED_SYSTEM_CHECKS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "serambi.config.logs.ScrubbedFormatter",
            "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "filters": {"refused": {"()": "serambi.config.logs.NotAnsweredAnyway"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refused"]}
    },
    "root": {"handlers": ["console"], "level": env.str("SERAMBI_LOG_LEVEL", default="WARNING")},
}
