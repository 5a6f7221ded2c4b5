"""Keep an office's figure for pages that show many offices."""

from django.db import transaction

from serambi.catalogue.models import CatalogueStamp
from serambi.coverage.models import CoverageFigure
from serambi.coverage.selectors.board import board
from serambi.coverage.selectors.figures import drawn, mark_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

COLUMNS = ("percent", "good", "counted", "bars", "faults", "mark", "made_at")


def measure(office: Office) -> CoverageFigure:
    """Measure now and keep it. No event: a figure is worked out, not decided."""
    with office_scope(office), transaction.atomic():
        stamp = CatalogueStamp.objects.filter(office=office).first()
        figure = drawn(board(office), mark_of(office, stamp))
        values = {name: getattr(figure, name) for name in COLUMNS}
        kept, _made = CoverageFigure.objects.update_or_create(office=office, defaults=values)
    return kept
