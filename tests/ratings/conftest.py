from dataclasses import replace
from datetime import date
from typing import Protocol, TypedDict, Unpack

import pytest

from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record
from tests.catalogue.conftest import nothing_kept, petugas, ppid

__all__ = ["nothing_kept", "petugas", "ppid"]

KI = Said(
    family="Komisi Informasi", assessor="Komisi Informasi Babel", year=2024,
    word="Menuju Informatif", score="", source="Berita 4 Desember 2025",
)  # fmt: skip
BAWASLU = Said(
    family="Bawaslu RI", assessor="Bawaslu RI", year=2025, word="Informatif", score="88",
    source="Sertifikat",
)  # fmt: skip


class SaidWords(TypedDict, total=False):
    """What a rating says in other words than those of the tests."""

    family: str
    assessor: str
    year: int | None
    word: str
    score: str
    source: str
    source_url: str
    rank: str
    announced_on: date | None
    sure: bool


class Record(Protocol):
    """Write a rating down."""

    def __call__(self, said: Said = KI, **words: Unpack[SaidWords]) -> Rating: ...


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def write(pangkalpinang: Office, petugas: Actor) -> Record:
    """`write(KI, score="86")` records in Pangkalpinang."""

    def make(said: Said = KI, **words: Unpack[SaidWords]) -> Rating:
        return record(office=pangkalpinang, actor=petugas, said=replace(said, **words))

    return make
