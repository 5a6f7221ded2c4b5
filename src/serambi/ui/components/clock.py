"""The clock ("jam layanan"): the days from receipt to the due date, drawn and in words.

Takes what `law.clocks` makes (`Due` and its strip) by shape, because this room does not see `law`.
"""

import datetime as dt
import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from serambi.core.dates import format_day, format_short
from serambi.ui.components.icons import draw
from serambi.ui.components.notices import badge, due_badge

register = template.Library()

UNITS = {
    "hari_kerja": gettext_lazy("hari kerja"),
    "hari": gettext_lazy("hari"),
    "jam": gettext_lazy("jam"),
}
SHORT, MEDIUM = 16, 33
"""Calendar days up to which a strip is drawn in one line on a tablet, on a desktop."""


class Rule(Protocol):
    """The clock's rule, as far as it is shown."""

    @property
    def total(self) -> int: ...
    @property
    def unit(self) -> str: ...


class Due(Protocol):
    """A due date with its reasons."""

    @property
    def date(self) -> dt.date: ...
    @property
    def basis(self) -> str: ...
    @property
    def rule(self) -> Any: ...
    def sentences(self) -> list[str]: ...
    def left(self, today: dt.date) -> int: ...


class StripDay(Protocol):
    """One calendar day of the strip."""

    @property
    def day(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def number(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def is_today(self) -> bool: ...
    @property
    def is_past(self) -> bool: ...


SOON = 3
"""A due date is near at three days left, and at a third of a clock shorter than nine days."""
FREE = ("weekend", "holiday", "paused")


_LONG = (
    (re.compile(r"^(sabtu|minggu), ", re.IGNORECASE), ""),
    (re.compile(r"^hari kedua dari hari raya (.+)$", re.IGNORECASE), r"\1 II"),
    (re.compile(r"^cuti bersama (hari (raya|suci) )?", re.IGNORECASE), "Cuti "),
    (re.compile(r"^hari (raya|suci) ", re.IGNORECASE), ""),
)


def short_name(name: str) -> str:
    """A free day's name for a narrow cell: "Cuti Bersama Hari Raya Natal" → "Cuti Natal"."""
    for pattern, words in _LONG:
        name = pattern.sub(words, name)
    return name


def _tag(day: StripDay, *, answered_on: date | None, first_due: int | None) -> str:
    if answered_on is not None and day.day == answered_on:
        return _("dijawab")
    if day.is_today:
        return _("hari ini")
    if day.kind == "receipt":
        return _("diterima")
    if day.kind == "due":
        return _("batas")
    if first_due is not None and day.number == first_due:
        return _("batas")
    return ""


def _classes(day: StripDay, *, answered_on: date | None, first_due: int | None) -> str:
    names = [f"day day--{day.kind} w{day.day.isoweekday()}"]
    if day.is_past:
        names.append("is-past")
    if day.is_today:
        names.append("is-today")
    if answered_on is not None and day.day == answered_on:
        names.append("is-answered")
    if first_due is not None and day.number == first_due and day.kind != "due":
        names.append("is-first-due")
    return " ".join(names)


def _english() -> bool:
    return get_language() == "en"


def _cell(day: StripDay, *, with_month: bool, tag: str, classes: str) -> SafeString:
    when = format_short(day.day, english=_english()) if with_month else str(day.day.day)
    if day.kind in FREE:
        word = _("jeda") if day.kind == "paused" else short_name(day.name)
        return format_html(
            '<li class="{}"><span class="day__name">{}</span>{}<span class="day__date">{}</span></li>',
            classes,
            word,
            format_html('<span class="day__tag">{}</span>', tag) if tag else "",
            when,
        )
    number = "" if day.number is None else day.number
    return format_html(
        '<li class="{}"><span class="day__n">{}</span>{}<span class="day__date">{}</span></li>',
        classes,
        number,
        format_html('<span class="day__tag">{}</span>', tag) if tag else "",
        when,
    )


def _weeks(strip: Sequence[StripDay]) -> list[list[StripDay]]:
    """The days cut before each Monday."""
    weeks: list[list[StripDay]] = []
    for day in strip:
        if not weeks or day.day.isoweekday() == 1:
            weeks.append([])
        weeks[-1].append(day)
    return weeks


def _drawing(due: Due, strip: Sequence[StripDay], answered_on: date | None) -> SafeString:
    base = getattr(due.rule, "base", None)
    first_due = base.total if base is not None else None
    rows = []
    for week in _weeks(strip):
        cells = (
            (
                _cell(
                    day,
                    with_month=day is strip[0] or day.day.day == 1 or day.kind == "due",
                    tag=_tag(day, answered_on=answered_on, first_due=first_due),
                    classes=_classes(day, answered_on=answered_on, first_due=first_due),
                ),
            )
            for day in week
        )
        rows.append((format_html_join("", "{}", cells),))
    return format_html_join("", '<ol class="clock__week">{}</ol>', rows)


def _size(strip: Sequence[StripDay]) -> str:
    if len(strip) <= SHORT:
        return "short"
    return "medium" if len(strip) <= MEDIUM else "long"


def _length(due: Due) -> str:
    unit = UNITS.get(str(due.rule.unit), str(due.rule.unit))
    return f"{due.rule.total} {unit}"


def _spoken(due: Due, strip: Sequence[StripDay]) -> str:
    """What the drawing says, in one sentence, for those who do not see it."""
    free = sum(day.kind in FREE for day in strip)
    return _(
        "Jam layanan: mulai %(start)s, %(length)s, %(free)s hari dilewati, jatuh tempo %(due)s."
    ) % {
        "start": format_day(strip[0].day, english=_english()),
        "length": _length(due),
        "free": free,
        "due": format_day(due.date, english=_english()),
    }


def _standing(due: Due, today: date | None, answered_on: date | None) -> SafeString:
    if answered_on is not None:
        days = (answered_on - due.date).days
        if days > 0:
            return badge(
                ngettext("Dijawab terlambat %(n)d hari", "Dijawab terlambat %(n)d hari", days) % {"n": days},
                tone="late", icon="alert",
            )  # fmt: skip
        return badge(_("Dijawab tepat waktu"), tone="ok", icon="check-circle")
    if today is None:
        return SafeString("")
    left = due.left(today) if str(due.rule.unit) == "hari_kerja" else None
    return due_badge(due.date, today, left, soon=min(SOON, max(1, due.rule.total // SOON)))


def _stopped() -> SafeString:
    return badge(_("Tidak berjalan lagi"))


@register.simple_tag
def why_date(due: Due, *, open: bool = False) -> SafeString:  # noqa: A002 - the attribute's name
    """ "Mengapa tanggal ini?": every step of the count, with its law."""
    return format_html(
        '<details class="details details--bare clock__why"{}><summary>{}</summary>'
        '<div class="details__body"><p class="law">{}: {}</p><ol class="clock__trace">{}</ol></div></details>',
        " open" if open else "",
        _("Mengapa tanggal ini?"),
        _length(due),
        due.basis,
        format_html_join("", "<li>{}</li>", ((sentence,) for sentence in due.sentences())),
    )


@register.simple_tag
def clock_strip(
    due: Due,
    strip: Sequence[StripDay],
    *,
    title: str = "",
    today: date | None = None,
    answered_on: date | None = None,
    ended: bool = False,
    why: bool = True,
) -> SafeString:
    """The clock of one due date.

    `today` gives the days left (taken from the strip when it holds today); `answered_on` ends the
    count and marks that day; `ended` says that nobody owes the answer any more; `why=False` leaves the
    explanation out.
    """
    now = today or next((day.day for day in strip if day.is_today), None)
    return format_html(
        '<section class="clock clock--{}"><header class="clock__head"><p class="clock__title">{}</p>'
        '<p class="clock__due">{}<strong>{}</strong> {}</p></header>'
        '<div class="clock__strip" role="img" aria-label="{}">{}</div>{}</section>',
        _size(strip),
        title or _("Batas jawaban"),
        draw("flag"),
        format_day(due.date, english=_english()),
        _stopped() if ended else _standing(due, now, answered_on),
        _spoken(due, strip),
        _drawing(due, strip, answered_on),
        why_date(due) if why else format_html('<p class="law">{}: {}</p>', _length(due), due.basis),
    )


@register.simple_block_tag
def clock_pair(content: str) -> SafeString:
    """Two clocks of the same receipt under one another, to compare the regimes."""
    return format_html('<div class="clock-pair">{}</div>', content)
