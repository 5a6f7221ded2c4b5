"""Fix the result of a cycle: scores, ranks and ratings of all its offices, with progress told."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor, system
from serambi.monev import access, events
from serambi.monev.life import Act
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.selectors.results import Result, owed_ratings, results
from serambi.monev.services.conditions import parts_complete
from serambi.monev.services.holding import hold_cycle, tell, tell_cycle
from serambi.offices.scoping import all_offices, office_scope
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record

STEP = 20


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: done of all, and what is being done now."""

    done: int
    total: int
    words: str


def finish(*, actor: Actor, cycle_id: UUID) -> Iterator[Step]:
    """Scores, ranks and the final stage in one transaction; then a rating for each office.

    Run it to its end. A run that was interrupted after the result stood is finished by
    `go_on_rating`. Raises NotAllowed, Refused before the first step is told.
    """
    yield Step(0, 1, _("Menghitung nilai"))
    with transaction.atomic():
        cycle = hold_cycle(cycle_id, moving=True)
        target = access.require(actor, cycle, Act.FINISH).target
        _in_time(cycle)
        parts_complete(cycle, Stage.INTERVIEW)
        found = results(cycle)
        _keep(cycle, found)
        cycle.stage, cycle.finished_at = target, clock.now()
        cycle.save(update_fields=["stage", "finished_at"])
        tell_cycle(cycle, actor, events.MOVED, stage=str(target.label).lower())
    yield from publish_ratings(cycle, found)


def go_on_rating(*, actor: Actor, cycle_id: UUID) -> Iterator[Step]:
    """Write down the ratings that an interrupted run still owes; those that stand are left alone.

    Raises NotAllowed, Refused when none is owed, before the first step is told.
    """
    cycle = hold_cycle(cycle_id)
    access.require(actor, cycle, Act.RATE)
    if not owed_ratings(cycle):
        raise Refused("monev.rated", _("Predikat semua kantor sudah tercatat."))
    yield Step(0, 1, _("Mencari yang belum tercatat"))
    yield from publish_ratings(cycle, results(cycle))


def _in_time(cycle: EvaluationCycle) -> None:
    """Nobody is rated for a year that has not begun."""
    if cycle.year > clock.today(cycle.owner.tz).year:
        raise Refused(
            "monev.year_ahead", _("Tahun penilaian %(year)s belum mulai.") % {"year": cycle.year},
            _("Tetapkan hasilnya sesudah tahun itu mulai."),
        )  # fmt: skip


def publish_ratings(cycle: EvaluationCycle, found: list[Result]) -> Iterator[Step]:
    """Write down for each office what it was called, but for a practice; who has it already is left alone.

    One transaction an office: what was written stays written when the run breaks off.
    """
    for done, one in enumerate(found, start=1):
        if one.word and not cycle.is_practice and one.submission.rated_at is None:
            _rating(cycle, one)
        if done % STEP == 0 or done == len(found):
            yield Step(done, len(found), _("Mencatat predikat"))


def _keep(cycle: EvaluationCycle, found: list[Result]) -> None:
    """The scores of all offices in a few statements."""
    rows = []
    for one in found:
        row = one.submission
        row.saq, row.final, row.word = one.saq, one.final, one.word
        row.rank_province, row.rank_nation = one.rank_province, one.rank_nation
        rows.append(row)
    with all_offices():
        Submission.objects.bulk_update(
            rows, ["saq", "final", "word", "rank_province", "rank_nation"], batch_size=100
        )


def _rating(cycle: EvaluationCycle, one: Result) -> None:
    office, actor = one.office, system(one.office.pk)
    scale = scale_of(cycle.scale)
    said = Said(
        family=_family(scale.assessor if scale else ""), assessor=cycle.assessor, year=cycle.year,
        word=one.word, score=f"{one.final:.2f}", source=cycle.title, rank=_rank(one),
        announced_on=clock.today(office.tz), sure=True,
    )  # fmt: skip
    origin = f"monev:{cycle.pk}"
    with transaction.atomic(), office_scope(office):
        owed = Submission.objects.filter(pk=one.submission.pk, rated_at=None)
        if not owed.update(rated_at=clock.now()):
            return  # a colleague goes on with it at the same time
        known = Rating.objects.filter(office=office)
        if known.filter(origin=origin).exists():
            return
        one.submission.cycle, one.submission.office = cycle, office
        tell(one.submission, actor, events.RESULT, final=f"{one.final:.2f}", word=one.word)
        by_hand = known.filter(
            year=cycle.year, family=said.family, assessor__iexact=said.assessor, withdrawn_at=None
        )
        if not by_hand.exists():  # somebody was quicker: their words stand
            record(office=office, actor=actor, said=said, origin=origin)


def _family(assessor: str) -> str:
    return assessor if assessor in Rating.Family.values else Rating.Family.OTHER


def _rank(one: Result) -> str:
    parts = []
    if one.rank_province:
        parts.append(_("%(n)s di provinsi") % {"n": one.rank_province})
    if one.rank_nation and one.of_nation > one.of_province:
        parts.append(_("%(n)s nasional") % {"n": one.rank_nation})
    return ", ".join(parts)
