"""Form fields: label, hint, error and control in that order; the error summary above the form.

The anatomy follows GOV.UK's pattern: the summary links to each field, the error stands beside the
field and is named by `aria-describedby`, and what was typed stays.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

from django import template
from django.forms import BoundField, Form, widgets
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.ui.components.icons import draw
from serambi.ui.components.scripts import script

register = template.Library()

WIDTHS = {"": "", "4": " field--w4", "10": " field--w10", "20": " field--w20", "40": " field--w40"}


class KeptFile(Protocol):
    """An upload that the server already holds."""

    name: str
    size: int


class Names(NamedTuple):
    """The ids that tie a control to its hint and its error."""

    hint: str
    error: str


def _names(bound: BoundField, hint: str) -> Names:
    own = bound.auto_id or bound.html_name
    return Names(f"{own}_helptext" if hint else "", f"{own}_error" if bound.errors else "")


def _hint(names: Names, hint: str) -> SafeString:
    return (
        format_html('<p class="field__hint" id="{}">{}</p>', names.hint, hint)
        if hint
        else SafeString("")
    )


def _error(names: Names, bound: BoundField) -> SafeString:
    if not bound.errors:
        return SafeString("")
    return format_html(
        '<p class="field__error" id="{}">{}<span><span class="visually-hidden">{} </span>{}</span></p>',
        names.error,
        draw("alert"),
        _("Kesalahan:"),
        format_html_join(SafeString("<br>"), "{}", ((str(error),) for error in bound.errors)),
    )


def _optional(bound: BoundField) -> SafeString:
    if bound.field.required or getattr(bound.field, "needed", False) or _always_chosen(bound):
        return SafeString("")
    return format_html(' <span class="field__optional">{}</span>', _("(tidak wajib)"))


def _always_chosen(bound: BoundField) -> bool:
    """Whether one choice stands at any moment, so that there is nothing to leave out."""
    widget = bound.field.widget
    if not isinstance(widget, widgets.ChoiceWidget) or widget.allow_multiple_selected:
        return False
    if isinstance(widget, widgets.RadioSelect):
        return bound.value() not in (None, "")
    return all(value not in (None, "") for value, _label in widget.choices)


def _choice_hints(bound: BoundField) -> dict[str, str]:
    hints: dict[str, str] = getattr(bound.field, "choice_hints", {})
    return hints


def _choices(bound: BoundField, names: Names, *, row: bool) -> SafeString:
    hints = _choice_hints(bound)

    def cells() -> Iterator[tuple[SafeString, object, SafeString]]:
        for option in bound.subwidgets:
            hint = hints.get(str(option.data["value"]), "")
            yield (
                option.tag(),
                option.choice_label,
                format_html('<span class="choice__hint">{}</span>', hint)
                if hint
                else SafeString(""),
            )

    return format_html(
        '<div class="choices{}">{}</div>',
        " choices--row" if row else "",
        format_html_join(
            "", '<label class="choice">{}<span class="choice__text">{}{}</span></label>', cells()
        ),
    )


def _group(bound: BoundField, *, label: str, hint: str, row: bool, large: bool) -> SafeString:
    """Radios or tick boxes under one legend."""
    names = _names(bound, hint)
    described = " ".join(name for name in names if name)
    return format_html(
        '<fieldset class="fieldset field{}"{}><legend class="fieldset__legend{}">{}{}</legend>{}{}{}</fieldset>',
        " fieldset--wrong" if bound.errors else "",
        format_html(' aria-describedby="{}"', described) if described else "",
        " fieldset__legend--large" if large else "",
        label,
        _optional(bound),
        _hint(names, hint),
        _error(names, bound),
        _choices(bound, names, row=row),
    )


def _tick(bound: BoundField, *, label: str, hint: str) -> SafeString:
    """One tick box: the label is the line itself."""
    names = _names(bound, hint)
    described = " ".join(name for name in names if name)
    box = bound.as_widget(attrs={"aria-describedby": described} if described else {})
    return format_html(
        '<div class="field{}">{}<label class="choice">{}<span class="choice__text">{}</span></label>{}</div>',
        " field--wrong" if bound.errors else "",
        _error(names, bound),
        box,
        label,
        _hint(names, hint),
    )


def _limit(bound: BoundField) -> int | None:
    limit = getattr(bound.field, "max_length", None)
    return limit if isinstance(limit, int) else None


def _attributes(
    bound: BoundField, names: Names, extra: dict[str, Any], *, counter: bool
) -> dict[str, Any]:
    widget = bound.field.widget
    look = f"control {widget.attrs.get('class', '')} {extra.pop('class', '')}".strip()
    described = " ".join(name for name in names if name)
    attrs: dict[str, Any] = {
        "placeholder": False,
        "class": "" if isinstance(widget, widgets.FileInput) else look,
        **extra,
    }
    if counter and (limit := _limit(bound)):
        described = f"{described} {bound.auto_id}_count".strip()
        attrs |= {
            "data-count": f"{bound.auto_id}_count",
            "data-limit": str(limit),
            "maxlength": False,
        }
    if described:
        attrs["aria-describedby"] = described
    return {key: value for key, value in attrs.items() if value != ""}


def _counter(bound: BoundField, *, counter: bool) -> SafeString:
    limit = _limit(bound)
    if not counter or limit is None:
        return SafeString("")
    text = _("Paling banyak %(n)s karakter") % {"n": f"{limit:,}".replace(",", ".")}
    return format_html(
        '<p class="field__count" id="{}_count" data-left="{}" data-excess="{}">{}</p>',
        bound.auto_id, _("{n} karakter lagi"), _("Kelebihan {n} karakter"), text,
    )  # fmt: skip


def _kept(kept: KeptFile | None) -> SafeString:
    if kept is None:
        return SafeString("")
    return format_html(
        '<p class="kept">{}<span><span class="visually-hidden">{} </span><span class="kept__name">{}</span></span>'
        '<span class="kept__size">{}</span></p>',
        draw("check-circle"), _("Berkas tersimpan:"), kept.name, filesizeformat(kept.size),
    )  # fmt: skip


@register.simple_tag
def file_note() -> SafeString:
    """The line under a file field: what was chosen, and how much of it has arrived; with its script."""
    return format_html(
        '<p class="field__count" data-file-note data-too-large="{}" data-sending-label="{}"'
        ' data-sending-words="{}" data-checking-words="{}" data-broken-words="{}"'
        ' aria-live="polite" hidden></p>{}',
        _("terlalu besar, paling besar {n}"),
        _("Pengunggahan"),
        _("Terunggah {n} %"),
        _("Terunggah; berkas sedang diperiksa."),
        _("Sambungan terputus. Berkas belum terkirim; coba kirim lagi."),
        script("file"),
    )


def _frame(bound: BoundField, control: SafeString, prefix: str) -> SafeString:
    if isinstance(bound.field.widget, widgets.FileInput):
        return format_html('<div class="file" data-file>{}{}</div>', control, file_note())
    if prefix:
        return format_html('<div class="field__affix"><span>{}</span>{}</div>', prefix, control)
    return control


@register.simple_tag
def field(
    bound: BoundField,
    *,
    label: str = "",
    hint: str | None = None,
    width: str = "",
    counter: bool = False,
    row: bool = False,
    large: bool = False,
    kept: KeptFile | None = None,
    prefix: str = "",
    **attributes: Any,
) -> SafeString:
    """A whole form field from a bound field, whatever its widget.

    `hint` replaces the form's own help text, "" leaves it out. There is no placeholder unless the
    template asks for one: it vanishes when people need it. `width` 4, 10, 20 or 40 (characters, roughly); `counter` counts towards `max_length`; `row` puts
    choices side by side; `large` makes the legend a heading; `kept` shows an upload the server
    holds; any other argument becomes an attribute (`autocomplete="name"`, `data_draft="no"`).
    A form field may carry `choice_hints: dict[value, sentence]`.
    """
    words = label or str(bound.label or "")
    help_text = str(bound.help_text or "") if hint is None else hint
    widget = bound.field.widget
    if bound.is_hidden:
        return SafeString(str(bound))
    if isinstance(widget, (widgets.RadioSelect, widgets.CheckboxSelectMultiple)):
        return _group(bound, label=words, hint=help_text, row=row, large=large)
    if isinstance(widget, widgets.CheckboxInput):
        return _tick(bound, label=words, hint=help_text)
    names = _names(bound, help_text)
    extra = {key.replace("_", "-"): value for key, value in attributes.items()}
    control = bound.as_widget(attrs=_attributes(bound, names, extra, counter=counter))
    return format_html(
        '<div class="field{}{}"><label class="field__label" for="{}">{}{}</label>{}{}{}{}{}</div>',
        WIDTHS[width],
        " field--wrong" if bound.errors else "",
        bound.id_for_label,
        words,
        _optional(bound),
        _hint(names, help_text),
        _error(names, bound),
        _kept(kept),
        _frame(bound, control, prefix),
        _counter(bound, counter=counter),
    )


@register.simple_block_tag
def fieldset(content: str, legend: str, *, hint: str = "", large: bool = False) -> SafeString:
    """Several fields under one legend."""
    return format_html(
        '<fieldset class="fieldset"><legend class="fieldset__legend{}">{}</legend>{}{}</fieldset>',
        " fieldset__legend--large" if large else "",
        legend,
        format_html('<p class="field__hint">{}</p>', hint) if hint else "",
        content,
    )


def _target(form: Form, name: str) -> str:
    bound = form[name]
    first = bound.subwidgets[0] if isinstance(
        bound.field.widget, (widgets.RadioSelect, widgets.CheckboxSelectMultiple)
    ) and len(bound.subwidgets) else None  # fmt: skip
    return str(first.id_for_label) if first is not None else bound.id_for_label or bound.auto_id


def _mistakes(form: Form) -> Iterator[tuple[str, str]]:
    """Target and words of each mistake, in the order of the fields on the page."""
    places = {name: place for place, name in enumerate(form.fields)}
    for name, errors in sorted(form.errors.items(), key=lambda one: places.get(one[0], -1)):
        for error in errors:
            yield ("" if name == "__all__" else _target(form, name), str(error))


@register.simple_tag
def error_summary(*forms: Form | None, title: str = "") -> SafeString:
    """What is wrong in the forms above them, each line a link to its field; nothing if all is well."""
    lines = [
        line for form in forms if form is not None and form.is_bound for line in _mistakes(form)
    ]
    if not lines:
        return SafeString("")
    items = [
        format_html('<li><a href="#{}">{}</a></li>', target, text)
        if target
        else format_html("<li>{}</li>", text)
        for target, text in lines
    ]
    return format_html(
        '<div class="error-summary" role="alert" tabindex="-1" data-focus><h2>{}</h2><ul>{}</ul></div>',
        title or _("Ada yang perlu diperbaiki"),
        SafeString("".join(items)),
    )


@register.simple_tag
def draft_status() -> SafeString:
    """The line in a `data-draft` form that says whether the text is kept; empty without scripts."""
    return format_html(
        '<p class="connection" data-connection role="status" data-saved="{}" data-kept="{}" data-lost="{}"'
        ' data-taken="{}" hidden></p>',
        _("Tersimpan"),
        _("Isian tersimpan di perangkat ini"),
        _("Koneksi terputus; isian Anda tetap di sini"),
        _("Orang lain menulis di sini; salin tulisan Anda, lalu muat ulang"),
    )
