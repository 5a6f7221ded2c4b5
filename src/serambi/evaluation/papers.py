"""A meeting as the values that its letters are set from."""

from serambi.core.dates import format_day
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
    """The facts; the hours are those at which it was held, before it the planned ones."""
    starts_at, ends_at = meeting.held
    return Gathering(
        title=meeting.title, starts_at=starts_at, ends_at=ends_at,
        place=meeting.place, link=meeting.link, chair=meeting.chair,
        chair_post=meeting.chair_post, note_taker=meeting.note_taker,
    )  # fmt: skip


def _opening(meeting: EvaluationMeeting) -> str:
    """What the minutes open with; of a meeting that was opened early, first that it was."""
    if not meeting.is_early:
        return meeting.summary
    day = format_day(meeting.starts_at.astimezone(meeting.office.tz).date())
    return f"Rapat ini direncanakan {day} dan dibuka lebih awal.\n{meeting.summary}".strip()


def minutes_of(found: MeetingView) -> MeetingMinutes:
    """The minutes with figures, discussion, decisions and the signed attendance."""
    return MeetingMinutes(
        meeting=gathering(found.meeting),
        figures=tuple((one.name, one.words, one.note) for one in found.figures),
        figures_at=found.meeting.figures_at,
        summary=_opening(found.meeting),
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
