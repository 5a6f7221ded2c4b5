"""Handing one mail to the configured server, and telling whose fault a failure is."""

import smtplib
from email.errors import MessageError

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

from serambi.channels.email.check import is_configured
from serambi.channels.email.compose import compose
from serambi.outbox.adapters import Message, NeverAgain, PeerUnavailable, SendingFailed, TryAgain

_SHUTTING_DOWN = 421


class EmailAdapter:
    """The channel "email". One connection serves a round of messages."""

    name = "email"

    def __init__(self) -> None:
        self._connection: BaseEmailBackend | None = None

    def send(self, message: Message) -> None:
        """Hand over one message; returns when the server has taken it.

        Raises NeverAgain (5xx for this recipient or content), TryAgain (4xx for it), and
        PeerUnavailable for everything that would befall any other message as well.
        """
        if not is_configured():
            raise PeerUnavailable("mail is not configured")
        try:
            mail = compose(message)
            mail.message()
        except (ValueError, MessageError) as fault:
            raise NeverAgain(f"address or subject: {type(fault).__name__}") from fault
        try:
            self._open().send_messages([mail])
        except SendingFailed:
            raise
        except (smtplib.SMTPException, OSError) as fault:
            failure = _judge(fault)
            if isinstance(failure, PeerUnavailable):
                self.close()
            raise failure from fault

    def close(self) -> None:
        """Say goodbye to the server; a connection that is broken already is let go."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except (smtplib.SMTPException, OSError):
                return

    def _open(self) -> BaseEmailBackend:
        if self._connection is None:
            connection = get_connection(timeout=settings.EMAIL_TIMEOUT)
            connection.open()
            self._connection = connection
        return self._connection


def _judge(fault: Exception) -> SendingFailed:
    """Whose fault: the message's (its recipient, its content) or the service's."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused) and fault.recipients:
        code, text = next(iter(fault.recipients.values()))
        return _by_code(code, text)
    if isinstance(fault, smtplib.SMTPDataError):
        return _by_code(fault.smtp_code, fault.smtp_error)
    if isinstance(fault, smtplib.SMTPResponseException):
        return PeerUnavailable(f"smtp {fault.smtp_code} {_words(fault.smtp_error)}")
    return PeerUnavailable(type(fault).__name__)


def _by_code(code: int, text: bytes | str) -> SendingFailed:
    reason = f"smtp {code} {_words(text)}"
    if code == _SHUTTING_DOWN:
        return PeerUnavailable(reason)
    return NeverAgain(reason) if 500 <= code < 600 else TryAgain(reason)


def _words(text: bytes | str) -> str:
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text
