"""The bench of the tests: everybody of Pangkalpinang inside its scope, on a Monday."""

from collections.abc import Iterator

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.classification.steps import Bench, staff
from tests.support.cast import World


@pytest.fixture
def bench(world: World, monday: None) -> Iterator[Bench]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID, Role.PETUGAS)
    with office_scope(world.office):
        yield Bench(
            office=world.office,
            officer=act(Role.PETUGAS),
            ppid=act(Role.PPID),
            superior=act(Role.ATASAN),
            head=act(Role.PEMBINA),
            admin=act(Role.ADMIN),
            stranger=stranger,
            above=world.province,
            above_ppid=staff(world.above, world.province, Role.PPID),
        )
