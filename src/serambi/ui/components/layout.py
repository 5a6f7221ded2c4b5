"""What the layouts ask for: where one is, how to reach the office, which language."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from time import monotonic
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import phonenumbers
from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy

from serambi.core.dates import (
    DAYS,
    DAYS_ENGLISH,
    ZONES,
    format_date,
    format_datetime,
    format_day,
    format_time,
)
from serambi.ui.components.icons import draw

register = template.Library()

ROLE_WORDS = {
    "petugas": gettext_lazy("Petugas layanan informasi"),
    "ppid": gettext_lazy("PPID"),
    "atasan": gettext_lazy("Atasan PPID"),
    "pembina": gettext_lazy("Pembina PPID"),
    "admin": gettext_lazy("Admin kantor"),
}


HOURS_KEPT = 10.0
_HOURS: dict[tuple[int, bool], tuple[float, str, list["HoursLine"]]] = {}


class Hours(Protocol):
    """Opening hours of one weekday (Monday is 0)."""

    weekday: int
    opens: time
    closes: time
    break_from: time | None
    break_to: time | None


class HoursLine(NamedTuple):
    """Weekdays with the same hours, as words: "Senin–Kamis", "Sen–Kam", "08.00–16.00", "WIB"."""

    days: str
    short: str
    hours: str
    zone: str
    pause: str


def _span(start: time, end: time) -> str:
    return f"{start:%H.%M}–{end:%H.%M}"


def summarise(rows: Iterable[Hours], zone: str) -> list[HoursLine]:
    """Opening hours with equal neighbouring weekdays joined, in the page's language."""
    days = DAYS_ENGLISH if get_language() == "en" else DAYS
    groups: list[list[Hours]] = []
    for row in sorted(rows, key=lambda item: item.weekday):
        key = (row.opens, row.closes, row.break_from, row.break_to)
        if groups and groups[-1][-1].weekday == row.weekday - 1:
            last = groups[-1][-1]
            if key == (last.opens, last.closes, last.break_from, last.break_to):
                groups[-1].append(row)
                continue
        groups.append([row])
    lines = []
    for group in groups:
        first, last = group[0], group[-1]
        names = [days[first.weekday]] + ([days[last.weekday]] if last is not first else [])
        pause = (
            _span(first.break_from, first.break_to) if first.break_from and first.break_to else ""
        )
        lines.append(
            HoursLine(
                "–".join(names),
                "–".join(name[:3] for name in names),
                _span(first.opens, first.closes),
                ZONES.get(zone, ""),
                pause,
            )
        )
    return lines


@register.simple_tag
def office_hours(office: Any) -> list[HoursLine]:
    """The office's opening hours as lines; one query, kept for this page and ten seconds more."""
    if not office:
        return []
    lines: list[HoursLine] | None = getattr(office, "_hours_lines", None)
    if lines is None:
        lines = _hours_lines(office)
        office._hours_lines = lines  # noqa: SLF001 - kept for the rest of this page
    return lines


def _hours_lines(office: Any) -> list[HoursLine]:
    """Every page shows them and they change once a year: kept beside the kept pages."""
    if not settings.SERAMBI_PAGE_CACHE:
        return summarise(office.hours.all(), office.zone)
    now = monotonic()
    kept = (office.pk, get_language() == "en")
    read, zone, lines = _HOURS.get(kept, (-HOURS_KEPT, "", []))
    if now - read >= HOURS_KEPT or zone != office.zone:
        lines = summarise(office.hours.all(), office.zone)
        _HOURS[kept] = (now, office.zone, lines)
    return lines


@register.simple_tag(takes_context=True)
def language_switch(context: template.Context) -> SafeString:
    """A link to the same page in the other language."""
    request = context.get("request")
    if request is None:
        return SafeString("")
    other, word, short = (
        ("id", "Bahasa Indonesia", "ID") if get_language() == "en" else ("en", "English", "EN")
    )
    target = (
        f"{reverse('ui:language', args=[other])}?{urlencode({'kembali': request.get_full_path()})}"
    )
    return format_html(
        '<a href="{}" lang="{}" hreflang="{}" rel="nofollow" title="{}">'
        '<span aria-hidden="true">{}</span><span class="visually-hidden">{}</span></a>',
        target,
        other,
        other,
        word,
        short,
        word,
    )


class ShareCard(NamedTuple):
    """What a link to this page shows elsewhere: its address and its picture, both whole."""

    url: str
    image: str


@register.simple_tag(takes_context=True)
def share_card(context: template.Context) -> ShareCard:
    """The page's address and its office's picture, for Open Graph."""
    request = context["request"]
    picture = f"/{request.office.code}/kartu.png"
    return ShareCard(request.build_absolute_uri(request.path), request.build_absolute_uri(picture))


@register.simple_tag
def is_example() -> bool:
    """True in the example mode."""
    return bool(settings.SERAMBI_MODE == "example")


@register.filter
def in_words(value: date | datetime | None, office: Any = None) -> str:
    """A day or an instant in the page's language; an instant is shown in the office's zone."""
    if not value:
        return "–"
    english = get_language() == "en"
    if isinstance(value, datetime):
        zone = ZoneInfo(getattr(office, "zone", "") or "Asia/Jakarta")
        return format_datetime(value, zone, english=english)
    return format_day(value, english=english)


@register.filter
def short_date(value: date | datetime | None, office: Any = None) -> str:
    """ "9 Desember 2025"."""
    if not value:
        return "–"
    if isinstance(value, datetime):
        value = value.astimezone(ZoneInfo(getattr(office, "zone", "") or "Asia/Jakarta")).date()
    return format_date(value, english=get_language() == "en")


@register.filter
def hour(value: datetime | time, office: Any = None) -> str:
    """ "15.00 WIB"."""
    return format_time(value, ZoneInfo(getattr(office, "zone", "") or "Asia/Jakarta"))


@register.filter
@lru_cache(maxsize=2048)
def phone(value: str) -> str:
    """A telephone number as people read it: "+628117001971" → "0811-7001-971"; else unchanged."""
    if not re.fullmatch(r"[+\d\s().-]{7,}", value):
        return value
    try:
        number = phonenumbers.parse(value, "ID")
    except phonenumbers.NumberParseException:
        return value
    home = phonenumbers.PhoneNumberFormat.NATIONAL
    abroad = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, home if number.country_code == 62 else abroad)


@register.filter
def thousands(value: int | None) -> str:
    """5000 → "5.000"."""
    return "–" if value is None else f"{value:,}".replace(",", ".")


@register.simple_block_tag
def door(content: str, title: str, href: str, *, icon: str) -> SafeString:
    """One of the porch's doors: a large link with a line of explanation."""

    return format_html(
        '<a class="door" href="{}">{}<span class="door__title">{}</span><span class="door__text">{}</span></a>',
        href, draw(icon, size="large"), title, content,
    )  # fmt: skip


@register.simple_tag
def message_tone(tags: str) -> str:
    """Django's message level as a tone."""
    words = set(tags.split())
    if "error" in words:
        return "late"
    if "warning" in words:
        return "soon"
    return "ok" if "success" in words else "info"


@register.simple_tag
def roles_of(actor: Any) -> str:
    """The actor's roles as words, in one line."""
    roles = getattr(actor, "roles", None) or ()
    return ", ".join(sorted(str(ROLE_WORDS.get(str(role).lower(), role)) for role in roles))
