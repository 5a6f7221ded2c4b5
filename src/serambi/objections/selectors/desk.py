"""One objection as the desk sees it: everything on one screen in a bounded number of queries."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from serambi.casework.models import Decision
from serambi.casework.selectors.masked import MaskedPerson, masked
from serambi.core.errors import NotFound
from serambi.law.grounds import ObjectionGround
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.objections.forum import Forum, forum_of
from serambi.objections.models import Objection, ObjectionNote, ObjectionReply, Talk
from serambi.objections.selectors.clock import ObjectionClock, clock_of
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class DeskObjection:
    """The objection, its clock and all that hangs on it.

    `draft` is the answer being prepared, `answer` the one that was sent, `decision` what the PPID
    had answered to the request; `refusers` the accounts that decided it.
    """

    objection: Objection
    clock: ObjectionClock
    grounds: list[ObjectionGround]
    masked: MaskedPerson
    thread: list[Event]
    notes: list[ObjectionNote]
    talks: list[Talk]
    draft: ObjectionReply | None
    answer: ObjectionReply | None
    decision: Decision | None
    refusers: set[int]
    letters: list[Letter]
    forum: Forum

    @property
    def open_talk(self) -> Talk | None:
        """The talk that waits for its minutes."""
        waiting = [talk for talk in self.talks if talk.held_at is None]
        return waiting[-1] if waiting else None


def desk_objection(
    visible: QuerySet[Objection], office: Office, objection_id: UUID
) -> DeskObjection:
    """One of the `visible` objections. Raises NotFound for any other."""
    found: Objection | None = (
        visible.select_related("case", "objector")
        .prefetch_related("grounds")
        .filter(pk=objection_id)
        .first()
    )
    if found is None:
        raise NotFound("objection.unknown", "Keberatan ini tidak ada di kantor ini.")
    found.office = office
    if found.case is not None:
        found.case.office = office
    replies = list(found.replies.select_related("prepared_by", "decided_by"))
    decisions = _decisions(found)
    about = ("objection", found.pk)
    return DeskObjection(
        objection=found,
        clock=clock_of(found),
        grounds=[row.rule for row in found.grounds.all()],
        masked=masked(found.objector),
        thread=thread(office, about),
        notes=list(found.notes.select_related("by")),
        talks=list(found.talks.select_related("called_by", "signed_sheet")),
        draft=_stage(replies, ObjectionReply.Stage.PROPOSED),
        answer=_stage(replies, ObjectionReply.Stage.SENT),
        decision=decisions[-1] if decisions else None,
        refusers={one.decided_by_id for one in decisions if one.decided_by_id is not None},
        letters=for_object(office, about),
        forum=forum_of(office),
    )


def _stage(replies: list[ObjectionReply], stage: str) -> ObjectionReply | None:
    return next((one for one in replies if one.stage == stage), None)


def _decisions(objection: Objection) -> list[Decision]:
    if objection.case_id is None:
        return []
    rows = Decision.objects.filter(case=objection.case_id, stage=Decision.Stage.SENT)
    return list(rows.select_related("decided_by").order_by("decided_at"))
