"""The desk of the tests with a request that was answered."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from serambi.casework.models import InformationRequest
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import NOT_HELD, answered, staff
from tests.support.cast import World


@dataclass(frozen=True)
class Bench:
    """One office before the Komisi Informasi."""

    office: Office
    officer: Actor
    ppid: Actor
    head: Actor
    patron: Actor
    stranger: Actor
    case: InformationRequest


@pytest.fixture
def bench(world: World, monday: None) -> Iterator[Bench]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID, Role.PETUGAS)
    with office_scope(world.office):
        case = answered(world.office, act(Role.PETUGAS), act(Role.PPID), NOT_HELD)
        yield Bench(
            world.office, act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN), act(Role.PEMBINA),
            stranger, case,
        )  # fmt: skip
