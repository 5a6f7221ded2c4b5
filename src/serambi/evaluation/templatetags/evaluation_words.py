"""Words, badges and small drawings of the evaluation pages."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.evaluation import signature
from serambi.evaluation.models import EvaluationMeeting, ImprovementAction, MeetingAttendee
from serambi.evaluation.selectors.board import days_words
from serambi.evaluation.selectors.figures import plain
from serambi.evaluation.selectors.lines import PointLine
from serambi.evaluation.selectors.readiness import GroupScore
from serambi.evaluation.selectors.targets import Effect
from serambi.ui.components.notices import badge

register = template.Library()
S, A = EvaluationMeeting.State, ImprovementAction.State

_MEETING = {
    S.PLANNED: ("info", "calendar"), S.INVITED: ("info", "letter"), S.RUNNING: ("soon", "play"),
    S.SEALED: ("ok", "lock"), S.CANCELLED: ("done", "close"),
}  # fmt: skip


@register.simple_tag
def meeting_state(meeting: EvaluationMeeting) -> SafeString:
    """Where the meeting stands, as a badge."""
    tone, icon = _MEETING[S(meeting.state)]
    return badge(str(meeting.get_state_display()), tone=tone, icon=icon)


@register.simple_tag
def action_state(action: ImprovementAction, today: date) -> SafeString:
    """Open with its days, done, dropped, or still a draft of the meeting."""
    if action.state == A.OPEN:
        left = (action.due_on - today).days
        tone = "late" if left < 0 else "soon" if left <= 7 else "info"
        return badge(
            days_words(action.due_on, today), tone=tone, icon="alert" if left < 0 else "clock"
        )
    tone, icon = {
        A.DONE: ("ok", "check"), A.DROPPED: ("done", "minus"), A.DRAFT: ("plain", "pen"),
    }[A(action.state)]  # fmt: skip
    return badge(str(action.get_state_display()), tone=tone, icon=icon)


@register.simple_tag
def effect_badge(one: Effect) -> SafeString:
    """Whether the figure moved, and which way."""
    if one.is_better is None:
        return badge(_("belum bergerak"), tone="plain", icon="minus")
    return badge(_("membaik"), tone="ok", icon="check") if one.is_better else badge(
        _("memburuk"), tone="late", icon="alert"
    )  # fmt: skip


@register.simple_tag
def point_badge(one: PointLine) -> SafeString:
    """ "1,5 dari 2" in the tone of how much is missing."""
    words = _("%(points)s dari %(most)s") % {"points": plain(one.points), "most": plain(one.most)}
    if one.gain <= 0:
        return badge(words, tone="ok", icon="check")
    return badge(
        words, tone="soon" if one.points else "late", icon="minus" if one.points else "alert"
    )


@register.simple_tag
def drawn_signature(person: MeetingAttendee) -> SafeString:
    """The signature as it was drawn; nothing for a typed one."""
    if not person.strokes:
        return SafeString("")
    lines = signature.parse(person.strokes)
    paths = format_html_join("", '<path d="M{}"/>', ((signature.path_of(one),) for one in lines))
    return format_html(
        '<svg class="signature" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">{}</svg>',
        signature.WIDE, signature.HIGH, _("Tanda tangan %(name)s") % {"name": person.name}, paths,
    )  # fmt: skip


@register.filter
def plain_number(value: Decimal | None) -> str:
    """86.50 → "86,5"."""
    return "–" if value is None else plain(value)


@register.filter
def group_named(groups: Sequence[GroupScore], name: str) -> GroupScore | None:
    """The group of that name."""
    return next((one for one in groups if one.name == name), None)
