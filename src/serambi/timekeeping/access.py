"""Who may read an office's calendar and who may decree days, and for whom."""

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import Office
from serambi.offices.selectors import lineage
from serambi.timekeeping.days import Scope


def can_see(actor: Actor, office: Office) -> bool:
    """Any staff member of this office."""
    return actor.office_id == office.pk and actor.has(*STAFF_ROLES)


def can_decree(actor: Actor, office: Office) -> bool:
    """An administrator of this office, or the person at the server's own keyboard."""
    return actor.office_id == office.pk and actor.has(Role.ADMIN, Role.SISTEM)


def require_decree(actor: Actor, office: Office) -> None:
    """Raise NotAllowed unless `can_decree`."""
    if not can_decree(actor, office):
        raise NotAllowed("calendar.role", "Hanya admin kantor yang mengubah kalender kerja.")


def scopes(office: Office) -> tuple[Scope, ...]:
    """For whom the administrators of `office` may decree, the widest first.

    The nation's days are set at the top of those who use this installation: by RI, or by an office
    above which nobody administers (an office that runs Serambi alone must be able to enter the
    year's decree).
    """
    own = Scope.PROVINCE if office.level == Office.Level.PROVINSI else Scope.OFFICE
    if office.level == Office.Level.RI:
        return (Scope.NATION,)
    return (own,) if _administered(lineage(office)[1:]) else (Scope.NATION, own)


def _administered(offices: list[Office]) -> bool:
    rows = Membership.objects.filter(
        office__in=offices, role=Role.ADMIN, ended_at__isnull=True, user__is_active=True
    )
    return rows.exists()
