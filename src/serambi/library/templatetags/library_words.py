"""Words of the library's pages: outcomes, states, the weight of a finding."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.law.lifecycle import OUTCOME_NAMES, Outcome
from serambi.library.models import Release
from serambi.library.selectors.queue import Settled
from serambi.ui.components.notices import badge

register = template.Library()

_STATES = {
    Release.State.WAITING.value: ("soon", "clock"),
    Release.State.BLOCKED.value: ("late", "alert"),
    Release.State.PUBLISHED.value: ("ok", "globe"),
    Release.State.DECLINED.value: ("plain", "minus"),
    Release.State.WITHDRAWN.value: ("plain", "close"),
}


@register.simple_tag
def outcome_words(outcome: str) -> str:
    """ "Dikabulkan seluruhnya"."""
    return _(OUTCOME_NAMES[Outcome(outcome)])


@register.simple_tag
def granted_badge(outcome: str) -> SafeString:
    """The outcome of a published answer: it was granted, in whole or in part."""
    whole = Outcome(outcome) is Outcome.DIKABULKAN
    return badge(
        _(OUTCOME_NAMES[Outcome(outcome)]),
        tone="ok" if whole else "soon",
        icon="check-circle" if whole else "split",
    )


@register.simple_tag
def release_badge(release: Release) -> SafeString:
    """Where a release stands."""
    tone, icon = _STATES[release.state]
    return badge(release.get_state_display(), tone=tone, icon=icon)


@register.simple_tag
def weight_badge(one: Settled) -> SafeString:
    """Whether a finding must be mended, may be let through, or was."""
    if one.finding.hard:
        return badge(_("Wajib dihilangkan"), tone="late", icon="alert")
    if one.open:
        return badge(_("Periksa"), tone="soon", icon="eye")
    return badge(_("Diterima"), tone="ok", icon="check")
