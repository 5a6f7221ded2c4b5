"""Somebody with a browser's manners and none of its limits: cookies, forms, uploads of any size."""

import http.client
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

PIECE = 1 << 16


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]


@dataclass(frozen=True)
class Sent:
    """A file as it is sent: `size` bytes of `data` again and again, under a raw name."""

    name: bytes
    data: bytes
    size: int = -1
    kind: str = "application/x-dusta"

    def __len__(self) -> int:
        return len(self.data) if self.size < 0 else self.size

    def pieces(self) -> Iterator[bytes]:
        """The bytes in pieces that fit into memory."""
        if self.size < 0:
            yield self.data
            return
        left = self.size
        while left > 0:
            yield self.data[:left]
            left -= len(self.data)


@dataclass
class Visitor:
    """One person at one site."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        """GET."""
        return self._ask("GET", path, {}, [])

    def post(self, path: str, **fields: str) -> Answer:
        """A form without files."""
        body = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields})
        kind = "application/x-www-form-urlencoded"
        return self._ask("POST", path, {"Content-Type": kind}, [body.encode()], len(body))

    def upload(self, path: str, name: str, sent: Sent, **fields: str) -> Answer:
        """A form with one file in the field `name`."""
        mark = uuid.uuid4().hex.encode()
        told = {"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields}
        head = b"".join(
            b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
            % (mark, key.encode(), value.encode())
            for key, value in told.items()
        )
        head += (
            b'--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\nContent-Type: %s\r\n\r\n'
            % (mark, name.encode(), sent.name, sent.kind.encode())
        )
        tail = b"\r\n--%s--\r\n" % mark
        headers = {"Content-Type": f"multipart/form-data; boundary={mark.decode()}"}
        length = len(head) + len(sent) + len(tail)
        return self._ask("POST", path, headers, [head, *sent.pieces(), tail], length)

    def sign_in(self, role: str) -> None:
        """Be the example person of `role`."""
        page = self.get("/contoh/masuk/").text
        found = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found
        self.cookies["csrftoken"] = self.cookies.get("csrftoken") or found[1]
        assert self.post(f"/contoh/masuk/{role}/").status == 302

    def _ask(
        self, method: str, path: str, headers: dict[str, str], body: list[bytes], length: int = 0
    ) -> Answer:
        line = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=120)
        try:
            line.putrequest(method, path, skip_accept_encoding=True)
            said = {**headers, "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
            if method == "POST":
                said |= {"Content-Length": str(length), "Referer": self.address + path}
            for key, value in said.items():
                line.putheader(key, value)
            line.endheaders()
            for piece in body:
                try:
                    line.send(piece)
                except (BrokenPipeError, ConnectionResetError):
                    break  # the server has answered already and reads no more
            answer = line.getresponse()
            text = answer.read().decode("utf-8", "replace")
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                key, _mark, value = cookie.partition(";")[0].partition("=")
                self.cookies[key] = value
            return Answer(answer.status, text, dict(answer.headers))
        finally:
            line.close()
