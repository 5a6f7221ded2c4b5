"""The mark of what a form says: the same for the same words, and of no use to who has no key."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from django.conf import LazySettings

from serambi.identity import keyring
from serambi.identity.fingerprints import fingerprint


@dataclass(frozen=True)
class Who:
    name: str
    nik: str


@dataclass(frozen=True)
class Said:
    words: str
    who: Who
    day: date
    file: str = ""


SAID = Said("Rekapitulasi penindakan", Who("Rina", "1971014503990001"), date(2026, 11, 23))


def test_the_same_words_have_the_same_mark_and_others_another() -> None:
    mark = fingerprint(1, "request", SAID)
    assert len(mark) == 64
    assert fingerprint(1, "request", replace(SAID)) == mark
    for other in (
        replace(SAID, words="Rekapitulasi Penindakan"),
        replace(SAID, who=Who("Rina", "1971014503990002")),
        replace(SAID, day=date(2026, 11, 24)),
    ):
        assert fingerprint(1, "request", other) != mark


def test_what_differs_each_time_is_left_out_by_name() -> None:
    first, second = replace(SAID, file="a"), replace(SAID, file="b")
    assert fingerprint(1, "request", first) != fingerprint(1, "request", second)
    marks = {fingerprint(1, "request", one, without={"file"}) for one in (first, second)}
    assert len(marks) == 1


def test_offices_kinds_and_key_rings_have_marks_of_their_own(
    tmp_path: Path, settings: LazySettings
) -> None:
    marks = {fingerprint(1, "request", SAID), fingerprint(2, "request", SAID), fingerprint(1, "objection", SAID)}  # fmt: skip
    plain = json.dumps(asdict(SAID), sort_keys=True, default=str, ensure_ascii=False)
    marks.add(hashlib.sha256(plain.encode()).hexdigest())
    keyring.create(tmp_path / "another.json")
    settings.SERAMBI_KEYRING = tmp_path / "another.json"
    marks.add(fingerprint(1, "request", SAID))
    assert len(marks) == 5
