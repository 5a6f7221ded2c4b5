"""The makers of the proofs' tests, at a held clock."""

import io
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.services import add
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from tests.catalogue.conftest import Make, make, nothing_kept, petugas, ppid
from tests.classification.steps import staff
from tests.support.cast import World

__all__ = ["Make", "Put", "make", "nothing_kept", "petugas", "ppid"]
Put = Callable[..., Evidence]


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def keeper(world: World) -> Actor:
    """The desk officer of Pangkalpinang."""
    return staff(world.here[Role.PETUGAS], world.office, Role.PETUGAS)


@pytest.fixture
def put(world: World, keeper: Actor) -> Put:
    """`put("link", title="…", url="…")` is a proof on the shelf of Pangkalpinang."""

    def proof(kind: str, **words: Any) -> Evidence:
        content = Content(**{"title": "Meja layanan informasi", **words})
        return add(
            office=world.office, actor=keeper, kind=Evidence.Kind(kind), content=content,
            submit_key=uuid.uuid4(),
        )  # fmt: skip

    return proof


def upload(data: bytes, name: str = "berkas.pdf") -> SimpleUploadedFile:
    """An upload as a browser sends it."""
    return SimpleUploadedFile(name, data)


def photo(width: int = 1600, height: int = 1200, *, claim: str = "") -> bytes:
    """A JPEG with what a phone writes beside it: make, place and the time it claims."""
    picture = Image.effect_noise((width, height), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Ponsel Contoh"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "S", (2.0, 7.0, 0.0)
    if claim:
        exif.get_ifd(0x8769)[0x9003] = claim
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85, exif=exif)
    return out.getvalue()
