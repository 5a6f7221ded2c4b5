"""Make an agenda's sentences again from the figures as they are now."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, MeetingTopic
from serambi.evaluation.selectors.agenda import Proposal, proposals
from serambi.evaluation.selectors.figures import ServiceFigure, packed, service_figures
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Live:
    """The figures of one moment and what they propose."""

    figures: Sequence[ServiceFigure]
    offered: Sequence[Proposal]


def live(office: Office) -> Live:
    """Count now; outside the transaction that writes it."""
    figures = service_figures(office)
    return Live(figures, proposals(office, figures))


def recount(*, office: Office, actor: Actor, meeting: EvaluationMeeting) -> EvaluationMeeting:
    """Bring figures and agenda of a meeting that has not begun up to this moment.

    Raises NotAllowed, Conflict once it began.
    """
    words.demand(access.can_prepare(actor, office.pk))
    now = live(office)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.CHANGE)
        bring_up(fresh, now, actor)
        fresh.save(update_fields=["figures", "figures_at"])
    return fresh


def bring_up(meeting: EvaluationMeeting, now: Live, actor: Actor) -> None:
    """Set the figures of a held meeting and write its agenda's sentences again; the caller saves.

    Titles and lines that people wrote stay as they are, and nothing leaves the agenda. What a
    sentence said when the meeting was planned is kept beside the new one. The log tells of it when a
    figure or a sentence is another than before.
    """
    before, meeting.figures = meeting.figures, packed(now.figures)
    meeting.figures_at = clock.now()
    by_key = {one.key: one for one in now.offered}
    by_title = {one.title[:200]: one for one in now.offered}
    rows = [one for one in MeetingTopic.objects.filter(meeting=meeting) if one.reason]
    changed = []
    for row in rows:
        found = by_key.get(row.proposal) if row.proposal else by_title.get(row.title)
        said = found.reason[:400] if found else _("Angka sekarang tidak lagi menunjukkan hal ini.")
        if said == row.reason:
            continue
        row.planned_reason = row.planned_reason or row.reason
        row.reason = said
        if row.reason == row.planned_reason:
            row.planned_reason = ""
        changed.append(row)
    MeetingTopic.objects.bulk_update(changed, ["reason", "planned_reason"])
    if changed or meeting.figures != before:
        log(meeting, actor, events.RECOUNTED.code, changed=len(changed), all=len(rows))
