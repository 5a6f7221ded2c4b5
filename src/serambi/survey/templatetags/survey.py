"""`{% load survey %}`: numbers as people write them here."""

from decimal import Decimal

from django import template

from serambi.survey.figures import Figures
from serambi.survey.models import Occasion

register = template.Library()


@register.filter
def comma(number: object) -> str:
    """91.48 → "91,48"."""
    return str(number).replace(".", ",")


@register.filter
def points(change: Decimal) -> str:
    """A change without its sign: 1.25 → "1,25"."""
    return comma(abs(change))


@register.filter
def signed(change: Decimal) -> str:
    """A change with its sign: 0.25 → "+0,25"."""
    return comma(f"{change:+.2f}")


@register.filter
def invitations(found: Figures) -> str:
    """ "14 (12 surel, 2 petugas di meja)"."""
    parts = [
        f"{number} {Occasion.Channel(channel).label}"
        for channel, number in sorted(found.invited.items())
    ]
    return f"{found.invitations} ({', '.join(parts)})" if parts else "0"
