"""What an office has to do in its running cycles, on one page."""

from collections.abc import Sequence
from dataclasses import dataclass

from serambi.identity.actors import Actor
from serambi.monev.models import Answer, EvaluationCycle, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.below import Sums, rows_for, summed
from serambi.monev.selectors.cycles import Window, cycles_seen_from, own_submission, windows
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST = 12


@dataclass(frozen=True, slots=True)
class Card:
    """One cycle as the office stands towards it. `window` is the running stage's days."""

    cycle: EvaluationCycle
    window: Window | None
    own: Submission | None
    answered: int
    total: int
    below: Sums | None
    is_runner: bool


def cards(office: Office, actor: Actor) -> Sequence[Card]:
    """The newest twelve cycles that the office sees, those that run first."""
    found = list(cycles_seen_from(office)[:MOST])
    ended = {Stage.FINAL, Stage.CANCELLED}
    return [_card(office, actor, one) for one in sorted(found, key=lambda x: x.stage in ended)]


def _card(office: Office, actor: Actor, cycle: EvaluationCycle) -> Card:
    own = own_submission(office, cycle)
    above = cycle.owner_id == office.pk or office.level != Office.Level.KABUPATEN
    rows = rows_for(office, cycle, actor.id) if above and office.level != Office.Level.KOTA else []
    rows = [one for one in rows if one.office.pk != office.pk]
    answered = 0
    if own is not None:
        with office_scope(office):
            answered = Answer.objects.filter(submission=own).exclude(grade="").count()
    return Card(
        cycle, windows(cycle).get(Stage(cycle.stage)), own, answered,
        cycle.instrument.questions.count(), summed(office.name, rows) if rows else None,
        cycle.owner_id == office.pk,
    )  # fmt: skip
