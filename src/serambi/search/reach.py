"""How far a search goes: this office, its province, the nation."""

from dataclasses import dataclass
from enum import StrEnum

from serambi.offices.models import Office
from serambi.search.expression import NATION, Circle
from serambi.search.making import province_of


class Reach(StrEnum):
    """What a reader may widen a search to."""

    OFFICE = "kantor"
    PROVINCE = "provinsi"
    NATION = "nasional"


@dataclass(frozen=True, slots=True)
class Circles:
    """Whose words are asked, the nearest circle first; each circle holds the one before."""

    rings: tuple[Circle, ...]
    province: frozenset[int] = frozenset()


def circles(office: Office, reach: Reach) -> Circles:
    """The circles of a search from `office`; one query unless it stays at home.

    The nearest come first because each circle's candidates are bounded: the nation's newest
    must not crowd out the office's own.
    """
    own = Circle(str(office.pk))
    if reach == Reach.OFFICE:
        return Circles((own,))
    around = frozenset(_province(office))
    wide = Circle(NATION, None if reach == Reach.NATION else province_of(office))
    return Circles((own, wide), around)


def _province(office: Office) -> list[int]:
    """The offices of the province: the provincial one and all below it; the nation's for itself."""
    top = province_of(office)
    if office.level == Office.Level.RI:
        return [top]
    found = Office.objects.filter(parent=top).order_by().values_list("pk", flat=True)
    return [top, *found]
