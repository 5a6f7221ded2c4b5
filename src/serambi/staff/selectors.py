"""Reads about an office's people."""

from dataclasses import dataclass
from datetime import datetime

from serambi.core import clock
from serambi.core.ids import code_digest, normalise_code
from serambi.identity.models import Membership, User
from serambi.identity.sessions import second_factor_of
from serambi.law.roles import ROLE_NAMES, Role
from serambi.offices.models import Office
from serambi.staff.models import Invitation


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that somebody holds now."""

    membership_id: int
    role: Role
    since: datetime

    @property
    def name(self) -> str:
        """The role in words."""
        return ROLE_NAMES[self.role]


@dataclass(frozen=True, slots=True)
class Colleague:
    """One person of the office."""

    user: User
    roles: tuple[HeldRole, ...]
    has_password: bool
    second_factor: bool


def colleagues(office: Office) -> list[Colleague]:
    """Everybody who holds a role in `office` now, by name."""
    rows = (
        Membership.objects.filter(office=office, ended_at__isnull=True)
        .select_related("user")
        .order_by("user__name", "user_id", "pk")
    )
    held: dict[User, list[HeldRole]] = {}
    for row in rows:
        held.setdefault(row.user, []).append(HeldRole(row.pk, Role(row.role), row.granted_at))
    return [
        Colleague(user, tuple(roles), user.has_usable_password(), second_factor_of(user))
        for user, roles in held.items()
    ]


def open_invitation(code: str) -> Invitation | None:
    """The unused, unexpired invitation that `code` opens; None for any other text."""
    bare = normalise_code(code)
    if bare is None:
        return None
    rows = Invitation.objects.select_related("user", "office")
    found = rows.filter(digest=code_digest(bare), used_at__isnull=True).first()
    return found if found and found.expires_at > clock.now() and found.user.is_active else None


def belongs_only_to(user: User, office: Office) -> bool:
    """True if `user` holds no role in any other office."""
    elsewhere = Membership.objects.filter(user=user, ended_at__isnull=True)
    return not elsewhere.exclude(office=office).exists()
