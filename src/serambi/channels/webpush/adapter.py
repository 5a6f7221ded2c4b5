"""Handing one notice to a browser's push service, and telling whose fault a failure is."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from serambi.channels.webpush.check import may_be_told
from serambi.core import clock
from serambi.outbox.adapters import Message, NeverAgain, NotNeeded, PeerUnavailable, TryAgain

SECONDS = 10
LONGEST_LIFE = 24 * 3600
GONE = "gone"
"""How the reason begins when the browser no longer wants to be told."""
GONE_CODES = frozenset({404, 410})


class WebPushAdapter:
    """The channel "webpush". The recipient is a subscription in JSON, the body what is told.

    The body's `until` says until when it is worth telling; after that nothing is sent.
    """

    name = "webpush"

    def __init__(self) -> None:
        self._session: Any = None
        self._key: Any = None
        self._away: set[str] = set()

    def send(self, message: Message) -> None:
        """Hand over one notice; returns when the push service has taken it.

        Raises NotNeeded when it is too late or the subscription is gone (RFC 8030 7.3),
        NeverAgain for a notice that the service does not take (403: the browser subscribed with
        another key than ours), TryAgain for 429 and 5xx, PeerUnavailable when nobody answers.
        Strangers choose among many hosts, so one that is away never holds up the others; until `close`
        it is not asked again.
        """
        address, told = json.loads(message.to), json.loads(message.body)
        left = (datetime.fromisoformat(told.pop("until")) - clock.now()).total_seconds()
        if left <= 0:
            raise NotNeeded("expired")
        if not may_be_told(address["endpoint"]):
            raise NeverAgain("not a push service that we know")
        host = urlsplit(address["endpoint"]).netloc
        if host in self._away:
            raise PeerUnavailable("webpush: away", whole=False)
        try:
            self._push(address, json.dumps(told), int(min(left, LONGEST_LIFE)), told["tag"])
        except PeerUnavailable:
            self._away.add(host)
            raise

    def close(self) -> None:
        """Let go of the connections of this round."""
        self._away.clear()
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _push(self, address: dict[str, str], data: str, ttl: int, topic: str) -> None:
        import pywebpush
        import requests

        keys = {"p256dh": address["p256dh"], "auth": address["auth"]}
        try:
            pywebpush.webpush(
                {"endpoint": address["endpoint"], "keys": keys}, data,
                vapid_private_key=self._signer(), vapid_claims={"sub": _contact()}, ttl=ttl,
                headers={"Urgency": "high", "Topic": topic}, timeout=SECONDS,
                requests_session=self._open(),
            )  # fmt: skip
        except pywebpush.WebPushException as fault:
            if fault.response is None:
                raise NeverAgain("webpush: unusable subscription") from fault
            _judge(fault.response.status_code)
        except requests.RequestException as fault:
            raise PeerUnavailable(type(fault).__name__, whole=False) from fault
        except ValueError as fault:  # a key that is no point of the curve
            raise NeverAgain("webpush: unusable subscription") from fault

    def _open(self) -> Any:
        if self._session is None:
            import requests

            self._session = requests.Session()
            self._session.max_redirects = 0
        return self._session

    def _signer(self) -> Any:
        if self._key is None:
            from py_vapid import Vapid02

            self._key = Vapid02.from_file(str(settings.SERAMBI_PUSH_KEY))
        return self._key


def _judge(status: int) -> None:
    reason = f"webpush {status}"
    if status in GONE_CODES:
        raise NotNeeded(f"{GONE} {status}")
    if status == 429 or status >= 500:
        raise TryAgain(reason)
    raise NeverAgain(reason)


def _contact() -> str:
    """Whom a push service writes to about us (RFC 8292 2.1)."""
    if settings.DEFAULT_FROM_EMAIL:
        return f"mailto:{settings.DEFAULT_FROM_EMAIL}"
    return str(settings.SERAMBI_ADDRESS)
