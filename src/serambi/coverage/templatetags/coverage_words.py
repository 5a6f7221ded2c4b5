"""Filters of the coverage pages."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.coverage.selectors.board import Bar, SlotView
from serambi.coverage.words import ICONS, bar_name, fault_name, mark_name, tone_of
from serambi.ui.components.icons import draw

register = template.Library()
register.filter("bar_name", bar_name)
register.filter("fault_name", fault_name)


@register.filter
def duty_words(slot: SlotView) -> str:
    """How often it must be renewed."""
    months = slot.duty.months
    if not months:
        return _("seketika, tanpa menunda")
    if months == 12:
        return _("paling lambat setiap tahun")
    return _("paling lambat setiap %(n)s bulan") % {"n": months}


@register.simple_tag
def slot_badges(slot: SlotView) -> SafeString:
    """Every fault as a badge, or how the heading stands."""
    marks = [fault.value for fault in slot.judged.faults] or [slot.mark]
    return format_html_join(
        " ",
        '<span class="badge badge--{}">{}<span>{}</span></span>',
        ((tone_of(mark), draw(ICONS[mark]), mark_name(mark)) for mark in marks),
    )


@register.simple_tag
def tiles(bar: Bar, *, link: bool = True, long: bool = False) -> SafeString:
    """A strip of small squares, one per heading, each with its name and state in words.

    With `link` each square leads to its heading on the same page.
    """
    cells = []
    for slot in bar.slots:
        words = f"{_(slot.heading.title)}: {mark_name(slot.mark)}"
        inner = format_html(
            '{}<span class="visually-hidden">{}</span>', draw(ICONS[slot.mark]), words
        )
        if link:
            inner = format_html('<a href="#{}" title="{}">{}</a>', anchor(slot), words, inner)
        else:
            inner = format_html('<span title="{}">{}</span>', words, inner)
        cells.append((slot.mark, inner))
    return format_html(
        '<ul class="tiles{}" aria-label="{}">{}</ul>',
        " tiles--long" if long else "",
        bar_name(bar.key) if bar.key != "whole" else _("Semua pokok"),
        format_html_join("", '<li class="tile tile--{}">{}</li>', cells),
    )


@register.filter
def anchor(slot: SlotView) -> str:
    """The slot's place on the page."""
    return slot.heading.code.replace(".", "-").replace("_", "-")


@register.simple_tag
def share(good: int, counted: int) -> SafeString:
    """A thin bar of how much is covered; the number stands beside it in words."""
    width = good * 100 // counted if counted else 0
    return format_html(
        '<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="share__rest" width="100" height="4"/><rect class="share__good" width="{}" height="4"/></svg>',
        width,
    )
