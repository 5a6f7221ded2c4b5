"""Filling the ask pages in as a citizen's browser does."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client

from serambi.core import clock
from tests.casework.cases import MONDAY

WHAT = {
    "details": "Rekapitulasi penindakan pelanggaran Pemilu 2024 di Kota Pangkalpinang",
    "dilihat": "1",
}
WHO = {
    "kind": "perorangan",
    "name": "Sari Melati Contoh",
    "nik": "1971014503990001",
    "address": "Jalan Contoh Nomor 1, Pangkalpinang",
    "occupation": "mahasiswa",
    "phone": "0812 3456 7890",
    "email": "sari@contoh.test",
}
HOW = {"way_obtain": "salinan_lunak", "way_deliver": "laman", "purpose": "Bahan skripsi"}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080200000090"
    "7753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


@dataclass
class Browser:
    """One citizen at one office; the clock stands at `now` and moves only when told."""

    office: str = "1971"
    now: datetime = MONDAY
    client: Client = field(default_factory=Client)

    def get(self, path: str, **query: str) -> Any:
        with clock.fixed(self.now):
            return self.client.get(f"/{self.office}/{path}", query)

    def post(self, path: str, data: dict[str, Any]) -> Any:
        with clock.fixed(self.now):
            return self.client.post(f"/{self.office}/{path}", data)

    def wait(self, **span: float) -> None:
        self.now += timedelta(**span)

    def fill(
        self, *, what: dict[str, Any] = WHAT, who: dict[str, Any] = WHO, how: dict[str, Any] = HOW
    ) -> None:
        """All steps but the last."""
        for path, data in (("apa", what), ("siapa", who), ("cara", how)):
            answer = self.post(f"permohonan/{path}/", data)
            assert answer.status_code == 302, errors(answer)
        self.wait(minutes=3)

    def send(self) -> HttpResponse:
        answer: HttpResponse = self.post("permohonan/kirim/", {"website": ""})
        return answer

    def ask(self, **steps: dict[str, Any]) -> HttpResponse:
        """A whole request, sent."""
        self.fill(**steps)
        return self.send()


def errors(answer: Any) -> dict[str, Any]:
    """What the form of a page says is wrong."""
    context = getattr(answer, "context", None)
    form = context["form"] if context and "form" in context else None
    return dict(form.errors) if form is not None else {}
