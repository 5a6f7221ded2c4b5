"""Who may do what with the survey. Nobody may read or change a sheet."""

from django.utils.translation import gettext as _

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role


def can_see_desk(actor: Actor, office_id: int) -> bool:
    """May read counts, comments of closed rounds, and reports that are not published yet."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def can_collect(actor: Actor, office_id: int) -> bool:
    """May hand out invitations and enter paper sheets."""
    return actor.office_id == office_id and actor.has(Role.PETUGAS, Role.PPID, Role.SISTEM)


def can_declare(actor: Actor, office_id: int) -> bool:
    """May declare the service free, make the yearly report, and publish reports."""
    return actor.office_id == office_id and actor.has(Role.PPID, Role.SISTEM)


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "survey.role", _("Anda tidak berwenang melakukan ini."),
            _("Hubungi petugas layanan informasi atau PPID."),
        )  # fmt: skip
