"""How far a search goes: this office, its province, the nation."""

from dataclasses import dataclass
from enum import StrEnum

from serambi.offices.models import Office
from serambi.search.expression import NATION, Owners


class Reach(StrEnum):
    """What a reader may widen a search to."""

    OFFICE = "kantor"
    PROVINCE = "provinsi"
    NATION = "nasional"


@dataclass(frozen=True, slots=True)
class Circles:
    """Whose words are asked, the nearest circle first; each circle holds the one before."""

    owners: tuple[Owners, ...]
    province: frozenset[int] = frozenset()


def circles(office: Office, reach: Reach) -> Circles:
    """The circles of a search from `office`; one query unless it stays at home.

    The nearest come first because each circle's candidates are bounded: the nation's newest
    must not crowd out the office's own.
    """
    own: Owners = (str(office.pk),)
    if reach == Reach.OFFICE:
        return Circles((own,))
    around = frozenset(_province(office))
    if reach == Reach.NATION:
        return Circles((own, (NATION,)), around)
    return Circles((own, tuple(str(pk) for pk in sorted(around))), around)


def _province(office: Office) -> list[int]:
    """The offices of the province: the provincial one and all below it; the nation's for itself."""
    top = office.pk if office.level == Office.Level.PROVINSI else office.parent_id or office.pk
    if office.level == Office.Level.RI:
        return [office.pk]
    found = Office.objects.filter(parent=top).order_by().values_list("pk", flat=True)
    return [top, *found]
