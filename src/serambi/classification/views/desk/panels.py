"""The acts of a page as folded forms; the one that came back with errors stands open."""

from collections.abc import Callable, Iterable
from typing import Any

from django.forms import Form

from serambi.classification.views.desk.table import PageAct

Wrong = tuple[str, Form] | None


def panels(
    acts: Iterable[PageAct], make: Callable[[PageAct], Form], wrong: Wrong
) -> list[dict[str, Any]]:
    """One panel per act: the act, its form, whether it stands open."""
    found = []
    for act in acts:
        mistaken = wrong is not None and wrong[0] == act.slug
        form = wrong[1] if wrong is not None and mistaken else make(act)
        found.append({"act": act, "form": form, "open": mistaken})
    return found
