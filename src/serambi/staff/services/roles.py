"""Inviting people and giving or ending their roles."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.roles import ROLE_NAMES, STAFF_ROLES, Role
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.staff import events
from serambi.staff.access import require_manage
from serambi.staff.services.links import colleague, new_invitation


@dataclass(frozen=True, slots=True)
class Invited:
    """The person, and the one-time code; "" when they already have a password somewhere."""

    user: User
    code: str


def invite(
    *, office: Office, email: str, name: str, nip: str, roles: Iterable[Role], actor: Actor
) -> Invited:
    """Make an account without a password, give it `roles` in `office`, and return its code.

    A person who has an account already (from another office) only gets the roles. Raises
    NotAllowed, InvalidInput for no name, no role or a bad address, Conflict when the person
    already serves this office.
    """
    require_manage(actor, office)
    wanted = [role for role in STAFF_ROLES if role in set(roles)]
    if not wanted:
        raise InvalidInput("staff.roles", "Pilih paling sedikit satu peran.", field="roles")
    address, known_as = clean(email).lower(), clean(name)
    if not known_as:
        raise InvalidInput("staff.name", "Tulis nama lengkapnya.", field="name")
    with transaction.atomic():
        user = User.objects.filter(email=address).first()
        if user is None:
            user = User.objects.create_user(address, name=known_as, nip=clean(nip))
        elif Membership.objects.filter(user=user, office=office, ended_at__isnull=True).exists():
            raise Conflict(
                "staff.known", "Orang ini sudah ada di daftar.", "Tambahkan peran dari daftar itu."
            )
        code = "" if user.has_usable_password() else new_invitation(office, user)
        append(
            office=office, actor=actor, act=events.INVITED.code,
            obj=("user", str(user.pk)), payload={"user": user.pk},
        )  # fmt: skip
        for role in wanted:
            _give(office, user, role, actor)
    return Invited(user, code)


def grant_role(*, office: Office, user_id: int, role: Role, actor: Actor) -> Membership:
    """Give a colleague one more role. Raises NotAllowed, NotFound, Conflict when they hold it."""
    require_manage(actor, office)
    with transaction.atomic():
        user = colleague(office, user_id)
        held = Membership.objects.filter(user=user, office=office, role=role, ended_at__isnull=True)
        if role not in STAFF_ROLES or held.exists():
            raise Conflict("staff.role_held", f"{user.name} sudah memegang peran itu.")
        return _give(office, user, role, actor)


def end_role(*, office: Office, membership_id: int, actor: Actor) -> None:
    """Take a role back. Raises NotAllowed, NotFound, and Refused for the office's last admin."""
    require_manage(actor, office)
    with transaction.atomic():
        active = Membership.objects.filter(office=office, ended_at__isnull=True)
        row = active.filter(pk=membership_id).first()
        if row is None:
            raise NotFound("staff.role_gone", "Peran itu sudah diakhiri.")
        admins = active.filter(role=Role.ADMIN).exclude(pk=row.pk)
        if row.role == Role.ADMIN and not admins.exists():
            raise Refused(
                "staff.last_admin",
                "Ini satu-satunya admin kantor.",
                "Beri peran admin kepada orang lain lebih dahulu.",
            )
        row.ended_at = clock.now()
        row.save(update_fields=["ended_at"])
        _write(office, events.ROLE_ENDED.code, row, actor)


def _give(office: Office, user: User, role: Role, actor: Actor) -> Membership:
    row = Membership.objects.create(user=user, office=office, role=role)
    _write(office, events.ROLE_GRANTED.code, row, actor)
    return row


def _write(office: Office, act: str, row: Membership, actor: Actor) -> None:
    append(
        office=office,
        actor=actor,
        act=act,
        obj=("user", str(row.user_id)),
        payload={"user": row.user_id, "role": ROLE_NAMES[Role(row.role)]},
    )
