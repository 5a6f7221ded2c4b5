"""What lies beside a request: entries and earlier answers that may answer it, entries it points at."""

from collections.abc import Sequence
from typing import NamedTuple

from serambi.casework.selectors.answered import times_answered_with
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.selectors import Similar, similar
from serambi.offices.models import Office
from serambi.search.selectors import Hit, find

ENOUGH_LETTERS = 8
LONGEST_QUESTION = 1_000
SHOWN = 4


class Fitting(NamedTuple):
    """An entry that may answer the question, and how many requests it has answered already."""

    entry: Similar
    times: int


def alike(office: Office, details: str, *, without: Sequence[str] = ()) -> list[Fitting]:
    """At most four published entries that the words suggest; none for a word or two."""
    words = details.strip()[:LONGEST_QUESTION]
    if len(words) < ENOUGH_LETTERS:
        return []
    found = similar(office, words, SHOWN + len(without))
    fitting = [one for one in found if str(one.id) not in without][:SHOWN]
    times = times_answered_with([one.id for one in fitting]) if fitting else {}
    return [Fitting(one, times.get(one.id, 0)) for one in fitting]


def given_before(office: Office, details: str) -> Sequence[Hit]:
    """At most three published answers to questions with such words; none for a word or two."""
    words = details.strip()[:LONGEST_QUESTION]
    if len(words) < ENOUGH_LETTERS:
        return ()
    return find(office, words, kinds=["jawaban"], limit=3, at_least=2).hits


def chosen(office: Office, ids: Sequence[str]) -> list[CatalogueEntry]:
    """The published entries that the request points at, in the order chosen."""
    if not ids:
        return []
    rows = CatalogueEntry.objects.filter(
        office=office, pk__in=ids, state=CatalogueEntry.State.PUBLISHED
    )
    found = {str(entry.pk): entry for entry in rows}
    return [found[one] for one in ids if one in found]
