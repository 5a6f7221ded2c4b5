"""The redaction desk of the tests: everybody of Pangkalpinang inside its scope, on a Monday."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from serambi.config.example.documents import Table, as_pdf
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.redaction import services
from serambi.redaction.engine.values import Names
from serambi.redaction.models import Redaction
from serambi.redaction.values import Reason, Subject
from tests.casework.cases import staff
from tests.support.cast import World

NIK = "1971014503990001"
PHONE = "0812 3456 7890"
WORDS = (
    f"Saksi Kenanga Fiktif dengan NIK {NIK} dihubungi melalui {PHONE}. "
    "Kenanga hadir pada pukul sembilan."
)
FAMILY = Reason("17.h.1")


@dataclass(frozen=True)
class Desk:
    """One office at its redaction desk."""

    office: Office
    officer: Actor
    ppid: Actor
    superior: Actor
    head: Actor
    stranger: Actor
    world: World


def paper(summary: str = WORDS, title: str = "Berita acara klarifikasi") -> bytes:
    """A PDF with these words."""
    table = Table(("Kecamatan", "Jumlah"), (("Rangkui", "12"),))
    return as_pdf(office="Bawaslu Kota Pangkalpinang", title=title, summary=summary, table=table)


@pytest.fixture
def desk(world: World, monday: None) -> Iterator[Desk]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID)
    with office_scope(world.office):
        yield Desk(
            world.office,
            act(Role.PETUGAS),
            act(Role.PPID),
            act(Role.ATASAN),
            act(Role.PEMBINA),
            stranger,
            world,
        )


Begin = Callable[..., Redaction]


@pytest.fixture
def begun(desk: Desk) -> Begin:
    """`begun(bytes, "nama.pdf", names=Names(…))` is a file on the desk."""

    def make(
        data: bytes | None = None,
        name: str = "berita-acara.pdf",
        *,
        names: Names = Names(),  # noqa: B008 - a frozen value
        subject: Subject = Subject("upload"),  # noqa: B008 - a frozen value
        purpose: Purpose = Purpose.REDACTION,
    ) -> Redaction:
        source = store_bytes(
            office=desk.office, data=paper() if data is None else data, name=name,
            purpose=purpose, actor=desk.officer, state=State.DRAFT,
        )  # fmt: skip
        return services.begin(
            office=desk.office, actor=desk.officer, source=source, subject=subject, names=names
        )

    return make


@pytest.fixture
def submitted(desk: Desk, begun: Begin) -> Begin:
    """The same with every find blacked out, before a second person."""

    def make(*args: object, **more: object) -> Redaction:
        redaction = begun(*args, **more)
        services.settle(
            office=desk.office, actor=desk.officer, redaction_id=redaction.pk, ids=[],
            reason=FAMILY,
        )  # fmt: skip
        return services.submit(office=desk.office, actor=desk.officer, redaction_id=redaction.pk)

    return make
