"""Who stands under a register: the Atasan PPID, if there is one, and the PPID."""

from serambi.identity.models import Membership
from serambi.law.roles import ROLE_NAMES, Role
from serambi.letters.kinds import Signatory
from serambi.offices.models import Office


def signers(office: Office) -> tuple[Signatory, ...]:
    """One or two signatories in the order of paper, the PPID last. One query."""
    rows = (
        Membership.objects.filter(
            office=office, ended_at__isnull=True, role__in=[Role.PPID, Role.ATASAN]
        )
        .select_related("user")
        .order_by("-pk")
    )
    held = {Role(row.role): row for row in rows}
    superior, own = held.get(Role.ATASAN), held.get(Role.PPID)
    above = (_signatory(superior, Role.ATASAN),) if superior else ()
    nobody = Signatory(name=office.name, title=ROLE_NAMES[Role.PPID])
    return (*above, _signatory(own, Role.PPID) if own else nobody)


def _signatory(row: Membership, role: Role) -> Signatory:
    return Signatory(name=row.user.name, title=row.title or ROLE_NAMES[role], nip=row.user.nip)
