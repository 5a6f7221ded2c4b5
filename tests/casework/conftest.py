"""The desk of the tests: an officer and a PPID of Pangkalpinang inside its scope."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.support.cast import World


@dataclass(frozen=True)
class Desk:
    """One office at work."""

    office: Office
    officer: Actor
    ppid: Actor
    head: Actor
    stranger: Actor


@pytest.fixture
def desk(world: World, monday: None) -> Iterator[Desk]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID, Role.PETUGAS)
    with office_scope(world.office):
        yield Desk(world.office, act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN), stranger)
