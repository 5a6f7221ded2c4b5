"""The receipt, made like a good boarding pass: what to keep, two dates, a code, the rights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from serambi.core.dates import format_short

register = template.Library()


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a receipt.

    `code` is shown in groups of four; `address` is the tracking page without the code, `qr_address`
    the same with it after `#`. `length` and `extended_length` are words ("10 hari kerja"). `rights`
    are pairs of sentence and article. `kind` and the two labels name another receipt than that of a
    request; without `extended_on` only the length stands in its place.
    """

    office: str
    number: str
    subject: str
    received_on: date
    due_on: date
    length: str
    extended_on: date | None
    extended_length: str
    code: str
    address: str
    qr_address: str
    rights: Sequence[tuple[str, str]] = ()
    regime: str = ""
    pdf: str = ""
    phone: str = ""
    kind: str = ""
    due_label: str = ""
    extended_label: str = ""


@register.filter
def day_month(value: date) -> str:
    """ "9 Des"; on an English page "9 Dec"."""
    return format_short(value, english=get_language() == "en")


@register.simple_tag
def receipt(slip: Slip) -> SafeString:
    """The whole pass: fits one phone screen, half an A4 on paper."""
    return mark_safe(render_to_string("ui/parts/receipt.html", {"slip": slip}))
