"""Facts, figures, codes, progress, tables, QR."""

import re
from collections.abc import Iterable
from html import escape

import segno
from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from serambi.core.ids import normalise_code, show_code
from serambi.ui.components.cards import as_cards
from serambi.ui.components.icons import draw
from serambi.ui.components.languages import WRITTEN

register = template.Library()


@register.filter
def breakable(address: str) -> SafeString:
    """An e-mail or web address that may break after @ and /, never inside a word."""
    parts = re.split(r"(?<=[@/])", address)
    return format_html_join(SafeString("<wbr>"), "{}", ((part,) for part in parts if part))


@register.simple_tag
def facts(rows: Iterable[tuple[str, object]]) -> SafeString:
    """A list of term and value; values that are empty show a dash."""
    cells = ((term, "–" if value in (None, "") else value) for term, value in rows)
    return format_html(
        '<dl class="facts">{}</dl>',
        format_html_join("", "<div><dt>{}</dt><dd>{}</dd></div>", cells),
    )


@register.simple_tag
def fact(term: str, value: object, *, href: str = "", action: str = "") -> SafeString:
    """One row for `<dl class="facts">`, with a link to change it if `href` is given."""
    change = ""
    if href:
        change = format_html(
            '<dd class="facts__action"><a href="{}">{}<span class="visually-hidden"> {}</span></a></dd>',
            href,
            action or _("Ubah"),
            term,
        )
    shown = "–" if value in (None, "") else value
    return format_html("<div><dt>{}</dt><dd>{}</dd>{}</div>", term, shown, change)


@register.simple_tag
def card_list(cards: Iterable[tuple[str, str, str]]) -> SafeString:
    """Things one may open: address, title, and a line of facts under it, all three plain text.

    The title is what an office wrote, in Indonesian also where the page is not.
    """
    said = "" if get_language() == WRITTEN else f' lang="{WRITTEN}"'
    rows = "".join(
        f'<li><h3><a href="{escape(href)}"{said}>{escape(title)}</a></h3><p class="meta">{escape(meta)}</p></li>'
        for href, title, meta in cards
    )
    return mark_safe(f'<ul class="card-list">{rows}</ul>')  # each part was escaped just now


@register.simple_tag
def stat(value: object, label: str, *, unit: str = "", note: str = "") -> SafeString:
    """A figure and what it counts, for `<dl class="stats">`."""
    return format_html(
        '<div class="stat"><dt>{}</dt><dd class="stat__value">{}{}</dd>{}</div>',
        label,
        value,
        format_html(" <small>{}</small>", unit) if unit else "",
        format_html('<dd class="stat__note">{}</dd>', note) if note else "",
    )


@register.simple_tag
def copy_code(value: str, *, label: str = "") -> SafeString:
    """A code that people carry away, in groups of four when it is one of ours, with a copy button."""
    return format_html(
        '<span class="copy" data-copy="{}"><code class="copy__value">{}</code>'
        '<button type="button" class="button button--secondary button--small copy__button js-only">'
        '{}<span data-copy-label data-done="{}">{}</span></button></span>',
        value,
        show_code(bare) if (bare := normalise_code(value)) else value,
        draw("copy"),
        _("Tersalin"),
        label or _("Salin"),
    )


@register.simple_tag
def progress(value: int, maximum: int, label: str) -> SafeString:
    """How much of something is done, as words and as a bar."""
    return format_html(
        '<div class="progress"><p class="progress__text"><span>{}</span><span>{}</span></p>'
        '<progress value="{}" max="{}" aria-label="{}"></progress></div>',
        label,
        _("%(done)s dari %(all)s") % {"done": value, "all": maximum},
        value,
        maximum,
        label,
    )


@register.simple_block_tag
def table(
    content: SafeString,
    label: str,
    *,
    sticky: bool = False,
    tall: bool = False,
    cards: bool = False,
) -> SafeString:
    """Frame for `<thead>` and `<tbody>`; scrolls inside itself and can be reached by keyboard.

    With `cards` nothing scrolls on a narrow screen: each line is a card with the names of its columns.
    """
    looks = [name for name, wanted in (("sticky", sticky), ("cards", cards)) if wanted]
    return format_html(
        '<div class="table-scroll{}" role="region" aria-label="{}" tabindex="0">'
        '<table class="table{}"{}><caption class="visually-hidden">{}</caption>{}</table></div>',
        " table-scroll--tall" if tall else "",
        label,
        "".join(f" table--{name}" for name in looks),
        mark_safe(' role="table"') if cards else "",
        label,
        as_cards(content) if cards else content,
    )


@register.simple_tag
def qr(text: str, *, label: str = "") -> SafeString:
    """`text` as a QR code in SVG, error correction M, dark on light in every scheme."""
    code = segno.make(text, error="m", micro=False)
    drawing = code.svg_inline(
        border=2, dark="#1c1917", light="#ffffff", omitsize=True, svgclass=None, lineclass=None
    )
    return format_html(
        '<span class="qr" role="img" aria-label="{}">{}</span>',
        label or _("Kode QR"),
        mark_safe(drawing),  # segno writes numbers and the two colours above
    )
