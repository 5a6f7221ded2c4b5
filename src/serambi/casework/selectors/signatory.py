"""Who signs the office's letters."""

from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.roles import ROLE_NAMES, Role
from serambi.letters.kinds import Signatory
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared

_STAFF: Prepared[Membership] = Prepared(
    lambda: (
        Membership.objects.select_related("user")
        .filter(office=Hole("office", Membership._meta.get_field("office")), ended_at__isnull=True)  # noqa: SLF001 - Django documents _meta
        .only("user_id", "role", "title", "user__name", "user__nip")
    )
)
_SIGNING_ORDER = (Role.PPID, Role.PETUGAS, Role.ATASAN)


def signatory_of(office: Office, actor: Actor | None = None) -> Signatory:
    """The acting staff member with their post; for a receipt from the web, the office's PPID."""
    rows = _STAFF.rows(office=office.pk)
    who = None if actor is None else actor.user_id
    held = {Role(row.role): row for row in rows if who in {None, row.user_id}}
    for role in _SIGNING_ORDER:
        if role in held:
            row = held[role]
            return Signatory(
                name=row.user.name, title=row.title or str(ROLE_NAMES[role]), nip=row.user.nip
            )
    return Signatory(name=office.name, title=str(ROLE_NAMES[Role.PPID]))
