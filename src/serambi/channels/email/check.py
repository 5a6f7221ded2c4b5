"""Is mail set up, and does the server answer?"""

import smtplib

from django.conf import settings
from django.core.mail import get_connection

_SMTP = "django.core.mail.backends.smtp.EmailBackend"
_SECONDS = 5


def is_configured() -> bool:
    """True unless SMTP is meant and no server is named."""
    return settings.EMAIL_BACKEND != _SMTP or bool(settings.EMAIL_HOST)


def leaves_the_machine() -> bool:
    """False when mail is written to files or memory, as in the example."""
    return settings.EMAIL_BACKEND == _SMTP


def missing_settings() -> list[str]:
    """The names of settings that sending needs and that are empty."""
    if not leaves_the_machine():
        return []
    needed = {
        "SERAMBI_SMTP_HOST": settings.EMAIL_HOST,
        "SERAMBI_MAIL_FROM": settings.DEFAULT_FROM_EMAIL,
    }
    return [name for name, value in needed.items() if not value]


def fault_of_server() -> str:
    """Greet the server and sign in, sending nothing; "" when it answers, else what went wrong."""
    connection = get_connection(timeout=_SECONDS)
    try:
        connection.open()
    except (smtplib.SMTPException, OSError) as fault:
        return type(fault).__name__
    connection.close()
    return ""
