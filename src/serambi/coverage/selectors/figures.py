"""Coverage of many offices: as last measured, made anew for the few that changed since."""

from dataclasses import dataclass

from django.db.models import Q

from serambi.catalogue.models import CatalogueStamp
from serambi.core import clock
from serambi.coverage.models import CoverageFigure
from serambi.coverage.selectors.board import Board, board
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices

MOST_LIVE = 20


def subtree(office: Office) -> Q:
    """The office and all below it; the ladder has three rungs."""
    return Q(pk=office.pk) | Q(parent=office.pk) | Q(parent__parent=office.pk)


@dataclass(frozen=True, slots=True)
class OfficeFigure:
    """One office in the comparison; `percent` None when it has not published anything yet."""

    office: Office
    figure: CoverageFigure | None
    live: bool

    @property
    def percent(self) -> int | None:
        """Coverage in whole percent."""
        return self.figure.percent if self.figure else None


def mark_of(office: Office, stamp: CatalogueStamp | None) -> str:
    """What a figure of today must carry."""
    return f"{clock.today(office.tz)}|{stamp.version if stamp else 0}"


def drawn(found: Board, mark: str) -> CoverageFigure:
    """The figure of a board, not saved."""
    whole = found.whole
    return CoverageFigure(
        office=found.office,
        percent=whole.percent,
        good=whole.good,
        counted=whole.counted,
        bars={bar.key: [bar.good, bar.counted] for bar in found.bars},
        faults=found.faults,
        mark=mark,
        made_at=clock.now(),
    )


def figures_below(office: Office) -> list[OfficeFigure]:
    """The office and all below it, lowest coverage first; at most 20 boards are made anew.

    This is the one read of other offices' rows: counts only, never a title.
    """
    offices = list(Office.objects.filter(subtree(office)).select_related("parent"))
    with all_offices():
        ids = [one.pk for one in offices]
        kept = {row.office_id: row for row in CoverageFigure.objects.filter(office__in=ids)}
        stamps = {row.office_id: row for row in CatalogueStamp.objects.filter(office__in=ids)}
    found, left = [], MOST_LIVE
    for one in offices:
        mark, row = mark_of(one, stamps.get(one.pk)), kept.get(one.pk)
        fresh = row is not None and row.mark == mark
        if not fresh and one.pk in stamps and left:
            row, fresh, left = drawn(board(one), mark), True, left - 1
        found.append(OfficeFigure(one, row, fresh))
    return sorted(
        found, key=lambda one: (-1 if one.percent is None else one.percent, one.office.code)
    )
