"""Buttons, links that look like buttons, and acts that ask once more."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from serambi.ui.components.icons import draw

register = template.Library()

KINDS = ("primary", "secondary", "quiet", "danger")


def _look(kind: str, *, small: bool, wide: bool) -> str:
    if kind not in KINDS:
        raise template.TemplateSyntaxError(f"Unknown kind of button: {kind!r}; one of {KINDS}.")
    names = ["button"]
    if kind != "primary":
        names.append(f"button--{kind}")
    if small:
        names.append("button--small")
    if wide:
        names.append("button--wide")
    return " ".join(names)


def _inside(label: str, icon: str, icon_after: str) -> SafeString:
    before = draw(icon) if icon else ""
    after = draw(icon_after) if icon_after else ""
    return format_html("{}<span>{}</span>{}", before, label, after)


@register.simple_tag
def button(
    label: str,
    *,
    kind: str = "primary",
    icon: str = "",
    icon_after: str = "",
    name: str = "",
    value: str = "",
    form: str = "",
    formaction: str = "",
    type: str = "submit",  # noqa: A002 - the attribute's own name
    small: bool = False,
    wide: bool = False,
    disabled: bool = False,
) -> SafeString:
    """A `<button>` with a short verb. `kind`: primary, secondary, quiet, danger."""
    pairs = [("name", name), ("value", value), ("form", form), ("formaction", formaction)]
    return format_html(
        '<button type="{}" class="{}"{}{}>{}</button>',
        type,
        _look(kind, small=small, wide=wide),
        format_html_join("", ' {}="{}"', [pair for pair in pairs if pair[1] != ""]),
        " disabled" if disabled else "",
        _inside(label, icon, icon_after),
    )


@register.simple_tag
def link_button(
    label: str,
    href: str,
    *,
    kind: str = "primary",
    icon: str = "",
    icon_after: str = "",
    small: bool = False,
    wide: bool = False,
    download: bool = False,
) -> SafeString:
    """A link that leads to an act or a file and looks like a button."""
    return format_html(
        '<a class="{}" href="{}"{}>{}</a>',
        _look(kind, small=small, wide=wide),
        href,
        " download" if download else "",
        _inside(label, icon, icon_after),
    )


@register.simple_block_tag
def confirm(
    content: str,
    label: str,
    *,
    kind: str = "danger",
    icon: str = "",
    small: bool = False,
    open: bool = False,  # noqa: A002 - the name of the HTML attribute
) -> SafeString:
    """An act that opens its own consequences before the last button; works without scripts.

    `{% confirm "Cabut permohonan" %}<p>…</p>{% button "Ya, cabut" %}{% endconfirm %}`; `open` shows
    it opened, where what was typed in it was not accepted.
    """
    return format_html(
        '<details class="confirm"{}><summary class="{}">{}</summary>'
        '<div class="confirm__body">{}</div></details>',
        " open" if open else "",
        _look(kind, small=small, wide=False),
        _inside(label, icon, ""),
        content,
    )
