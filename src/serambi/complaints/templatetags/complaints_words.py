"""Words and badges of the pages of complaints."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.casework.selectors.clock import Timing
from serambi.complaints.life import OUTCOME_NAMES, STATE_NAMES, Outcome, State
from serambi.complaints.selectors.clock import ComplaintClock
from serambi.ui.components.notices import badge

register = template.Library()

_STATES: dict[State, tuple[str, str]] = {
    State.DITERIMA: ("info", "inbox"),
    State.DITANGANI: ("info", "user"),
    State.MENUNGGU: ("soon", "pen"),
    State.DITERUSKAN: ("info", "send"),
    State.DIPUTUS: ("ok", "check-circle"),
    State.SELESAI: ("done", "check"),
    State.DICABUT: ("done", "minus"),
}
_OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.TERBUKTI: ("ok", "check-circle"),
    Outcome.TIDAK_TERBUKTI: ("plain", "minus"),
    Outcome.BUKAN_WEWENANG: ("info", "send"),
}


@register.simple_tag
def complaint_state(state: str) -> SafeString:
    """The state in words with its icon."""
    tone, icon = _STATES.get(State(state), ("plain", "pen"))
    return badge(str(STATE_NAMES[State(state)]), tone=tone, icon=icon)


@register.simple_tag
def complaint_outcome(outcome: str) -> SafeString:
    """The outcome in words."""
    tone, icon = _OUTCOMES[Outcome(outcome)]
    return badge(str(OUTCOME_NAMES[Outcome(outcome)]), tone=tone, icon=icon)


@register.simple_tag
def complaint_timing(clock: ComplaintClock) -> SafeString:
    """How the complaint stands against its clock, in words with an icon."""
    left = abs(clock.days_left)
    if clock.timing is Timing.LATE:
        words = ngettext("Terlambat %(n)d hari", "Terlambat %(n)d hari", left)
        return badge(words % {"n": left}, tone="late", icon="alert")
    if clock.timing in {Timing.ON_TIME, Timing.SOON}:
        words = ngettext("Sisa %(n)d hari", "Sisa %(n)d hari", left) % {"n": left}
        tone = "soon" if clock.timing is Timing.SOON else "ok"
        return badge(words if left else _("Batas hari ini"), tone=tone, icon="clock")
    if clock.timing is Timing.ANSWERED:
        return badge(_("Diputus tepat waktu"), tone="done", icon="check")
    if clock.timing is Timing.ANSWERED_LATE:
        return badge(_("Diputus terlambat"), tone="late", icon="alert")
    return badge(_("Berakhir"), icon="minus")
