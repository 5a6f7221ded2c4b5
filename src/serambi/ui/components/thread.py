"""The thread of a case: what happened, who did it, when, and which letter came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.core.dates import format_day, format_time
from serambi.ui.components.icons import draw

register = template.Library()


@dataclass(frozen=True, slots=True)
class ThreadItem:
    """One act in the thread.

    `at` is aware, or None for a step still ahead; `when` replaces the date by words ("paling lambat
    Selasa, 9 Desember 2025"). `links` are (label, address) of letters and files. `tone`: plain, ok,
    soon, late, info. `ahead` draws the step as not yet done.
    """

    at: datetime | None
    sentence: str
    who: str = ""
    note: str = ""
    icon: str = "check"
    tone: str = "plain"
    links: Sequence[tuple[str, str]] = ()
    ahead: bool = False
    when: str = ""


def _links(item: ThreadItem) -> SafeString:
    if not item.links:
        return SafeString("")
    cells = ((href, draw("letter"), label) for label, href in item.links)
    return format_html(
        '<p class="thread__links">{}</p>', format_html_join("", '<a href="{}">{}{}</a>', cells)
    )


def _moment(item: ThreadItem, zone: ZoneInfo) -> SafeString:
    if item.at is None:
        return format_html("<span>{}</span>", item.when)
    local = item.at.astimezone(zone)
    return format_html(
        '<time datetime="{}">{}, {}</time>',
        local.isoformat(timespec="minutes"),
        item.when or format_day(local.date()),
        format_time(item.at, zone),
    )


def _entry(item: ThreadItem, zone: ZoneInfo) -> SafeString:
    return format_html(
        '<li class="thread__item thread__item--{}{}"><span class="thread__dot">{}</span>'
        '<div class="thread__body"><p class="thread__sentence">{}{}</p>'
        '<p class="thread__meta">{}{}</p>{}{}</div></li>',
        item.tone,
        " is-ahead" if item.ahead else "",
        draw(item.icon),
        format_html('<span class="visually-hidden">{} </span>', _("Berikutnya:"))
        if item.ahead
        else "",
        item.sentence,
        _moment(item, zone),
        format_html(" · <span>{}</span>", item.who) if item.who else "",
        format_html('<p class="thread__note prewrap">{}</p>', item.note) if item.note else "",
        _links(item),
    )


@register.simple_tag
def thread(items: Iterable[ThreadItem], office: Any = None, *, label: str = "") -> SafeString:
    """The items as a timeline in the office's time zone, in the order given."""
    zone = ZoneInfo(getattr(office, "zone", "") or "Asia/Jakarta")
    rows = [(_entry(item, zone),) for item in items]
    if not rows:
        return format_html('<p class="quiet">{}</p>', _("Belum ada yang tercatat."))
    return format_html(
        '<ol class="thread" aria-label="{}">{}</ol>',
        label or _("Perjalanan permohonan"),
        format_html_join("", "{}", rows),
    )
