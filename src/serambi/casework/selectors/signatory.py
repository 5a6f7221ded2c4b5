"""Who signs the office's letters."""

from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.roles import ROLE_NAMES, Role
from serambi.letters.kinds import Signatory
from serambi.offices.models import Office

_SIGNING_ORDER = (Role.PPID, Role.PETUGAS, Role.ATASAN)


def signatory_of(office: Office, actor: Actor | None = None) -> Signatory:
    """The acting staff member with their post; for a receipt from the web, the office's PPID."""
    rows = Membership.objects.filter(office=office, ended_at__isnull=True).select_related("user")
    if actor is not None and actor.user_id is not None:
        rows = rows.filter(user_id=actor.user_id)
    held = {Role(row.role): row for row in rows}
    for role in _SIGNING_ORDER:
        if role in held:
            row = held[role]
            return Signatory(
                name=row.user.name, title=row.title or str(ROLE_NAMES[role]), nip=row.user.nip
            )
    return Signatory(name=office.name, title=str(ROLE_NAMES[Role.PPID]))
