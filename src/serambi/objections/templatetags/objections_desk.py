"""Words and badges of the desk's pages of objections."""

from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.casework.selectors.clock import Timing
from serambi.law.objection import OUTCOME_NAMES, STATE_NAMES, Outcome, State
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections.events import INTERNAL
from serambi.objections.selectors.clock import ObjectionClock
from serambi.objections.selectors.desk import DeskObjection
from serambi.objections.views.thread_items import LOOKS
from serambi.ui.components.notices import badge
from serambi.ui.components.thread import ThreadItem

register = template.Library()

_STATES: dict[State, tuple[str, str]] = {
    State.DITERIMA: ("info", "inbox"),
    State.TERDAFTAR: ("info", "check"),
    State.MUSYAWARAH: ("soon", "users"),
    State.DITANGGAPI_MENGABULKAN: ("ok", "check-circle"),
    State.DITANGGAPI_MENGUATKAN: ("plain", "letter"),
    State.TIDAK_DITANGGAPI: ("late", "alert"),
    State.SENGKETA: ("soon", "scale"),
    State.SELESAI: ("done", "check"),
    State.DICABUT: ("done", "minus"),
}
_OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.MENGUATKAN: ("plain", "lock"),
    Outcome.MENGABULKAN: ("ok", "check-circle"),
    Outcome.MENGABULKAN_SEBAGIAN: ("ok", "split"),
}


@register.simple_tag
def objection_state(state: str) -> SafeString:
    """The state in words with its icon."""
    tone, icon = _STATES.get(State(state), ("plain", "pen"))
    return badge(STATE_NAMES[State(state)], tone=tone, icon=icon)


@register.simple_tag
def register_number(number: str) -> SafeString:
    """The number with places to break after its strokes, so that a phone does not cut the year."""
    return format_html_join(SafeString("/<wbr>"), "{}", ((part,) for part in number.split("/")))


@register.simple_tag
def objection_outcome(outcome: str) -> SafeString:
    """The outcome in words, coloured by what it means for the applicant."""
    tone, icon = _OUTCOMES[Outcome(outcome)]
    return badge(OUTCOME_NAMES[Outcome(outcome)], tone=tone, icon=icon)


@register.simple_tag
def objection_timing(clock: ObjectionClock) -> SafeString:
    """How the objection stands against its clock, in words with an icon."""
    left = abs(clock.days_left)
    if clock.timing is Timing.LATE:
        words = ngettext("Terlambat %(n)d hari kerja", "Terlambat %(n)d hari kerja", left)
        return badge(words % {"n": left}, tone="late", icon="alert")
    if clock.timing in {Timing.ON_TIME, Timing.SOON}:
        words = ngettext("Sisa %(n)d hari kerja", "Sisa %(n)d hari kerja", left) % {"n": left}
        tone = "soon" if clock.timing is Timing.SOON else "ok"
        return badge(words if left else _("Batas hari ini"), tone=tone, icon="clock")
    if clock.timing is Timing.ANSWERED:
        return badge(_("Ditanggapi tepat waktu"), tone="done", icon="check")
    if clock.timing is Timing.ANSWERED_LATE:
        return badge(_("Ditanggapi terlambat"), tone="late", icon="alert")
    return badge(_("Berakhir"), icon="minus")


@register.simple_tag
def objection_regime(regime: str) -> str:
    """The regime in words."""
    return REGIME_NAMES[Regime(regime)]


@register.simple_tag
def objection_thread(found: DeskObjection) -> list[ThreadItem]:
    """The ledger's sentences about the objection, newest first, inner acts marked as such."""
    letters = {str(letter.pk): letter for letter in found.letters}
    items = []
    for event in reversed(found.thread):
        letter = letters.get(event.payload.get("id", ""))
        icon, tone = LOOKS.get(event.act, ("check", "plain"))
        inner = event.act in INTERNAL
        items.append(
            ThreadItem(
                at=event.at,
                sentence=event.sentence(),
                who=event.actor_name,
                icon="lock" if inner else icon,
                tone=tone,
                note=_("Hanya terlihat di meja.") if inner else "",
                links=[(letter.name, _letter(found, str(letter.pk)))] if letter else [],
            )
        )
    return items


def _letter(found: DeskObjection, letter_id: str) -> str:
    objection = found.objection
    return reverse(
        "objections_desk:letter",
        kwargs={
            "kode": objection.office.code,
            "objection_id": objection.pk,
            "letter_id": letter_id,
        },
    )
