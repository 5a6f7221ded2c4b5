"""Reads of ratings: lists, the newest of each assessor, and what charts draw."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.law.scoring import Scale
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.ratings.bands import Band, band_named, scale_for
from serambi.ratings.models import Rating, RatingCorrection
from serambi.ratings.said import labels


@dataclass(frozen=True, slots=True)
class Told:
    """A rating with the scale its word is measured on, the newest first in lists.

    `scale` None for an assessor whose scale is not known; `is_exact` if it is the scale of the
    year itself. `band` is where the word lies on it.
    """

    rating: Rating
    scale: Scale | None
    band: Band | None

    @property
    def is_exact(self) -> bool:
        """The scale of this very year."""
        return self.scale is not None and self.scale.year == self.rating.year


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction in words: [label, before, after] for each field."""

    at: datetime
    reason: str
    changes: list[tuple[str, str, str]]


def ratings_of(office: Office) -> list[Told]:
    """What stands, the newest first; one query."""
    with office_scope(office):
        rows = Rating.objects.filter(office=office, withdrawn_at__isnull=True)
        return [told(row) for row in rows.select_related("stored")]


def withdrawn_of(office: Office) -> list[Rating]:
    """What was withdrawn, the newest first."""
    with office_scope(office):
        rows = Rating.objects.filter(office=office, withdrawn_at__isnull=False)
        return list(rows.order_by("-withdrawn_at"))


def newest(found: Iterable[Told]) -> list[Told]:
    """The newest rating of each assessor, in the order given."""
    seen: dict[tuple[str, str], Told] = {}
    for one in found:
        seen.setdefault((one.rating.family, one.rating.assessor), one)
    return list(seen.values())


def told(rating: Rating) -> Told:
    """The rating on its scale."""
    scale = scale_for(rating.family, rating.year)
    return Told(rating, scale, band_named(scale, rating.word) if scale else None)


def by_id(office: Office, rating_id: UUID) -> Rating:
    """One rating of the office, withdrawn or not. Raises NotFound."""
    with office_scope(office):
        rows = Rating.objects.filter(office=office, pk=rating_id).select_related("stored")
        found: Rating | None = rows.first()
    if found is None:
        raise NotFound("rating.unknown", _("Catatan predikat ini tidak ada."))
    return found


def corrections_of(office: Office) -> dict[UUID, list[Correction]]:
    """Every correction of the office's ratings by rating, the oldest first; one query."""
    words = labels()
    found: dict[UUID, list[Correction]] = {}
    with office_scope(office):
        for row in RatingCorrection.objects.filter(office=office):
            changes = [
                (words.get(name, name), before, after) for name, before, after in row.changes
            ]
            found.setdefault(row.rating_id, []).append(Correction(row.at, row.reason, changes))
    return found


def words_for(score: Decimal, found: Iterable[Scale]) -> list[tuple[Scale, str]]:
    """What each assessor calls `score`."""
    return [(scale, scale.word(score)) for scale in found]
