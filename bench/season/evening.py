"""`python -m bench.season.evening MINUTES TEMPO`: the last two hours of a season, on PostgreSQL.

In those two hours 50 papers a minute come in. Time is compressed: TEMPO times as many a minute, for
MINUTES. Nothing else is made smaller: real HTTP on loopback, real sessions and forms, a PDF of about
300 KB in each upload, an answer saved after it, and at the end every office sends.
"""

import http.client
import io
import json
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

import django

PER_MINUTE = 50
LINES = 12
OFFICES = 60
TOKEN = "season" + "x" * 26
KILO = 1024


@dataclass
class Seen:
    """What came back; `times` in milliseconds by kind of act."""

    statuses: Counter[str] = field(default_factory=Counter)
    times: dict[str, list[float]] = field(default_factory=dict)
    late: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, status: int, took: float) -> None:
        """One answer."""
        with self.lock:
            self.statuses[f"{kind} {status}"] += 1
            self.times.setdefault(kind, []).append(took * 1000)


def prepared() -> tuple[str, list[tuple[str, str]]]:
    """A cycle in its filling with the offices of this evening; (code, session) of each."""
    from django.core.management import call_command
    from django.test import Client

    from serambi.core import clock
    from serambi.identity import keyring
    from serambi.identity.models import Membership, User
    from serambi.law.roles import Role
    from serambi.monev.models import CycleStage, Submission
    from serambi.monev.models.choices import Stage
    from serambi.offices.scoping import all_offices
    from tests.support.nation import cycle_of, ladder, runner_of

    call_command("migrate", verbosity=0)
    keyring.create(Path(os.environ["SERAMBI_KEYRING"]))
    nation, offices = ladder(6, OFFICES)
    cycle = cycle_of(nation, runner_of(nation), Stage.FILLING)
    today = clock.today(nation.tz)
    CycleStage.objects.create(cycle=cycle, stage=Stage.FILLING, first=today, last=today)
    with all_offices():
        Submission.objects.bulk_create(Submission(cycle=cycle, office=one) for one in offices)
    doors = []
    for one in offices:
        user = User.objects.create_user(f"ppid@{one.code}.example.test", name=f"PPID {one.code}")
        Membership.objects.create(user=user, office=one, role=Role.PPID)
        client = Client()
        client.force_login(user)
        doors.append((one.code, client.cookies["sessionid"].value))
    return str(cycle.pk), doors


def paper(number: int) -> bytes:
    """A PDF of about 300 KB that is like no other."""
    import pikepdf

    pdf, out = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=(595, 842))
    noise = random.Random(number).randbytes(300 * KILO)
    image = pikepdf.Stream(pdf, noise)
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=320, Height=320,
        ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8,
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
    page.Contents = pikepdf.Stream(pdf, b"q 400 0 0 400 90 200 cm /Im0 Do Q")
    pdf.save(out)
    return out.getvalue()


