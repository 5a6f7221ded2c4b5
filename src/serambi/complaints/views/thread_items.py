"""The ledger's sentences of a complaint as timelines, for its complainant and for the desk."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from serambi.complaints import events
from serambi.ledger.models import Event
from serambi.ui.components.thread import ThreadItem

LOOKS: dict[str, tuple[str, str]] = {
    events.FILED.code: ("inbox", "info"),
    events.ASSIGNED.code: ("user", "plain"),
    events.REPLIED.code: ("reply", "info"),
    events.ASKED.code: ("pen", "soon"),
    events.SUPPLIED.code: ("check", "ok"),
    events.FORWARDED.code: ("send", "info"),
    events.FED_BACK.code: ("reply", "info"),
    events.RECLASSIFIED.code: ("filter", "plain"),
    events.DECIDED.code: ("check-circle", "ok"),
    events.CLOSED.code: ("check", "ok"),
    events.WITHDRAWN.code: ("minus", "plain"),
    events.FORGOTTEN.code: ("eye-off", "plain"),
}


def public_items(thread: Sequence[Event]) -> list[ThreadItem]:
    """Newest first; staff are "the office"."""
    names = {"pemohon": _("Anda"), "sistem": _("Sistem")}
    return [_item(one, names.get(one.actor, _("Kantor"))) for one in reversed(thread)]


def desk_items(thread: Sequence[Event]) -> list[ThreadItem]:
    """Newest first, inner acts marked as such."""
    names = {"pemohon": _("Pengadu")}
    return [_item(one, names.get(one.actor, one.actor_name)) for one in reversed(thread)]


def _item(event: Event, who: str) -> ThreadItem:
    icon, tone = LOOKS.get(event.act, ("check", "plain"))
    inner = event.act in events.INTERNAL
    return ThreadItem(
        at=event.at,
        sentence=event.sentence(),
        who=who,
        icon="lock" if inner else icon,
        tone=tone,
        note=_("Hanya terlihat di meja.") if inner else "",
    )
