"""A mail server for tests, speaking real SMTP on loopback (needs the development tool aiosmtpd)."""

import asyncio
from email import message_from_bytes
from email.message import Message
from types import TracebackType

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from serambi.core.ports import free_port


class FakePeer:
    """`with FakePeer() as peer:` listens on `peer.port` and keeps what it takes in `peer.mails`.

    `rcpt_reply` and `data_reply` answer instead of 250, by recipient or for all under "";
    `seconds` is waited before a message is taken.
    """

    def __init__(self, port: int = 0) -> None:
        self.port = port or free_port()
        self.mails: list[Message] = []
        self.rcpt_reply: dict[str, str] = {}
        self.data_reply: dict[str, str] = {}
        self.seconds = 0.0
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    def __enter__(self) -> "FakePeer":
        self._controller.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._controller.stop()

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the recipient, or answer as told."""
        if reply := self.rcpt_reply.get(address) or self.rcpt_reply.get(""):
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd calls this name
        """Take the message, or answer as told."""
        await asyncio.sleep(self.seconds)
        to = envelope.rcpt_tos[0]
        if reply := self.data_reply.get(to) or self.data_reply.get(""):
            return reply
        content = envelope.content or b""
        self.mails.append(
            message_from_bytes(content if isinstance(content, bytes) else content.encode())
        )
        return "250 OK"

    def ids(self) -> list[str]:
        """The Message-ID of each mail taken, in order."""
        return [mail["Message-ID"] for mail in self.mails]
