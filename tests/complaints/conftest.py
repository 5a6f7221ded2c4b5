"""The desk of the tests: an officer, a PPID, an Atasan of Pangkalpinang inside its scope."""

from collections.abc import Iterator

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.casework.conftest import Desk
from tests.support.cast import World


@pytest.fixture
def desk(world: World, monday: None) -> Iterator[Desk]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    stranger = staff(world.there[Role.ATASAN], world.stranger, Role.ATASAN, Role.PPID, Role.PETUGAS)
    with office_scope(world.office):
        yield Desk(world.office, act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN), stranger)
