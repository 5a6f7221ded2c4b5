"""What the outbox asks of a channel."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Message:
    """One message, opened for sending. `id` is the same at every attempt: the peer may drop doubles."""

    id: UUID
    office_name: str
    reply_to: str
    to: str
    subject: str
    body: str
    letterhead: tuple[str, ...] = ()


class SendingFailed(Exception):
    """The message was not taken. `reason` carries codes and class names, never addresses."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class TryAgain(SendingFailed):
    """Refused for now (an SMTP 4xx for this message)."""


class NeverAgain(SendingFailed):
    """Refused for good (an SMTP 5xx for this recipient or message)."""


class NotNeeded(SendingFailed):
    """Nobody wants the message any more (too late, unsubscribed): it is dropped, nothing is wrong."""


class PeerUnavailable(SendingFailed):
    """Nobody answered, or the service refuses everybody; no message is to blame.

    `whole` is False where a channel has many peers and only the one of this message is away.
    """

    def __init__(self, reason: str, *, whole: bool = True) -> None:
        self.whole = whole
        super().__init__(reason)


class Adapter(Protocol):
    """A channel. `send` returns when the peer has taken the message, or raises SendingFailed."""

    name: str

    def send(self, message: Message) -> None:
        """Hand over one message."""

    def close(self) -> None:
        """Let go of a connection kept between messages."""
