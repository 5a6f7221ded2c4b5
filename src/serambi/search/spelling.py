"""Words that nothing holds, and what was probably meant.

Candidates come from the office's own dictionary by length, are measured with the restricted
Damerau-Levenshtein distance (a swap of neighbours is one error), and count only if the index holds
them at this moment: the dictionary may be older than the index and gives nothing away.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import candidates
from serambi.search.expression import Circle
from serambi.search.models import SearchWord
from serambi.search.normalise import Token, tokens
from serambi.search.query import Group, Query

SHORTEST = 4
TWO_ERRORS_FROM = 7
TRIED = 6
COUNTED = 200
RARE, USUAL = 2, 20


@dataclass(frozen=True, slots=True)
class Mended:
    """The query with other words, as text."""

    text: str


def mended(
    office: Office, query: Query, dead: Sequence[Group], circle: Circle, *, least: int = 1
) -> Mended | None:
    """`query` with its `dead` groups replaced by words that at least so many rows of the index hold.

    None if one of them cannot be. Three queries for each unknown word, at most twelve words.
    """
    text, shift = query.text, 0
    for group in dead:
        for token in group.typed:
            better = _better(office, token, circle, least)
            if better is None:
                return None
            text = text[: token.start + shift] + better + text[token.end + shift :]
            shift += len(better) - (token.end - token.start)
    return Mended(text) if text != query.text else None


def meant(office: Office, query: Query, circle: Circle, *, found: bool) -> str:
    """What was probably meant by a query that found nothing or hardly anything; "" if it seems right.

    A word that something holds is doubted only if very little does, and if another word that
    differs by an error of typing is held often.
    """
    if not query:
        return ""
    held = candidates.counts(query.groups, circle, RARE + 1)
    doubted = [group for group, n in zip(query.groups, held, strict=True) if n <= RARE * found]
    better = mended(office, query, doubted, circle, least=USUAL if found else 1)
    return better.text if better else ""


def _better(office: Office, token: Token, circle: Circle, least: int) -> str | None:
    word = token.word
    if len(word) < SHORTEST or not word.isalpha():
        return None
    most = 2 if len(word) >= TWO_ERRORS_FROM else 1
    near = _near(office, word, most)
    split = _split(office, word)
    tried = [*near, *split][:TRIED]
    if not tried:
        return None
    held = candidates.counts([_group(one) for one, _far in tried], circle, COUNTED)
    live = [(far, -n, one) for (one, far), n in zip(tried, held, strict=True) if n >= least]
    return min(live)[2] if live else None


def _near(office: Office, word: str, most: int) -> list[tuple[str, int]]:
    """Words of the dictionary within `most` errors, the nearest first; same first letter first."""
    lengths = range(len(word) - most, len(word) + most + 1)
    with office_scope(office):
        known = SearchWord.objects.filter(length__in=lengths).values_list("word", flat=True)
        found = process.extract(
            word, list(known), scorer=OSA.distance, score_cutoff=most, limit=TRIED * 4
        )
    near = [(str(one), int(far)) for one, far, _place in found if one != word]
    near.sort(key=lambda one: (one[1], one[0][0] != word[0], abs(len(one[0]) - len(word)), one[0]))
    return near[:TRIED]


def _split(office: Office, word: str) -> list[tuple[str, int]]:
    """Two known words written as one: "laporankeuangan"."""
    halves = [(word[:n], word[n:]) for n in range(SHORTEST, len(word) - SHORTEST + 1)]
    if not halves:
        return []
    parts = {part for pair in halves for part in pair}
    with office_scope(office):
        lengths = {len(part) for part in parts}
        rows = SearchWord.objects.filter(length__in=lengths, word__in=parts)
        known = set(rows.values_list("word", flat=True))
    return [(f"{one} {other}", 1) for one, other in halves if {one, other} <= known][:1]


def _group(words: str) -> Group:
    return Group((tuple(token.stem for token in tokens(words)),))
