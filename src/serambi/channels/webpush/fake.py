"""A push service for tests on loopback: takes notices, checks who sent them, opens them (http_ece)."""

import base64
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

import http_ece
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature


@dataclass
class Browser:
    """A browser that subscribed: its address, its secrets, and what it was told."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey
    auth: bytes
    told: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    """Statuses to answer instead of 201, one after the other; the last one stays."""

    @property
    def subscription(self) -> dict[str, str]:
        """What the browser gives the page."""
        point = self.key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"endpoint": self.endpoint, "p256dh": _text(point), "auth": _text(self.auth)}


class FakePush:
    """`with FakePush() as push:` answers on loopback; `push.browser()` subscribes one more."""

    def __init__(self) -> None:
        self.browsers: dict[str, Browser] = {}
        peer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                self.send_response(peer.take(self.path, headers, body))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "FakePush":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def browser(self, *answers: int) -> Browser:
        """One more subscription."""
        path = f"/kirim/{len(self.browsers) + 1}"
        made = Browser(
            self.address + path, ec.generate_private_key(ec.SECP256R1()), bytes(range(16)),
            answers=list(answers),
        )  # fmt: skip
        self.browsers[path] = made
        return made

    def take(self, path: str, headers: dict[str, str], body: bytes) -> int:
        """The status for one notice; 403 for a signature that is not the sender's."""
        found = self.browsers.get(path)
        if found is None:
            return 404
        status = found.answers.pop(0) if len(found.answers) > 1 else (found.answers or [201])[0]
        if status != 201:
            return status
        claims = signed(headers.get("authorization", ""))
        if claims is None or claims["aud"] != self.address:
            return 403
        opened = http_ece.decrypt(
            body, private_key=found.key, auth_secret=found.auth, version="aes128gcm"
        )
        found.told.append(json.loads(opened))
        found.headers.append(headers)
        found.claims.append(claims)
        return 201


def signed(authorization: str) -> dict[str, Any] | None:
    """The claims of a VAPID header whose signature fits its key (RFC 8292), else None."""
    scheme, _, rest = authorization.partition(" ")
    if scheme.lower() != "vapid":
        return None
    parts = dict(one.strip().split("=", 1) for one in rest.split(","))
    head, claims, mark = parts["t"].split(".")
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(parts["k"]))
    raw = _bytes(mark)
    whole = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    key.verify(whole, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    found: dict[str, Any] = json.loads(_bytes(claims))
    return found


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
