"""Who acts in the example's cases."""

from serambi.identity.actors import Actor, applicant
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Office


def actor_of(office: Office, role: Role) -> Actor:
    """The first who held `role` in `office`, with all roles that they hold there."""
    if role is Role.PEMOHON:
        return applicant(office.pk)
    user = (
        Membership.objects.select_related("user")
        .filter(office=office, role=role)
        .earliest("pk")
        .user
    )
    held = Membership.objects.filter(office=office, user=user).values_list("role", flat=True)
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(map(Role, held)), user.pk)
