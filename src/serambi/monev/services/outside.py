"""Write down what an assessor without an account here decided, with the file that says so."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor, system
from serambi.law.scoring import Scale
from serambi.monev import access, events
from serambi.monev.life import Act
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.services.holding import hold_cycle, tell, tell_cycle
from serambi.monev.words import cents
from serambi.offices.scoping import office_scope
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record as record_rating


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the assessor said. `score` is None where it was not made known."""

    word: str
    source: str
    score: Decimal | None = None
    rank: str = ""
    certificate_no: str = ""
    announced_on: date | None = None


def record(
    *, actor: Actor, cycle_id: UUID, said: Outcome, upload: "UploadedFile[bytes] | None"
) -> Submission:
    """End an outside cycle with its result and its source; a rating of the office comes of it.

    Raises Refused for a cycle whose assessors work here, InvalidInput at the field.
    """
    with transaction.atomic():
        cycle = hold_cycle(cycle_id, moving=True)
        cell = access.require(actor, cycle, Act.RECORD)
        if not cycle.is_outside:
            raise Refused("monev.inside", _("Siklus ini dinilai di sini, bukan oleh penilai luar."))
        if upload is None:
            raise InvalidInput(
                "monev.no_source", _("Berkas sumber belum dipilih."),
                _("Lampirkan sertifikat, keputusan, atau pengumumannya."), field="file",
            )  # fmt: skip
        office = cycle.owner
        with office_scope(office):
            submission: Submission = Submission.objects.select_for_update().get(
                cycle=cycle, office=office
            )
            submission.cycle, submission.office = cycle, office
            rating = _rating(cycle, said, upload)
            submission.final, submission.word = said.score, said.word
            submission.source, submission.rated_at = rating.stored, clock.now()
            submission.save(update_fields=["final", "word", "source", "rated_at"])
            tell(
                submission, actor, events.OUTSIDE, word=said.word,
                final=cents(said.score) if said.score is not None else _("nilai tidak diumumkan"),
            )  # fmt: skip
        cycle.stage, cycle.finished_at = cell.target, clock.now()
        cycle.save(update_fields=["stage", "finished_at"])
        tell_cycle(cycle, actor, events.MOVED, stage=str(cell.target.label).lower())
    return submission


def _rating(cycle: EvaluationCycle, said: Outcome, upload: "UploadedFile[bytes]") -> Rating:
    scale = scale_of(cycle.scale)
    words = Said(
        family=_family(scale), assessor=cycle.assessor, year=cycle.year, word=said.word,
        score=cents(said.score) if said.score is not None else "", source=said.source,
        rank=said.rank, certificate_no=said.certificate_no, announced_on=said.announced_on,
        sure=True,
    )  # fmt: skip
    return record_rating(
        office=cycle.owner, actor=system(cycle.owner.pk), said=words, upload=upload,
        origin=f"monev:{cycle.pk}",
    )  # fmt: skip


def _family(scale: Scale | None) -> str:
    known = scale is not None and scale.assessor in Rating.Family.values
    return scale.assessor if known and scale else Rating.Family.OTHER
