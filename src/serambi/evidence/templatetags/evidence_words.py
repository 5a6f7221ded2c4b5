"""How proofs are shown: the badge of a state, the name of a kind, sizes."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from serambi.evidence.models import Evidence
from serambi.evidence.packing.desk import megabytes
from serambi.evidence.standing import ICONS, State, tone_of
from serambi.ui.components.notices import badge

register = template.Library()
KIND_ICONS = {
    "live": "check-circle", "link": "link", "document": "file", "photo": "eye", "video": "play",
    "nil": "letter",
}  # fmt: skip
register.filter("megabytes", megabytes)


@register.simple_tag
def standing(state: str) -> SafeString:
    """The badge of a state."""
    return badge(str(State(state).label), tone=tone_of(state), icon=ICONS[state])


@register.filter
def state_name(state: str) -> str:
    """ "broken" → "Tidak terbuka"."""
    return str(State(state).label)


@register.filter
def kind_name(kind: str) -> str:
    """ "live" → "Catatan hidup"."""
    return str(Evidence.Kind(kind).label)


@register.filter
def kind_icon(kind: str) -> str:
    """The icon of a kind."""
    return KIND_ICONS[kind]


@register.simple_tag
def evidence_line(row: Evidence) -> SafeString:
    """One proof in a line for pages of other rooms: its badge, its title as a link, why."""
    return format_html(
        '<span class="row">{} <a href="{}">{}</a></span> <span class="small quiet">{}</span>',
        standing(row.state),
        row.get_absolute_url(),
        row.title,
        row.sentence,
    )