class Visitor:
    """One office's browser: its session, its connection."""

    def __init__(self, port: int, code: str, session: str, cycle: str, seen: Seen) -> None:
        self.port, self.code, self.cycle, self.seen = port, code, cycle, seen
        self.headers = {
            "Cookie": f"sessionid={session}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN,
        }  # fmt: skip
        self.desk = f"/{code}/meja/"

    def upload(self, number: int, title: str) -> None:
        """A paper onto the shelf, then the answer that speaks of it."""
        fields = {"title": title, "limit": "0", "is_public": "on"}
        body, kind = multipart(fields, "bukti.pdf", paper(hash((self.code, number, title))))
        self.post("paper", f"{self.desk}bukti/baru/document/", body, kind, 302)
        said = {
            "grade": "ABC"[number % 3], "note": title, "link": f"https://contoh.example/{number}",
            "version": "99",
        }  # fmt: skip
        self.form("answer", f"{self.desk}penilaian/{self.cycle}/isian/{number}/", said)

    def send(self) -> None:
        """Seal and send."""
        self.form("send", f"{self.desk}penilaian/{self.cycle}/isian/kirim/", {"aware": "on"})

    def form(self, kind: str, path: str, said: dict[str, str]) -> None:
        """A form without a file."""
        self.post(kind, path, urlencode(said).encode(), "application/x-www-form-urlencoded", 302)

    def post(self, kind: str, path: str, body: bytes, media: str, wanted: int) -> None:
        """Send and note the status; what was not wanted is kept in words."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        begun = time.monotonic()
        try:
            line.request("POST", path, body, {**self.headers, "Content-Type": media})
            answer = line.getresponse()
            text = answer.read()
            status = answer.status
        except OSError:
            text, status = b"", 0
        finally:
            line.close()
        self.seen.note(kind, status, time.monotonic() - begun)
        if status != wanted and self.seen.statuses[f"{kind} {status}"] < 3:
            print(kind, status, path, text[-600:].decode(errors="replace"), flush=True)


def multipart(fields: dict[str, str], name: str, data: bytes) -> tuple[bytes, str]:
    """A form with one file (RFC 7578)."""
    mark, parts = "season-boundary", []
    for key, value in fields.items():
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        )
    head = (
        f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    return b"".join(
        [*parts, head.encode(), data, f"\r\n--{mark}--\r\n".encode()]
    ), f"multipart/form-data; boundary={mark}"


def evening(
    port: int, cycle: str, doors: list[tuple[str, str]], minutes: float, tempo: int
) -> Seen:
    """Uploads at their times, whoever is slow; then every office sends."""
    seen = Seen()
    visitors = [Visitor(port, code, session, cycle, seen) for code, session in doors]
    total, begun = int(PER_MINUTE * tempo * minutes), time.monotonic()
    gap = 60 / (PER_MINUTE * tempo)

    def work(line: int) -> None:
        for place in range(line, total, LINES):
            ahead = begun + place * gap - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
            else:
                seen.late = max(seen.late, -ahead)
            visitor = visitors[place % len(visitors)]
            visitor.upload(place // len(visitors) % 35 + 1, f"Bukti {place}")

    together([threading.Thread(target=work, args=(line,)) for line in range(LINES)])
    together([threading.Thread(target=one.send) for one in visitors])
    return seen


def together(threads: list[threading.Thread]) -> None:
    """All of them, to their end."""
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def kept(doors: list[tuple[str, str]]) -> dict[str, int]:
    """What the database holds afterwards."""
    from serambi.evidence.models import Evidence
    from serambi.ledger.services import verify
    from serambi.monev.models import Answer, Submission
    from serambi.offices.models import Office
    from serambi.offices.scoping import all_offices

    with all_offices():
        offices = list(Office.objects.filter(code__in=[code for code, _ in doors]))
        return {
            "papers": Evidence.objects.count(),
            "answers": Answer.objects.exclude(grade="").count(),
            "sent": Submission.objects.filter(sealed_at__isnull=False).count(),
            "logs that fit": sum(verify(one).ok for one in offices),
        }


def main() -> None:
    """Prepare, serve, press, count."""
    minutes, tempo = float(sys.argv[1]), int(sys.argv[2])
    django.setup()
    from django.db import connections

    from bench.servers import granian

    cycle, doors = prepared()
    connections.close_all()
    with granian(
        "serambi.config.wsgi:application", Path(tempfile.mkdtemp(prefix="season-")), path="/sehat/"
    ) as server:
        seen = evening(server.port, cycle, doors, minutes, tempo)
    found = {
        "minutes": minutes, "tempo": tempo, "offices": len(doors), "statuses": dict(seen.statuses),
        "late": seen.late, "kept": kept(doors),
        "times": {kind: [quantiles(t, n=100)[n - 1] for n in (50, 99)] for kind, t in seen.times.items()},
    }  # fmt: skip
    print("RESULT " + json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
