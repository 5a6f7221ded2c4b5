"""Earlier tests about nearly the same, so that their reasons can be used again."""

from dataclasses import dataclass

from serambi.classification.models import ConsequenceTest
from serambi.law.consequence_test import State
from serambi.offices.models import Office
from serambi.search.normalise import STOPWORDS, tokens

LOOKED_AT = 500
LEAST = 0.34


@dataclass(frozen=True, slots=True)
class Alike:
    """An earlier test and how much of its words are shared, 0 to 1."""

    test: ConsequenceTest
    share: float


def similar_tests(
    office: Office, text: str, *, besides: ConsequenceTest | None = None, limit: int = 5
) -> list[Alike]:
    """Tests of `office` that ended and whose description shares words with `text`, best first.

    Shared word stems against the shorter of both texts, over the newest 500 tests; an office makes
    a few a year, so a word is enough to look one up.
    Tests stay out of the public index, which anybody may search.
    """
    wanted = _stems(text)
    if not wanted:
        return []
    rows = ConsequenceTest.objects.filter(
        office=office, state__in=[State.DITETAPKAN.value, State.DINYATAKAN_TERBUKA.value]
    )
    if besides is not None:
        rows = rows.exclude(pk=besides.pk)
    alike = [Alike(row, _share(wanted, _stems(row.description))) for row in rows[:LOOKED_AT]]
    found = [one for one in alike if one.share >= LEAST]
    return sorted(found, key=lambda one: -one.share)[:limit]


def _stems(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(text) if token.word not in STOPWORDS)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if other else 0.0
