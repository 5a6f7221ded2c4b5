"""Findings of one text or one file."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from serambi.privacy.detectors import Hit, all_hits, mask
from serambi.privacy.findings import Finding, Kind, Passage, Reading, Trait, key_of
from serambi.privacy.names import Person, named, named_in_title
from serambi.privacy.plain import plain

VERSION = 1
"""Raised when the gate learns something new: what was judged by an older one is judged again."""
MOST = 200
"""Findings kept of one source; more than that cannot be settled one by one."""


def judge_text(text: str, source: str, who: Person, own: frozenset[str]) -> list[Finding]:
    """Findings of a text that people typed. `own` are the office's own numbers and addresses."""
    return _settle([Passage("teks", text)], (), source, _digest(text.encode()), who, own)


def judge_file(
    reading: Reading, name: str, source: str, digest: str, who: Person, own: frozenset[str]
) -> list[Finding]:
    """Findings of a file that was read; `digest` is that of its bytes."""
    title = [
        (place_text, kind)
        for place_text, kind in [*named_in_title(name, who), *all_hits(plain(name))]
    ]
    first = _name_findings(title, source, _digest(name.encode()))
    rest = _settle(reading.passages, reading.traits, source, digest, who, own)
    return _bounded([*first, *rest], source, digest)


def refused(words: str, source: str, digest: str) -> Finding:
    """The finding of a file that could not be read."""
    return Finding(
        key_of(digest, Kind.UNREADABLE, "berkas", 0), Kind.UNREADABLE, source, "berkas", words
    )


def normal(value: str) -> str:
    """A number or address in the one form in which the office's own are compared."""
    digits = "".join(one for one in value if one.isdigit())
    if "@" not in value and len(digits) >= 6:
        return digits.removeprefix("62").lstrip("0")
    return value.casefold().strip()


def _name_findings(hits: list[Hit], source: str, digest: str) -> list[Finding]:
    return [
        Finding(
            key_of(digest, kind, "nama berkas", place),
            kind,
            source,
            "nama berkas",
            mask(value, kind),
        )
        for place, (value, kind) in enumerate(hits)
    ]


def _settle(
    passages: Iterable[Passage],
    traits: Iterable[Trait],
    source: str,
    digest: str,
    who: Person,
    own: frozenset[str],
) -> list[Finding]:
    seen: Counter[tuple[Kind, str]] = Counter()
    found: list[Finding] = []

    def add(kind: Kind, place: str, sample: str) -> None:
        key = key_of(digest, kind, place, seen[kind, place])
        seen[kind, place] += 1
        found.append(Finding(key, kind, source, place, sample))

    for trait in traits:
        add(trait.kind, trait.place, trait.sample)
    for passage in passages:
        text = plain(passage.text)
        hits = [*named(text, who), *(hit for hit in all_hits(text) if normal(hit[0]) not in own)]
        for value, kind in hits:
            add(kind, passage.place, mask(value, kind))
        if len(found) > MOST:
            break
    return _bounded(found, source, digest)


def _bounded(found: list[Finding], source: str, digest: str) -> list[Finding]:
    """At most MOST findings; what is cut off is stood for by one that nobody can wave through."""
    if len(found) <= MOST:
        return found
    return [
        refused("Temuannya terlalu banyak untuk diperiksa satu per satu.", source, digest),
        *found[: MOST - 1],
    ]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
