"""Finding one's way: breadcrumb, tabs, pages, steps, search, filters, folded text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.core.paginator import Page
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.ui.components.icons import draw

register = template.Library()


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its word, its address, a count or None."""

    label: str
    href: str
    count: int | None = None


@register.simple_tag
def breadcrumb(*parts: str) -> SafeString:
    """`{% breadcrumb "Beranda" "/1971/" "Informasi" "/1971/informasi/" "DIP 2026" %}`.

    Pairs of word and address, and last the word of the page itself.
    """
    if len(parts) % 2 == 0:
        raise template.TemplateSyntaxError("breadcrumb: pairs of word and address, then one word.")
    links = list(zip(parts[0:-1:2], parts[1::2], strict=True))
    return format_html(
        '<nav aria-label="{}"><ol class="breadcrumb">{}<li aria-current="page">{}</li></ol></nav>',
        _("Anda di sini"),
        format_html_join("", '<li><a href="{1}">{0}</a></li>', links),
        parts[-1],
    )


@register.simple_tag
def tabs(items: Sequence[Tab], current: str, *, label: str = "") -> SafeString:
    """A row of links; `current` is the address of the open one."""
    cells = [
        (
            item.href,
            SafeString(' aria-current="page"') if item.href == current else "",
            item.label,
            "" if item.count is None else format_html(' <span class="count">{}</span>', item.count),
        )
        for item in items
    ]
    return format_html(
        '<nav class="tabs" aria-label="{}">{}</nav>',
        label or _("Bagian"),
        format_html_join("", '<a href="{}"{}>{}{}</a>', cells),
    )


def _turn(previous: str, following: str, text: str, label: str) -> SafeString:
    back = (
        format_html('<a class="button button--secondary button--small" rel="prev" href="{}">{}<span>{}</span></a>',
                    previous, draw("arrow-left"), _("Sebelumnya"))
        if previous else ""
    )  # fmt: skip
    on = (
        format_html('<a class="button button--secondary button--small" rel="next" href="{}"><span>{}</span>{}</a>',
                    following, _("Berikutnya"), draw("arrow-right"))
        if following else ""
    )  # fmt: skip
    return format_html(
        '<nav class="pagination" aria-label="{}"><p>{}</p><div class="row">{}{}</div></nav>',
        label or _("Halaman"), text, back, on,
    )  # fmt: skip


@register.simple_tag
def pager(text: str, *, previous: str = "", following: str = "", label: str = "") -> SafeString:
    """Previous and next for lists paged by key: `text` says where one is ("1–25 dari 5.000")."""
    return _turn(previous or "", following or "", text, label)


@register.simple_tag(takes_context=True)
def pagination(
    context: template.Context, page: "Page[Any]", *, parameter: str = "hal"
) -> SafeString:
    """Previous and next for a Django `Page`; the other query values are kept."""
    if not page.has_other_pages():
        return SafeString("")
    query = context["request"].GET.copy()

    def address(number: int) -> str:
        query[parameter] = str(number)
        return f"?{query.urlencode()}"

    text = _("Halaman %(page)s dari %(pages)s") % {
        "page": page.number,
        "pages": page.paginator.num_pages,
    }
    return _turn(
        address(page.previous_page_number()) if page.has_previous() else "",
        address(page.next_page_number()) if page.has_next() else "",
        text,
        "",
    )


@register.simple_tag
def steps(current: int, *labels: str) -> SafeString:
    """Where one is in a form of several pages: `{% steps 2 "Apa" "Siapa" "Cara" "Periksa" %}`."""
    cells = []
    for number, label in enumerate(labels, start=1):
        if number < current:
            cells.append(("is-done", "", label, _(" (selesai)")))
        elif number == current:
            cells.append(("is-now", SafeString(' aria-current="step"'), label, ""))
        else:
            cells.append(("is-next", "", label, ""))
    return format_html(
        '<ol class="steps" aria-label="{}">{}</ol>',
        _("Langkah %(now)s dari %(all)s") % {"now": current, "all": len(labels)},
        format_html_join(
            "", '<li class="{}"{}>{}<span class="visually-hidden">{}</span></li>', cells
        ),
    )


@register.simple_tag
def search_box(
    action: str,
    *,
    value: str = "",
    label: str = "",
    name: str = "q",
    placeholder: str = "",
    show_label: bool = True,
    suggest: str = "",
) -> SafeString:
    """A search form (GET), label above, one button.

    `suggest` is an address that answers with titles while somebody types (OpenSearch suggestions).
    """
    words = label or _("Apa yang ingin Anda ketahui?")
    more = format_html(' list="saran_{}" data-suggest="{}"', name, suggest) if suggest else ""
    offered = format_html('<datalist id="saran_{}"></datalist>', name) if suggest else ""
    return format_html(
        '<form role="search" aria-label="{}" action="{}" method="get"><label class="{}" for="id_{}">{}</label>'
        '<div class="search"><input type="search" id="id_{}" name="{}" value="{}" placeholder="{}"'
        ' autocomplete="off" enterkeyhint="search" maxlength="200"{}>{}'
        '<button class="button" type="submit">{}<span class="visually-hidden">{}</span></button></div></form>',
        words,
        action, "search__label" if show_label else "visually-hidden", name, words,
        name, name, value, placeholder, more, offered, draw("search"), _("Cari"),
    )  # fmt: skip


@register.simple_block_tag
def filter_bar(content: str, action: str = "", *, label: str = "", keep: str = "") -> SafeString:
    """A GET form of a few fields in a row with its own button; works without scripts."""
    return format_html(
        '<form class="filter-bar" method="get" action="{}" aria-label="{}">{}{}{}</form>',
        action,
        label or _("Saringan"),
        content,
        format_html('<input type="hidden" name="q" value="{}">', keep) if keep else "",
        format_html(
            '<button type="submit" class="button button--secondary button--small">{}<span>{}</span></button>',
            draw("filter"),
            _("Saring"),
        ),
    )


@register.simple_block_tag
def details(content: str, summary: str, *, open: bool = False, bare: bool = False) -> SafeString:  # noqa: A002 - HTML's word
    """Text folded under a question; `bare` without rules above and below."""
    return format_html(
        '<details class="details{}"{}><summary>{}</summary><div class="details__body">{}</div></details>',
        " details--bare" if bare else "",
        " open" if open else "",
        summary,
        content,
    )
