"""Which side somebody stands on towards a cycle and towards the answers of one office."""

from serambi.identity.actors import Actor
from serambi.monev.life import Party
from serambi.monev.models import EvaluationCycle, Submission


def assessing_office(cycle: EvaluationCycle, submission: Submission) -> int:
    """The office that assesses: the one above; the owner for an assessor outside or for itself.

    `submission.office` must be there without a query.
    """
    above = submission.office.parent_id
    if cycle.is_outside or above is None or submission.office_id == cycle.owner_id:
        return cycle.owner_id
    return above


def parties_of(
    actor: Actor, cycle: EvaluationCycle, submission: Submission | None = None
) -> tuple[Party, ...]:
    """The parties that `actor` speaks for: none for a stranger."""
    found: list[Party] = []
    if submission is not None and actor.office_id == submission.office_id:
        found.append(Party.OFFICE)
    if submission is not None and actor.office_id == assessing_office(cycle, submission):
        found.append(Party.ASSESSOR)
    if actor.office_id == cycle.owner_id:
        found.append(Party.RUNNER)
    return tuple(found)
