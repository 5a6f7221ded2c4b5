"""The example office: one click signs in as any role, so it must never be reachable by others."""

import ipaddress

from django.conf import settings
from django.db.models import QuerySet

from serambi.core.errors import NotFound, Refused
from serambi.identity.models import Membership, User
from serambi.law.roles import STAFF_ROLES, Role


def refuse_outside_loopback(address: str) -> None:
    """Raise Refused when the example would listen on anything but this machine itself.

    `address` is a host name or an IP address, with or without a port.
    """
    if settings.SERAMBI_MODE == "example" and not is_loopback(address):
        raise Refused(
            "example.not_loopback",
            f"Mode contoh tidak boleh melayani alamat {address}: siapa pun dapat masuk tanpa sandi.",
            "Pakai 127.0.0.1, atau buat kantor sungguhan dengan 'serambi init'.",
        )


def is_loopback(address: str) -> bool:
    """True for 127.0.0.0/8, ::1 and localhost, with or without a port; False for anything else."""
    host = address.strip()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def example_people() -> list[tuple[Role, User]]:
    """One example person per role, in the order of the ladder; [] in a real office."""
    if settings.SERAMBI_MODE != "example":
        return []
    first: dict[Role, User] = {}
    for row in _members():
        first.setdefault(Role(row.role), row.user)
    return [(role, first[role]) for role in STAFF_ROLES if role in first]


def _members() -> QuerySet[Membership]:
    rows = Membership.objects.filter(
        user__is_example=True, user__is_active=True, ended_at__isnull=True
    )
    return rows.select_related("user", "office").order_by("-office__code", "pk")


def example_neighbours() -> list[tuple[str, str, User]]:
    """People of the other offices, each once: the word of the address, their office, the person."""
    rows = _members().exclude(user__in=[user for _role, user in example_people()])
    found: dict[int, tuple[str, str, User]] = {}
    for row in rows:
        word = f"{row.role}-{row.office.code}"
        found.setdefault(row.user_id, (word, f"{row.title}, {row.office.name}", row.user))
    return list(found.values())


def example_person(word: str) -> User:
    """The example person of a role, or of a role in another office ("ppid-19").

    Raises NotFound in a real office or for nobody.
    """
    known = [(role.value, user) for role, user in example_people()]
    if settings.SERAMBI_MODE == "example":
        known += [(name, user) for name, _office, user in example_neighbours()]
    for name, user in known:
        if name == word:
            return user
    raise NotFound("example.role", "Tidak ada akun contoh untuk peran ini.")
