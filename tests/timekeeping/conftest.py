"""Administrators of Pangkalpinang, its province and RI, and cases that are owed."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.support.cast import World, member


@dataclass(frozen=True)
class Calendars:
    """The ladder with somebody who decrees on every rung."""

    office: Office
    stranger: Office
    province: Office
    nation: Office
    admin: Actor
    province_admin: Actor
    nation_admin: Actor
    officer: Actor


@pytest.fixture
def calendars(world: World, ri: Office, monday: None) -> Iterator[Calendars]:
    above = member(world.province, Role.ADMIN)
    top = member(ri, Role.ADMIN)
    with office_scope(world.office):
        yield Calendars(
            world.office,
            world.stranger,
            world.province,
            ri,
            staff(world.here[Role.ADMIN], world.office, Role.ADMIN),
            staff(above, world.province, Role.ADMIN),
            staff(top, ri, Role.ADMIN),
            staff(world.here[Role.PETUGAS], world.office, Role.PETUGAS),
        )
