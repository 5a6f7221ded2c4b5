"""The people of the tests: one of each role here, the same next door, and one of the province."""

from collections.abc import Callable
from dataclasses import dataclass

from django.test import Client

from serambi.identity.models import Membership, User
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import Office

ClientAs = Callable[[User | None], Client]
"""Gives that person's signed-in client; for None the public's."""


def member(office: Office, *roles: Role, name: str = "") -> User:
    """A user who holds `roles` in `office`, with an address made from both."""
    label = "-".join(role.value for role in roles)
    user = User.objects.create_user(
        f"{label}@{office.code}.example.test",
        name=name or f"{label.title()} {office.city or office.code}",
    )
    Membership.objects.bulk_create(
        Membership(user=user, office=office, role=role) for role in roles
    )
    return user


@dataclass(frozen=True)
class World:
    """Pangkalpinang with its staff, a stranger's office with the same, and the province above."""

    office: Office
    stranger: Office
    province: Office
    here: dict[Role, User]
    there: dict[Role, User]
    above: User


def ladder() -> tuple[Office, Office, Office]:
    """Pangkalpinang, Belitung, and the province above both."""
    nation = Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia")
    province = Office.objects.create(
        code="19",
        level="provinsi",
        name="Bawaslu Provinsi Kepulauan Bangka Belitung",
        parent=nation,
    )
    city = Office.objects.create(
        code="1971",
        level="kota",
        name="Bawaslu Kota Pangkalpinang",
        city="Pangkalpinang",
        parent=province,
    )
    stranger = Office.objects.create(
        code="1902", level="kabupaten", name="Bawaslu Kabupaten Belitung", parent=province
    )
    return city, stranger, province


def people(pangkalpinang: Office, belitung: Office, babel: Office) -> World:
    """Fill the three offices with their staff."""
    return World(
        office=pangkalpinang,
        stranger=belitung,
        province=babel,
        here={role: member(pangkalpinang, role) for role in STAFF_ROLES},
        there={role: member(belitung, role) for role in STAFF_ROLES},
        above=member(babel, Role.PPID),
    )
