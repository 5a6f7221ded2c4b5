"""Words of the rating pages."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django import template

from serambi.ratings.said import shown

register = template.Library()


@register.filter
def score_words(score: Decimal | None) -> str:
    """ "86,25"; "" when it was not made known."""
    return shown(score)


@register.filter
def of_rating(found: dict[UUID, Any], rating_id: UUID) -> Any:
    """What belongs to the rating in a mapping; None for nothing."""
    return found.get(rating_id)
