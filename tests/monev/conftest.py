"""The people of an evaluation: an office, its province and RI."""

from dataclasses import dataclass

import pytest
from django.test import Client

from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.monev.models import Instrument
from serambi.monev.services.instruments import take_shipped
from serambi.offices.models import Office
from tests.support.cast import ClientAs, World, member
from tests.support.presence import present


def actor(office: Office, user: User, *roles: Role) -> Actor:
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles), user.pk)


@dataclass(frozen=True)
class Parties:
    """The office and who answers in it, the province that assesses, RI that runs the cycle."""

    world: World
    nation: Office
    officer: Actor
    ppid: Actor
    stranger: Actor
    assessor: Actor
    second: Actor
    runner: Actor

    @property
    def office(self) -> Office:
        return self.world.office

    @property
    def province(self) -> Office:
        return self.world.province


@pytest.fixture
def parties(world: World, ri: Office, monday: None) -> Parties:
    one = member(world.province, Role.PETUGAS, name="Penilai Satu")
    two = world.above
    chief = member(ri, Role.PPID, name="Penyelenggara")
    return Parties(
        world,
        ri,
        actor(world.office, world.here[Role.PETUGAS], Role.PETUGAS),
        actor(world.office, world.here[Role.PPID], Role.PPID),
        actor(world.stranger, world.there[Role.PPID], Role.PPID),
        actor(world.province, one, Role.PETUGAS),
        actor(world.province, two, Role.PPID),
        actor(ri, chief, Role.PPID),
    )


@pytest.fixture
def vertical(parties: Parties) -> Instrument:
    """The shipped instrument of 103 questions, in RI's hands."""
    return take_shipped(office=parties.nation, actor=parties.runner, key="vertikal-2024")


def user(of: int | None) -> User:
    return User.objects.get(pk=present(of))


@pytest.fixture
def officer(parties: Parties, client_as: ClientAs) -> Client:
    return client_as(parties.world.here[Role.PETUGAS])


@pytest.fixture
def ppid(parties: Parties, client_as: ClientAs) -> Client:
    return client_as(parties.world.here[Role.PPID])


@pytest.fixture
def assessor(parties: Parties, client_as: ClientAs) -> Client:
    return client_as(user(parties.assessor.user_id))


@pytest.fixture
def second(parties: Parties, client_as: ClientAs) -> Client:
    return client_as(user(parties.second.user_id))


@pytest.fixture
def runner(parties: Parties, client_as: ClientAs) -> Client:
    return client_as(user(parties.runner.user_id))
