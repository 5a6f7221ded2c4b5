"""`{% load survey %}`: numbers as people write them here."""

from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from serambi.survey.figures import Figures
from serambi.survey.models import Occasion
from serambi.survey.periods import Period

register = template.Library()


@register.filter
def comma(number: object) -> str:
    """91.48 → "91,48"."""
    return str(number).replace(".", ",")


@register.filter
def percent(number: object) -> str:
    """82.86 → "82,86%"."""
    return f"{comma(number)}%"


@register.filter
def named(period: Period) -> str:
    """The quarter or year in the language of the page."""
    if not period.quarter:
        return _("tahun %(year)s") % {"year": period.year}
    number = ("I", "II", "III", "IV")[period.quarter - 1]
    return _("triwulan %(number)s %(year)s") % {"number": number, "year": period.year}


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
