"""From a thing to its rows: what is kept for ranking, for showing, and as index words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from serambi.offices.models import Office
from serambi.search.expression import NATION, PAGE, facet_words, paged, province_word
from serambi.search.kinds import NEWS, SITE
from serambi.search.models import SearchEntry, SearchText, SearchWord
from serambi.search.normalise import STOPWORDS, tokens

VERSION = 3
"""Grows with every change of stemmer, table or index words; older rows are made anew by a sweep."""

MAX_TITLE = 500
MAX_BODY = 4_000
MAX_PAGE = 12_000
WHOLE = frozenset({PAGE, NEWS, SITE})
"""Kinds that are searched to their last word."""
OFTEN = 3
SPELLED_FROM = 4
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be found. `facets` are small words to show with the hit, of which `category`,
    `year` and `unit` can be filtered by; `at` sorts by age; `number` is the thing's own number in
    its office; a page names its `parent` and its `place` in it."""

    object_id: UUID | str
    title: str
    body: str
    url: str
    facets: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None
    number: int | None = None
    parent: UUID | str = ""
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What one thing becomes."""

    entry: SearchEntry
    text: SearchText
    index: list[str]
    words: frozenset[str]


def made(office: Office, kind: str, item: Item, now: datetime) -> Made:
    """The rows and words of `item`; no database is asked."""
    title, body = item.title[:MAX_TITLE], item.body[: MAX_PAGE if kind in WHOLE else MAX_BODY]
    in_title, in_body = list(tokens(title)), list(tokens(body))
    tally = Counter(token.stem for token in in_body if token.word not in STOPWORDS)
    entry = SearchEntry(
        office=office,
        kind=kind,
        object_id=str(item.object_id),
        parent=str(item.parent or item.object_id),
        place=item.place,
        moment=int((item.at or now).timestamp() * 1000),
        category=item.facets.get("category", "")[:12],
        year=_year(item.facets.get("year", "")),
        unit=item.facets.get("unit", "")[:160],
        number=item.number,
        made=VERSION,
        stems_title=_row(token.stem for token in in_title),
        often=_row(sorted(stem for stem, n in tally.items() if n >= OFTEN)),
    )
    text = SearchText(
        title=title,
        body=body,
        url=item.url,
        facets=dict(item.facets),
        stems_body=_row(token.stem for token in in_body),
    )
    words = frozenset(token.word for token in (*in_title, *in_body))
    stems = {token.stem for token in (*in_title, *in_body)}
    own, nation = (paged(one) if kind == PAGE else one for one in (str(office.pk), NATION))
    index = {f"{own}_{form}" for form in stems | words}
    index.update(facet_words(own, kind, entry.category, entry.year, entry.unit))
    if kind != SITE:  # every office has the same pages: elsewhere they are no answer
        index |= {f"{nation}_{form}" for form in stems | {token.word for token in in_title}}
        index.update(facet_words(nation, kind, entry.category, entry.year, entry.unit))
        index.add(province_word(nation, province_of(office)))
    return Made(entry, text, sorted(index), words)


def province_of(office: Office) -> int:
    """The number of the office that stands for the province of `office`; the nation's own for it."""
    if office.level == Office.Level.PROVINSI:
        return office.pk
    return office.parent_id or office.pk


def spelled(office: Office, words: frozenset[str], day: date) -> list[SearchWord]:
    """The rows of the office's dictionary for `words`, in one order everywhere."""
    kept = sorted(word for word in words if word.isalpha() and len(word) >= SPELLED_FROM)
    return [SearchWord(office=office, word=word, length=len(word), seen=day) for word in kept]


def _row(stems: Iterable[str]) -> str:
    return f" {' '.join(stems)} "


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) in _YEARS else None
