"""A meeting as the values that its letters are set from."""

from serambi.evaluation import signature
from serambi.evaluation.models import EvaluationMeeting
from serambi.evaluation.selectors.meetings import MeetingView
from serambi.letters.contents_meeting import (
    Came,
    Decided,
    Discussed,
    Gathering,
    MeetingMinutes,
)


def gathering(meeting: EvaluationMeeting) -> Gathering:
    """The facts."""
    return Gathering(
        title=meeting.title, starts_at=meeting.starts_at, ends_at=meeting.ends_at,
        place=meeting.place, link=meeting.link, chair=meeting.chair,
        chair_post=meeting.chair_post, note_taker=meeting.note_taker,
    )  # fmt: skip


def minutes_of(found: MeetingView) -> MeetingMinutes:
    """The minutes with figures, discussion, decisions and the signed attendance."""
    return MeetingMinutes(
        meeting=gathering(found.meeting),
        figures=tuple((one.name, one.words, one.note) for one in found.figures),
        figures_at=found.meeting.figures_at,
        summary=found.meeting.summary,
        topics=tuple(Discussed(one.title, one.reason, one.notes) for one in found.topics),
        decisions=tuple(
            Decided(one.decision, one.owner.name, one.due_on, one.wanted, one.target_name)
            for one in found.actions
        ),
        attendance=tuple(
            Came(one.name, one.post, str(one.get_how_display()), signature.svg(one.strokes))
            for one in found.present
        ),
        absent=tuple(one.name for one in found.absent if one.invited_at is not None),
    )
