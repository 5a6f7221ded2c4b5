"""A newsroom with everybody in it, and an item brought as far as a state."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypedDict, Unpack

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from serambi.publishing import services
from serambi.publishing.content import NewsContent
from serambi.publishing.models import NewsItem
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import nothing_kept
from tests.files.zoo import photo
from tests.support.cast import World

__all__ = ["nothing_kept"]

WORDS = NewsContent(
    kind="berita", title="Kantor Membahas Nomor Layanan",
    lead="Satu nomor menjadi pintu masuk dan keluar permintaan informasi.",
    body="Rapat dihadiri sebelas orang.\nDua jam lamanya.\n\nCatatannya ada di https://contoh.example/notulen?a=1&b=2.",
    writer="Sari Penulis",
)  # fmt: skip
OF_PHOTO = {"alt": "Enam orang di meja rapat", "caption": "Rapat dibuka.", "photographer": "Budi"}
Staff = Callable[[Role], Actor]


class Words(TypedDict, total=False):
    """What an item says in other words than those of the tests."""

    kind: str
    title: str
    lead: str
    body: str
    writer: str
    editor: str
    alt: str
    caption: str
    photographer: str


class Bring(Protocol):
    """Bring an item as far as a state."""

    def __call__(
        self, state: str = "konsep", *, photo: StoredFile | None = None, **words: Unpack[Words]
    ) -> NewsItem: ...


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def staff(world: World) -> Staff:
    """`staff(Role.PPID)` is that person of Pangkalpinang."""
    return lambda role: as_actor(world.office, world.here[role], role)


@pytest.fixture
def bring(world: World, staff: Staff) -> Bring:
    """`bring("terbit", title="…")` writes as the petugas and approves as the PPID."""
    office = world.office

    def made(
        state: str = "konsep", *, photo: StoredFile | None = None, **words: Unpack[Words]
    ) -> NewsItem:
        petugas, ppid = staff(Role.PETUGAS), staff(Role.PPID)
        item = services.create(
            office=office, actor=petugas, content=replace(WORDS, **words), photo=photo,
            submit_key=uuid.uuid4(),
        )  # fmt: skip
        if state != "konsep":
            item = services.propose(office=office, actor=petugas, item=item)
        if state in {"terbit", "ditarik"}:
            item = services.publish(office=office, actor=ppid, item=item, version=item.version)
        if state == "ditarik":
            item = services.withdraw(office=office, actor=ppid, item=item, reason="Keliru orang.")
        return item

    return made


@pytest.fixture
def picture(world: World, staff: Staff) -> StoredFile:
    """A photo with a place in it, as a phone writes it, already through the gate."""
    upload = SimpleUploadedFile("rapat.jpg", photo(gps=True, size=(1600, 900)), "image/jpeg")
    with office_scope(world.office):
        return services.keep_photo(office=world.office, actor=staff(Role.PETUGAS), upload=upload)
