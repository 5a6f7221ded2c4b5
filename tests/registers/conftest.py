from collections.abc import Iterator

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.support.cast import World


@pytest.fixture
def ppid(world: World, monday: None) -> Actor:
    return staff(world.here[Role.PPID], world.office, Role.PPID)


@pytest.fixture
def office(world: World) -> Iterator[Office]:
    """Pangkalpinang, inside its scope."""
    with office_scope(world.office):
        yield world.office
