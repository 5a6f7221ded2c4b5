"""Words and small parts of the redaction desk's pages."""

from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.law.exemptions import exemption
from serambi.redaction.forms.boxes import BoxForm
from serambi.redaction.models import Box, Redaction
from serambi.redaction.selectors import DeskRedaction
from serambi.redaction.words import material_of
from serambi.ui.components.notices import badge
from serambi.ui.components.thread import ThreadItem

register = template.Library()

_LOOKS = {
    "disusun": ("info", "pen"),
    "dibuat": ("info", "clock"),
    "diajukan": ("soon", "clock"),
    "disetujui": ("ok", "check"),
    "dibatalkan": ("plain", "close"),
}


@register.simple_tag
def redaction_badge(state: str) -> SafeString:
    """The state as a word with its icon."""
    tone, icon = _LOOKS[state]
    return badge(str(Redaction.State(state).label), tone=tone, icon=icon)


@register.simple_tag
def kind_words(kind: str) -> str:
    """What was found."""
    return material_of(kind) or _("Kata yang dicari")


@register.simple_tag
def basis_words(code: str) -> str:
    """ "Pasal 17 huruf h angka 3: kondisi keuangan …" """
    found = exemption(code)
    return f"{found.basis.removeprefix('UU 14/2008 ')}: {found.title}"


@register.simple_tag
def box_form(redaction: Redaction, box: Box, wrong: object) -> BoxForm:
    """The form for another reason of `box`; the one that came back with errors if it is this one's."""
    if isinstance(wrong, BoxForm) and str(wrong.data.get("ubah-box_id", "")) == str(box.pk):
        return wrong
    told = {name: getattr(box, name) for name in ("basis", "material", "note", "loose")}
    return BoxForm(redaction=redaction, prefix="ubah", initial=told, auto_id=f"id_{box.pk}_%s")


@register.simple_tag
def zoom_links(at: Any, base: str) -> list[tuple[str, str, bool]]:
    """Address, words and whether it is the present one, of each size."""
    sizes = (("", _("Pas lebar")), ("2", "150%"), ("3", "200%"))
    return [(f"{base}?{at.query(besar=key)}", words, at.zoom == key) for key, words in sizes]


@register.simple_tag
def redaction_thread(found: DeskRedaction) -> list[ThreadItem]:
    """The ledger's sentences, newest first."""
    return [
        ThreadItem(at=event.at, sentence=event.sentence(), who=event.actor_name)
        for event in reversed(found.thread)
    ]
