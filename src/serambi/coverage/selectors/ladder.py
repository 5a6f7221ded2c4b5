"""The names of offices, told apart into those an office may speak of and all others."""

from functools import cached_property

from serambi.coverage.placeholder import Names, folded
from serambi.offices.models import Office
from serambi.offices.selectors import lineage


class Ladder:
    """The names of all offices, read once however many offices ask for theirs."""

    @cached_property
    def _rows(self) -> list[tuple[int, str, int | None, int | None]]:
        rows = Office.objects.values_list("pk", "name", "parent_id", "parent__parent_id")
        return [(pk, folded(name), parent, above) for pk, name, parent, above in rows.order_by()]

    def names_for(self, office: Office) -> Names:
        """Its own, those above it and those below it are its own."""
        above = {one.pk for one in lineage(office)}
        own, others = set[str](), set[str]()
        for pk, name, parent, grandparent in self._rows:
            ours = pk in above or office.pk in {parent, grandparent}
            (own if ours else others).add(name)
        return Names(frozenset(own), frozenset(others - own))


def names_for(office: Office) -> Names:
    """The names for one office; one query for the ladder."""
    return Ladder().names_for(office)
