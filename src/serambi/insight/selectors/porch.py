"""Everything the porch page of an office shows, in a fixed number of queries."""

from dataclasses import dataclass

from serambi.casework.selectors.figures import Figures, figures
from serambi.casework.selectors.lengths import Length, lengths
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.insight.selectors.opening import Opening, opening
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.publishing.models import NewsItem
from serambi.publishing.selectors import newest as newest_news

NEWEST = 5


@dataclass(frozen=True, slots=True)
class Porch:
    """The porch at one moment."""

    figures: Figures
    lengths: list[Length]
    newest: list[CatalogueEntry]
    news: list[NewsItem]
    opening: Opening | None


def porch(office: Office) -> Porch:
    """What the office can do for a visitor now, and how it has been doing."""
    now = clock.now()
    calendar = calendar_for(office)
    published = CatalogueEntry.objects.filter(office=office, state=CatalogueEntry.State.PUBLISHED)
    newest = published.order_by("-published_at", "number").only(
        "id", "slug", "title", "category", "year", "published_at", "office"
    )
    return Porch(
        figures=figures(office, calendar),
        lengths=lengths(clock.today(office.tz)),
        newest=list(newest[:NEWEST]),
        news=newest_news(office),
        opening=opening(office, list(office.hours.all()), calendar, now),
    )
