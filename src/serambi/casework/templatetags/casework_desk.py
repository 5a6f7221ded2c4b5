"""Words and badges of the desk's case pages."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.casework.events import INTERNAL
from serambi.casework.looks import look
from serambi.casework.models import DecisionItem
from serambi.casework.selectors.clock import CaseClock, Timing
from serambi.casework.selectors.desk import DeskCase
from serambi.law.exemptions import exemption
from serambi.law.lifecycle import OUTCOME_NAMES, Outcome
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.redaction.models import Redaction
from serambi.ui.components.notices import badge
from serambi.ui.components.thread import ThreadItem

register = template.Library()

_OUTCOME_TONES = {
    Outcome.DIKABULKAN: ("ok", "check-circle"),
    Outcome.SEBAGIAN: ("ok", "split"),
    Outcome.DITOLAK: ("late", "lock"),
    Outcome.TIDAK_DIKUASAI: ("plain", "building"),
    Outcome.BELUM_DIDOKUMENTASIKAN: ("plain", "file"),
}


@register.simple_tag
def timing_badge(clock: CaseClock) -> SafeString:
    """How the case stands against its clock, in words with an icon."""
    left = abs(clock.days_left)
    if clock.timing is Timing.LATE:
        words = ngettext("Terlambat %(n)d hari kerja", "Terlambat %(n)d hari kerja", left)
        return badge(words % {"n": left}, tone="late", icon="alert")
    if clock.timing in {Timing.ON_TIME, Timing.SOON}:
        words = (
            ngettext("Sisa %(n)d hari kerja", "Sisa %(n)d hari kerja", left)
            if left
            else _("Batas hari ini")
        )
        tone = "soon" if clock.timing is Timing.SOON else "ok"
        return badge(words % {"n": left} if left else words, tone=tone, icon="clock")
    if clock.timing is Timing.ANSWERED:
        return badge(_("Dijawab tepat waktu"), tone="done", icon="check")
    if clock.timing is Timing.ANSWERED_LATE:
        return badge(_("Dijawab terlambat"), tone="late", icon="alert")
    return badge(_("Berakhir"), icon="minus")


@register.simple_tag
def order_badge(left: int) -> SafeString:
    """How an open order stands, `left` working days before its day; negative when it has passed."""
    n = {"n": abs(left)}
    if left < 0:
        words = ngettext(
            "Perintah lewat %(n)d hari kerja", "Perintah lewat %(n)d hari kerja", -left
        )
        return badge(words % n, tone="late", icon="flag")
    if not left:
        return badge(_("Perintah: batas hari ini"), tone="soon", icon="flag")
    words = ngettext("Perintah: sisa %(n)d hari kerja", "Perintah: sisa %(n)d hari kerja", left)
    return badge(words % n, tone="soon", icon="flag")


@register.simple_tag
def standing_badge(clock: CaseClock) -> SafeString:
    """The timing where the drawn clock cannot say it: today lies beyond its last day."""
    told = clock.answered_on is not None or any(day.is_today for day in clock.strip)
    return SafeString("") if told else timing_badge(clock)


@register.simple_tag
def regime_name(regime: str) -> str:
    """The regime in words."""
    return REGIME_NAMES[Regime(regime)]


@register.simple_tag
def outcome_badge(outcome: str) -> SafeString:
    """The outcome in words, coloured by what it means for the applicant."""
    found = Outcome(outcome)
    tone, icon = _OUTCOME_TONES[found]
    return badge(OUTCOME_NAMES[found], tone=tone, icon=icon)


@register.simple_tag
def exemption_words(code: str) -> str:
    """ "UU 14/2008 Pasal 17 huruf a angka 2: Identitas informan …" """
    found = exemption(code)
    return f"{found.basis}: {found.title}"


@register.filter
def get_panel(panels: dict[str, Any], slug: str) -> Any:
    """The panel of an act whose name has a hyphen, or None."""
    return panels.get(slug)


@register.simple_tag
def case_thread(found: DeskCase) -> list[ThreadItem]:
    """The ledger's sentences about the case, newest first, inner acts marked as such."""
    letters = {str(letter.pk): letter for letter in found.letters}
    items = []
    for event in reversed(found.thread):
        letter = letters.get(event.payload.get("id", ""))
        links = [(letter.name, _letter_href(found, letter))] if letter else []
        icon, tone = look(event.act)
        who = event.actor_name
        if event.act in INTERNAL:
            who = _("%(who)s · hanya terlihat di meja") % {"who": who}
        items.append(ThreadItem(event.at, event.sentence(), who, icon=icon, tone=tone, links=links))
    return items


def _letter_href(found: DeskCase, letter: Any) -> str:
    case = found.case
    return reverse(
        "casework_desk:letter",
        kwargs={"kode": case.office.code, "case_id": case.pk, "letter_id": letter.pk},
    )


@register.simple_tag
def redaction_of(found: DeskCase, item: DecisionItem) -> Redaction | None:
    """The redaction that a file of the answer waits for, or was made by."""
    if item.redaction_id is not None:
        return item.redaction
    return found.redactions.get(item.file_id) if item.file_id else None
