"""Notices, badges of state, empty states."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from serambi.core import clock
from serambi.ui.components.icons import draw

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

register = template.Library()

TONES = {"info": "info", "ok": "check-circle", "soon": "clock", "late": "alert", "plain": "info"}


class Look(NamedTuple):
    """How a state is shown: its word, its colour family, its icon."""

    word: "StrOrPromise"
    tone: str
    icon: str


STATES: dict[str, Look] = {
    "DRAF": Look(gettext_lazy("Draf"), "plain", "pen"),
    "DITERIMA": Look(gettext_lazy("Diterima"), "info", "inbox"),
    "PERLU_DILENGKAPI": Look(gettext_lazy("Perlu dilengkapi"), "soon", "pen"),
    "DIPROSES": Look(gettext_lazy("Diproses"), "info", "clock"),
    "DIPERPANJANG": Look(gettext_lazy("Diperpanjang"), "soon", "calendar"),
    "UJI_KONSEKUENSI": Look(gettext_lazy("Uji konsekuensi"), "info", "scale"),
    "DIKABULKAN": Look(gettext_lazy("Dikabulkan"), "ok", "check-circle"),
    "DIKABULKAN_SEBAGIAN": Look(gettext_lazy("Dikabulkan sebagian"), "ok", "split"),
    "DITOLAK": Look(gettext_lazy("Ditolak"), "late", "close"),
    "TIDAK_DIKUASAI": Look(gettext_lazy("Tidak dikuasai"), "done", "reply"),
    "BELUM_DIDOKUMENTASIKAN": Look(gettext_lazy("Belum didokumentasikan"), "soon", "file"),
    "MENUNGGU_BIAYA": Look(gettext_lazy("Menunggu biaya"), "soon", "receipt"),
    "DISERAHKAN": Look(gettext_lazy("Diserahkan"), "ok", "letter"),
    "SELESAI": Look(gettext_lazy("Selesai"), "done", "check"),
    "DIHENTIKAN": Look(gettext_lazy("Dihentikan"), "done", "pause"),
    "DICABUT": Look(gettext_lazy("Dicabut"), "done", "minus"),
}


@register.simple_block_tag
def notice(
    content: str, title: str = "", *, tone: str = "info", icon: str = "", role: str = ""
) -> SafeString:
    """A framed message. `tone`: info, ok, soon, late, plain; `role="alert"` for a fresh failure."""
    return format_html(
        '<div class="notice notice--{}"{}>{}<div class="notice__body">{}{}</div></div>',
        tone,
        format_html(' role="{}"', role) if role else "",
        draw(icon or TONES[tone]),
        format_html('<p class="notice__title">{}</p>', title) if title else "",
        content,
    )


@register.simple_tag
def badge(word: str, *, tone: str = "plain", icon: str = "") -> SafeString:
    """A word with an icon. `tone`: info, ok, soon, late, done, gold, plain."""
    return format_html(
        '<span class="badge badge--{}">{}{}</span>', tone, draw(icon) if icon else "", word
    )


@register.simple_tag
def state_badge(state: str) -> SafeString:
    """The badge of a lifecycle state, by its value (`DIPROSES`); an unknown one shows its words."""
    look = STATES.get(str(state).upper())
    if look is None:
        return badge(str(state).replace("_", " ").capitalize())
    return badge(str(look.word), tone=look.tone, icon=look.icon)


@register.simple_tag
def due_badge(
    due_on: date, today: date, working_days_left: int | None = None, soon: int = 3
) -> SafeString:
    """How near a due date is: late, today, soon (`soon` working days or less), on time.

    Without `working_days_left` the days counted are calendar days, and the words say so.
    """
    days = (due_on - today).days
    if days < 0:
        text = ngettext("Terlambat %(n)d hari", "Terlambat %(n)d hari", -days) % {"n": -days}
        return badge(text, tone="late", icon="alert")
    if days == 0:
        return badge(_("Batas hari ini"), tone="soon", icon="flag")
    if working_days_left is None:
        text = ngettext("%(n)d hari lagi", "%(n)d hari lagi", days) % {"n": days}
        near = days
    else:
        near = working_days_left
        text = ngettext("%(n)d hari kerja lagi", "%(n)d hari kerja lagi", near) % {"n": near}
    return badge(text, tone="soon" if near <= soon else "ok", icon="clock")


@register.simple_tag
def count(number: int, *, label: str = "") -> SafeString:
    """A small number beside a word; `label` is read instead of the bare figure."""
    spoken = format_html('<span class="visually-hidden"> {}</span>', label) if label else ""
    return format_html('<span class="count">{}{}</span>', number, spoken)


@register.simple_block_tag
def empty(content: str, title: str, *, icon: str = "inbox") -> SafeString:
    """A list without rows: says why, and what to do next."""
    return format_html(
        '<div class="empty">{}<h2>{}</h2>{}</div>', draw(icon, size="large"), title, content
    )


@register.simple_tag
def alarms(office: Any) -> SafeString:
    """What must be known at once, from the office's row; what has run out is left away."""
    now = clock.now()
    shown = [
        (draw("alert"), one["href"], one["title"])
        for one in getattr(office, "banner", None) or ()
        if datetime.fromisoformat(one["until"]) > now
    ]
    if not shown:
        return SafeString("")
    return format_html(
        '<aside class="alarms no-print" aria-label="{}">{}</aside>',
        _("Peringatan"),
        format_html_join("", '<p class="alarm">{}<a href="{}">{}</a></p>', shown),
    )
