"""The names of offices, told apart into those an office may speak of and all others."""

from serambi.coverage.placeholder import Names, folded
from serambi.offices.models import Office
from serambi.offices.selectors import lineage


def names_for(office: Office) -> Names:
    """Its own, those above it and those below it are its own; one query for the ladder."""
    above = {one.pk for one in lineage(office)}
    own, others = set[str](), set[str]()
    rows = Office.objects.values_list("pk", "name", "parent_id", "parent__parent_id")
    for pk, name, parent, grandparent in rows.order_by():
        ours = pk in above or office.pk in {parent, grandparent}
        (own if ours else others).add(folded(name))
    return Names(frozenset(own), frozenset(others - own))
