"""Who may see and do what with a release; the desk only, the public sees what is published."""

from django.db.models import QuerySet

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.library.models import Release

EDITORS = (Role.PETUGAS, Role.PPID)
DECIDERS = (Role.PPID,)


def can_see(actor: Actor, release: Release) -> bool:
    """True for the office's own staff with a case role."""
    return actor.office_id == release.office_id and actor.has(*CASE_ROLES)


def visible_to(actor: Actor) -> QuerySet[Release]:
    """The releases `actor` may see at the desk, as a list."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return Release.objects.none()
    return Release.objects.filter(office_id=actor.office_id)


def can_edit(actor: Actor, office_id: int) -> bool:
    """May mend texts, leave files out, and ask for another check."""
    return actor.office_id == office_id and actor.has(*EDITORS, Role.SISTEM)


def can_decide(actor: Actor, office_id: int) -> bool:
    """May settle findings, publish, decline, withdraw and set the policy."""
    return actor.office_id == office_id and actor.has(*DECIDERS, Role.SISTEM)


def demand(allowed: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `allowed`."""
    if not allowed:
        raise NotAllowed(
            "release.role", "Peran Anda tidak dapat melakukan tindakan ini.", "Minta PPID."
        )
