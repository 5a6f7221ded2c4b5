import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest

from serambi.alerts import services
from serambi.alerts.content import AlertContent
from serambi.alerts.models import Alert
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from tests.catalogue.conftest import nothing_kept, petugas, ppid

__all__ = ["nothing_kept", "petugas", "ppid"]

WORDS = AlertContent(
    heading="serta_merta.utilitas", title="Listrik padam di posko pengawasan Gerunggang",
    hazard="Listrik padam sejak pukul 06.00 di tiga kelurahan.",
    affected="Pemilih di 14 TPS Kecamatan Gerunggang.",
    avoidance="Datang sebelum gelap.\nBawa senter.", evacuation="Tidak diperlukan evakuasi.",
    help="Telepon 0899-0000-1971.", announcer="Bawaslu Kota Pangkalpinang.",
    channels="Laman ini.", mitigation="Genset dikirim pukul 09.00.",
)  # fmt: skip
Announce = Callable[..., Alert]


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def announce(pangkalpinang: Office, petugas: Actor) -> Announce:
    """`announce(title=…)` publishes in Pangkalpinang."""

    def make(**words: str) -> Alert:
        return services.announce(
            office=pangkalpinang,
            actor=petugas,
            content=replace(WORDS, **words),
            submit_key=uuid.uuid4(),
        )

    return make
