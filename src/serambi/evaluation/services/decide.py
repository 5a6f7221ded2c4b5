"""Decisions: each is something to do, by somebody, until a day."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.core.moments import plausible
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, ImprovementAction, MeetingTopic
from serambi.evaluation.selectors.meetings import colleagues
from serambi.evaluation.selectors.targets import target_name
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_ACTIONS = 40


@dataclass(frozen=True, slots=True)
class MeetingDecision:
    """What was decided. `wanted` says what will prove it done; `target` what it should raise."""

    decision: str
    owner_id: int | None
    due_on: date | None
    wanted: str
    target: str = ""
    topic_id: int | None = None


def decide(
    *,
    office: Office,
    actor: Actor,
    meeting: EvaluationMeeting,
    said: MeetingDecision,
    action: ImprovementAction | None = None,
) -> ImprovementAction:
    """Write a decision down, or change `action` while the meeting runs.

    Raises NotAllowed, InvalidInput at the field, Conflict when the meeting is not running, or somebody
    took the decision out meanwhile.
    """
    words.demand(access.can_prepare(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.DECIDE)
        row = _held(fresh, action) if action else _new(office, fresh)
        _fill(office, fresh, row, said)
        row.save()
        log(fresh, actor, events.DECIDED.code, position=row.position, decision=row.decision)
    return row


def undecide(
    *, office: Office, actor: Actor, meeting: EvaluationMeeting, action: ImprovementAction
) -> None:
    """Take a decision out before the minutes are sealed. Raises NotAllowed, Conflict."""
    words.demand(access.can_prepare(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.DECIDE)
        ImprovementAction.objects.filter(meeting=fresh, pk=action.pk).delete()
        log(fresh, actor, events.UNDECIDED.code, position=action.position)


def _new(office: Office, meeting: EvaluationMeeting) -> ImprovementAction:
    return ImprovementAction(office=office, meeting=meeting, position=_next(meeting))


def _held(meeting: EvaluationMeeting, action: ImprovementAction) -> ImprovementAction:
    """The row as it stands now, of this meeting; one that is gone does not come back by being saved."""
    found: ImprovementAction | None = (
        ImprovementAction.objects.select_for_update().filter(meeting=meeting, pk=action.pk).first()
    )
    if found is None:
        raise Conflict(
            "action.gone", _("Keputusan ini sudah dihapus."),
            _("Muat ulang halaman untuk melihat keadaan terbaru."),
        )  # fmt: skip
    return found


def _next(meeting: EvaluationMeeting) -> int:
    rows = ImprovementAction.objects.filter(meeting=meeting)
    last: int = rows.aggregate(last=Max("position"))["last"] or 0
    if rows.count() >= MOST_ACTIONS:
        raise Conflict("action.many", _("Satu rapat memuat paling banyak 40 keputusan."))
    return last + 1


def _fill(
    office: Office, meeting: EvaluationMeeting, row: ImprovementAction, said: MeetingDecision
) -> None:
    row.decision = words.line(said.decision, "decision", _("Keputusan"), 600, least=10)
    if said.owner_id not in {one.user_id for one in colleagues(office)}:
        raise words.wrong("owner_id", _("Penanggung jawab belum dipilih."), _("Pilih dari daftar."))
    row.owner_id = said.owner_id
    if said.due_on is None:
        raise words.wrong("due_on", _("Tanggalnya belum diisi."), _("Pilih hari terakhirnya."))
    if said.due_on < clock.today(office.tz):
        raise words.wrong(
            "due_on", _("Tanggal ini sudah lewat."), _("Pilih hari ini atau sesudahnya.")
        )
    row.due_on = plausible(said.due_on, field="due_on")
    row.wanted = words.line(said.wanted, "wanted", _("Bukti selesai"), 300, least=5)
    row.target = said.target
    row.target_name = target_name(office, said.target)
    row.topic = None
    if said.topic_id is not None:
        row.topic = MeetingTopic.objects.filter(meeting=meeting, pk=said.topic_id).first()
