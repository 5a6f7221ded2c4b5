"""Who may bring in instruments, and who may do what in a cycle; object and list forms agree (tested)."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.monev.life import Act, Cell, allowed, anybody
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.parties import parties_of
from serambi.monev.selectors.cycles import cycles_seen_from, sees
from serambi.offices.models import Office

EDITORS = (Role.PETUGAS, Role.PPID)


def can_bring_in(actor: Actor, office_id: int) -> bool:
    """May bring an instrument into the office."""
    return actor.office_id == office_id and actor.has(*EDITORS, Role.SISTEM)


def can_see(actor: Actor, office: Office, cycle: EvaluationCycle) -> bool:
    """May read the cycle at the desk of `office`: its owner, who takes part, who is above."""
    return actor.office_id == office.pk and actor.has(*CASE_ROLES) and sees(office, cycle)


def visible_to(actor: Actor, office: Office) -> QuerySet[EvaluationCycle]:
    """The cycles that `actor` may read at the desk of `office`."""
    if actor.office_id != office.pk or not actor.has(*CASE_ROLES):
        return EvaluationCycle.objects.none()
    return cycles_seen_from(office)


def can_read_answers(actor: Actor, office: Office, submission: Submission) -> bool:
    """May read one office's answers: its own staff always; who is above once they were sent.

    `submission.cycle` and `submission.office.parent` must be there without a query.
    """
    if actor.office_id != office.pk or not actor.has(*CASE_ROLES):
        return False
    if submission.office_id == office.pk:
        return True
    target = submission.office
    above = {target.parent_id, target.parent.parent_id if target.parent else None}
    return submission.is_sealed and (office.pk in above or office.pk == submission.cycle.owner_id)


def may(
    actor: Actor, cycle: EvaluationCycle, act: Act, submission: Submission | None = None
) -> Cell | None:
    """The cell that one of the actor's parties and roles allows now, or None."""
    parties = parties_of(actor, cycle, submission)
    return allowed(Stage(cycle.stage), parties, actor.roles, act)


def require(
    actor: Actor, cycle: EvaluationCycle, act: Act, submission: Submission | None = None
) -> Cell:
    """The cell, or an error in words.

    Raises NotAllowed when another party or role could do it now, Refused when nobody can.
    """
    if found := may(actor, cycle, act, submission):
        return found
    if anybody(Stage(cycle.stage), act):
        raise NotAllowed(
            "monev.role", _("Tindakan ini bukan bagian peran atau kantor Anda."),
            _("Minta PPID kantor yang berwenang."),
        )  # fmt: skip
    raise Refused(
        "monev.stage",
        _("Tindakan ini tidak dapat dilakukan pada tahap %(stage)s.")
        % {"stage": str(Stage(cycle.stage).label).lower()},
        _("Lihat kalender siklusnya."),
    )
