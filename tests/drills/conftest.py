"""A province, its city with people at the desk, and a drill between them."""

from dataclasses import dataclass, replace
from datetime import time
from typing import Protocol, TypedDict, Unpack

import pytest

from serambi.drills import services
from serambi.drills.models import Drill
from serambi.drills.services.grades import Plan
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office, OpeningHours
from tests.casework.cases import staff
from tests.catalogue.conftest import nothing_kept
from tests.support.cast import World

__all__ = ["nothing_kept"]


class PlanWords(TypedDict, total=False):
    """What a test says of a drill in other words than the plan of the tests."""

    channel: Drill.Channel
    is_graded: bool
    reminds: bool


class Try(Protocol):
    """Send a drill of the plan of the tests, changed in some words."""

    def __call__(self, **changes: Unpack[PlanWords]) -> Drill: ...


@dataclass(frozen=True)
class Ring:
    """Who tries and who is tried."""

    world: World
    office: Office
    province: Office
    upper: Actor
    officer: Actor
    ppid: Actor
    head: Actor
    stranger: Actor


@pytest.fixture
def ring(world: World, monday: None) -> Ring:
    """Monday 23 November 2026, 09.00; open 08.00-16.00 with a break at noon, on Fridays until 11.30."""
    office = world.office
    office.phone, office.email = "0899-0000-1971", "ppid@1971.example.test"
    office.save()
    for weekday in range(5):
        OpeningHours.objects.create(
            office=office, weekday=weekday, opens=time(8), closes=time(16),
            break_from=time(12), break_to=time(13),
        )  # fmt: skip

    def act(role: Role) -> Actor:
        return staff(world.here[role], office, role)

    return Ring(
        world, office, world.province, staff(world.above, world.province, Role.PPID),
        act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN),
        staff(world.there[Role.PPID], world.stranger, Role.PPID),
    )  # fmt: skip


@pytest.fixture
def plan(ring: Ring) -> Plan:
    return Plan(
        office=ring.office, channel=Drill.Channel.WHATSAPP,
        question="Bagaimana meminta data hasil pengawasan?", alias="Rani", is_graded=True,
        reminds=False,
    )  # fmt: skip


@pytest.fixture
def attempt(ring: Ring, plan: Plan) -> Try:
    """`attempt(channel=…, is_graded=…)` is a drill of the province that was sent."""

    def make(**changes: Unpack[PlanWords]) -> Drill:
        drill = services.prepare(
            by_office=ring.province, actor=ring.upper, plan=replace(plan, **changes)
        )  # fmt: skip
        return services.send(actor=ring.upper, drill=drill)

    return make
