"""Take the score of the access tests from the drills of the cycle's days."""

from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core.errors import Refused
from serambi.drills.selectors.score import DrillScore, Stretch, score
from serambi.identity.actors import Actor
from serambi.monev.models import EvaluationCycle, PartScore
from serambi.monev.models.choices import PartSource, Stage
from serambi.monev.selectors.cycles import windows
from serambi.monev.services.assessing import score_part
from serambi.monev.services.holding import hold_cycle
from serambi.offices.models import Office

ACCESS = "Uji akses"


def drilled(cycle: EvaluationCycle, office: Office) -> DrillScore | None:
    """What the graded drills from the first day of filling to the last of verification came to."""
    days = windows(cycle)
    if Stage.FILLING not in days or Stage.VERIFYING not in days:
        return None
    return score(office, Stretch(days[Stage.FILLING].first, days[Stage.VERIFYING].last))


def take_drills(*, target: Office, actor: Actor, cycle_id: UUID) -> PartScore:
    """The mean of those drills becomes the score of the access test.

    Raises Refused without a graded drill, and what `score_part` raises.
    """
    found = drilled(hold_cycle(cycle_id), target)
    if found is None:
        raise Refused(
            "monev.no_drills", _("Belum ada uji akses yang dinilai dalam masa siklus ini."),
            _("Jalankan ujinya, atau ketik nilainya dengan alasan."),
        )  # fmt: skip
    reason = _("Rata-rata %(n)s uji akses, %(answered)s dijawab.") % {
        "n": found.drills, "answered": found.answered
    }  # fmt: skip
    return score_part(
        target=target, actor=actor, cycle_id=cycle_id, part=ACCESS, value=found.value,
        reason=reason, source=PartSource.DRILL,
    )  # fmt: skip
