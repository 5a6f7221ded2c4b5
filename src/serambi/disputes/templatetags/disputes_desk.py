"""Words and badges of the dispute pages."""

from datetime import date

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.disputes.models import Dispute, Hearing
from serambi.disputes.selectors.clock import earliest_hearing
from serambi.disputes.selectors.desk import DeskDispute
from serambi.law.dispute import OUTCOME_NAMES, STATE_NAMES, Outcome, State
from serambi.law.grounds import objection_ground
from serambi.ledger.models import Event
from serambi.ui.components.notices import badge
from serambi.ui.components.thread import ThreadItem

register = template.Library()

_TONES = {
    State.DIMOHONKAN: ("info", "inbox"),
    State.DIPANGGIL: ("soon", "calendar"),
    State.AJUDIKASI_AWAL: ("info", "scale"),
    State.MEDIASI: ("info", "users"),
    State.PUTUSAN_MEDIASI: ("soon", "check-circle"),
    State.GAGAL: ("late", "alert"),
    State.AJUDIKASI: ("info", "scale"),
    State.PUTUSAN: ("soon", "scale"),
    State.PTUN: ("soon", "building"),
    State.KASASI: ("soon", "building"),
    State.INKRACHT: ("soon", "flag"),
    State.DILAKSANAKAN: ("ok", "check-circle"),
    State.GUGUR: ("done", "minus"),
    State.DICABUT: ("done", "minus"),
}
_ICONS = {
    "dispute.packed": "download", "dispute.pack_read": "eye", "dispute.noted": "lock",
    "dispute.summoned": "calendar", "dispute.hearing_moved": "calendar", "dispute.paper_added": "file",
    "dispute.summons_short": "alert", "dispute.challenged_late": "alert", "dispute.listed": "globe",
}  # fmt: skip


@register.simple_tag
def dispute_state(dispute: Dispute) -> SafeString:
    """Where the dispute stands, as a badge."""
    state = State(dispute.state)
    tone, icon = _TONES.get(state, ("plain", "info"))
    return badge(STATE_NAMES[state], tone=tone, icon=icon)


@register.simple_tag
def dispute_outcome(outcome: str) -> str:
    """The outcome in words."""
    return OUTCOME_NAMES[Outcome(outcome)]


@register.simple_tag
def ground_words(letters: str) -> list[str]:
    """ "b. Informasi berkala tidak disediakan", one a letter."""
    return [f"{letter}. {objection_ground(letter).title}" for letter in letters]


@register.simple_tag
def hearing_badge(hearing: Hearing) -> SafeString:
    """Planned, held, put off."""
    tone, icon = {
        "terjadwal": ("soon", "calendar"), "selesai": ("ok", "check"), "batal": ("done", "pause"),
    }[hearing.status]  # fmt: skip
    return badge(str(hearing.get_status_display()), tone=tone, icon=icon)


@register.simple_tag
def short_summons(hearing: Hearing, found: DeskDispute) -> date | None:
    """The earliest day the summons allows, when the planned hearing lies before it; else None."""
    if not hearing.is_planned:
        return None
    earliest = earliest_hearing(found.dispute, hearing, found.calendar)
    local = hearing.starts_at.astimezone(found.dispute.office.tz).date()
    return earliest.date if earliest is not None and local < earliest.date else None


@register.simple_tag
def dispute_thread(found: DeskDispute) -> list[ThreadItem]:
    """The ledger's sentences about the dispute, newest first."""
    return [_item(event) for event in reversed(found.thread)]


def _item(event: Event) -> ThreadItem:
    inner = event.act in {"dispute.noted", "dispute.pack_read"}
    return ThreadItem(
        at=event.at,
        sentence=event.sentence(),
        who=event.actor_name,
        icon=_ICONS.get(event.act, "check"),
        note=event.payload.get("reason", "") if not inner else _("Hanya terlihat di meja."),
    )
