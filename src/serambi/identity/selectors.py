"""Reads about people and their roles."""

from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.offices.models import Office


def roles_in(user: User, office: Office) -> frozenset[Role]:
    """The roles that `user` holds now in `office`."""
    rows = Membership.objects.filter(user=user, office=office, ended_at__isnull=True)
    return frozenset(Role(role) for role in rows.values_list("role", flat=True))


def offices_of(user: User) -> list[tuple[Office, list[Role]]]:
    """Each office where `user` holds a role now, with those roles in the order of the ladder."""
    found: dict[int, tuple[Office, list[Role]]] = {}
    rows = (
        Membership.objects.filter(user=user, ended_at__isnull=True)
        .select_related("office")
        .order_by("office__code", "role")
    )
    for row in rows:
        found.setdefault(row.office_id, (row.office, []))[1].append(Role(row.role))
    return list(found.values())


def addresses_of(office: Office, *roles: Role) -> list[str]:
    """E-mail addresses of the active holders of `roles`, each once, in order."""
    rows = Membership.objects.filter(
        office=office, role__in=roles, ended_at__isnull=True, user__is_active=True
    )
    return sorted(set(rows.values_list("user__email", flat=True)))


def names_of(user_ids: set[int]) -> dict[int, str]:
    """Names by user id, for showing who acted."""
    return dict(User.objects.filter(pk__in=user_ids).values_list("pk", "name"))
