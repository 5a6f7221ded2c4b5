"""Reads of meetings: the list, one with everything on its page, who may be invited."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.core.ids import code_digest, normalise_code
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
    MinutesAddendum,
)
from serambi.evaluation.selectors.figures import ServiceFigure, unpacked
from serambi.identity.models import Membership
from serambi.law.roles import CASE_ROLES, ROLE_NAMES, Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with everything on its page."""

    meeting: EvaluationMeeting
    figures: list[ServiceFigure]
    topics: list[MeetingTopic]
    attendees: list[MeetingAttendee]
    actions: list[ImprovementAction]
    addenda: list[MinutesAddendum]

    @property
    def present(self) -> list[MeetingAttendee]:
        """Those who signed."""
        return [one for one in self.attendees if one.present_at is not None]

    @property
    def absent(self) -> list[MeetingAttendee]:
        """Those who did not."""
        return [one for one in self.attendees if one.present_at is None]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the office who can be invited and can own an action."""

    user_id: int
    name: str
    post: str
    email: str


def meetings(visible: QuerySet[EvaluationMeeting]) -> QuerySet[EvaluationMeeting]:
    """The newest first, with `came` and `open_actions`."""
    return visible.annotate(
        came=Count("attendees", filter=Q(attendees__present_at__isnull=False), distinct=True),
        decided=Count("actions", distinct=True),
        still=Count("actions", filter=Q(actions__state="terbuka"), distinct=True),
    ).order_by("-starts_at", "-number")


def meeting_view(visible: QuerySet[EvaluationMeeting], number: int) -> MeetingView:
    """One meeting of those the actor may see. Raises NotFound. Six queries."""
    meeting = (
        visible.select_related("invitation", "minutes", "office").filter(number=number).first()
    )
    if meeting is None:
        raise NotFound("meeting.unknown", _("Rapat ini tidak ada."))
    return whole(meeting)


def whole(meeting: EvaluationMeeting) -> MeetingView:
    """The same for a row that was read already."""
    actions = ImprovementAction.objects.filter(meeting=meeting).select_related("owner", "topic")
    return MeetingView(
        meeting=meeting,
        figures=unpacked(meeting.figures),
        topics=list(MeetingTopic.objects.filter(meeting=meeting)),
        attendees=list(MeetingAttendee.objects.filter(meeting=meeting)),
        actions=list(actions),
        addenda=list(MinutesAddendum.objects.filter(meeting=meeting).select_related("letter")),
    )


def by_door(office: Office, typed: str) -> EvaluationMeeting | None:
    """The running meeting whose door this code opens, or None."""
    code = normalise_code(typed)
    if code is None:
        return None
    with office_scope(office):
        found: EvaluationMeeting | None = EvaluationMeeting.objects.filter(
            office=office, door_digest=code_digest(code), state=EvaluationMeeting.State.RUNNING
        ).first()
    return found


def colleagues(office: Office) -> list[Colleague]:
    """The office's people with a case role, each once, by name."""
    rows = Membership.objects.filter(
        office=office, ended_at__isnull=True, role__in=CASE_ROLES, user__is_active=True
    ).select_related("user")
    found: dict[int, Colleague] = {}
    for row in rows.order_by("user__name", "pk"):
        post = row.title or str(ROLE_NAMES[Role(row.role)])
        found.setdefault(row.user_id, Colleague(row.user_id, row.user.name, post, row.user.email))
    return list(found.values())


def attendee_of(meeting: EvaluationMeeting, attendee_id: UUID) -> MeetingAttendee:
    """One of the meeting's attendees. Raises NotFound."""
    found: MeetingAttendee | None = MeetingAttendee.objects.filter(
        meeting=meeting, pk=attendee_id
    ).first()
    if found is None:
        raise NotFound("meeting.attendee", _("Orang ini tidak ada pada daftar hadir rapat ini."))
    return found
