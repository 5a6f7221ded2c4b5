"""Who plans meetings, writes their minutes, seals them, and closes actions."""

from django.db.models import QuerySet

from serambi.evaluation.models import EvaluationMeeting, ImprovementAction
from serambi.evidence import access as shelf
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office

SEALERS = (Role.PPID, Role.ATASAN)
"""The minutes are a letter of the office; Pembina leads the meeting and decides, but signs no letter here."""


def can_see(actor: Actor, office_id: int) -> bool:
    """Meetings, actions and readiness are read by everybody with a case role in the office."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def visible_to(actor: Actor) -> QuerySet[EvaluationMeeting]:
    """The meetings `actor` may see, as a list."""
    if actor.office_id is None or not can_see(actor, actor.office_id):
        return EvaluationMeeting.objects.none()
    return EvaluationMeeting.objects.filter(office_id=actor.office_id)


def can_prepare(actor: Actor, office_id: int) -> bool:
    """May plan, invite, note attendance and write minutes and decisions."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def can_seal(actor: Actor, office_id: int) -> bool:
    """May send the invitation, seal minutes and add to sealed ones: all three are letters."""
    return actor.office_id == office_id and actor.has(*SEALERS, Role.SISTEM)


def can_close(actor: Actor, action: ImprovementAction) -> bool:
    """May say that an action is done: its owner, the PPID and the Atasan."""
    if actor.office_id != action.office_id:
        return False
    return actor.user_id == action.owner_id or actor.has(*SEALERS, Role.SISTEM)


def can_drop(actor: Actor, office_id: int) -> bool:
    """May say that an action will not be carried out."""
    return actor.office_id == office_id and actor.has(*SEALERS, Role.SISTEM)


def can_estimate(actor: Actor, office_id: int) -> bool:
    """May change the estimates of effort."""
    return actor.office_id == office_id and actor.has(Role.PETUGAS, Role.PPID, Role.SISTEM)


def can_watch(actor: Actor, office_id: int) -> bool:
    """May put the links of answers on the shelf of proofs: whoever keeps that shelf."""
    return shelf.can_keep(actor, office_id)


def can_compare(actor: Actor, office: Office) -> bool:
    """May read the readiness of the offices below by name: staff of a province or of RI."""
    above = office.level in {Office.Level.RI, Office.Level.PROVINSI}
    return above and can_see(actor, office.pk)
