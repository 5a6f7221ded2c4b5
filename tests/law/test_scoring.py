"""Points, scores, words and shares of an evaluation, against the tables of the assessors."""

from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.core.errors import InvalidInput
from serambi.law import scoring
from serambi.law.scoring import (
    GRADES,
    Question,
    Scale,
    methods,
    points,
    rounded,
    scales,
    score,
    steps,
)

# weight | A B C D E
STEPS = """
0.5 | 0.5 0.3  0.15 0    0
1   | 1   0.75 0.5  0.25 0
2   | 2   1.5  1    0.5  0
3   | 3   2    1    0    0
4   | 4   3    2    1    0
"""
SCALES = {scale.key: scale for scale in scales()}
ANSWERS = st.sampled_from([*GRADES, "nihil", ""])
WEIGHTS = st.sampled_from([Decimal(line.split("|")[0].strip()) for line in STEPS.strip().splitlines()])  # fmt: skip
QUESTIONS = st.builds(
    Question,
    code=st.integers(0, 10**6).map(str),
    group=st.sampled_from(["Satu", "Dua", "Tiga"]),
    weight=WEIGHTS,
    all_or_nothing=st.booleans(),
    nil_allowed=st.booleans(),
)
SHEETS = st.lists(st.tuples(QUESTIONS, ANSWERS), max_size=40, unique_by=lambda row: row[0].code)


def question(
    weight: str = "1", *, all_or_nothing: bool = False, nil_allowed: bool = False
) -> Question:
    return Question(
        "1.1", "Mengumumkan", Decimal(weight), all_or_nothing=all_or_nothing,
        nil_allowed=nil_allowed,
    )  # fmt: skip


def test_the_steps_of_every_weight_are_these() -> None:
    rows = [line.split("|") for line in STEPS.strip().splitlines()]
    wanted = {Decimal(row[0].strip()): tuple(map(Decimal, row[1].split())) for row in rows}
    assert steps() == wanted
    for weight, grades in wanted.items():
        assert [points(question(str(weight)), grade) for grade in "ABCDE"] == list(grades)
        assert [points(question(str(weight)), grade) for grade in "abcde"] == list(grades)


def test_empty_is_nothing_and_nil_is_a_only_where_it_is_allowed() -> None:
    assert points(question("2"), "") == points(question("2"), "  ") == 0
    assert points(question("2"), "nihil") == points(question("2"), "NIHIL") == 0
    assert points(question("2", nil_allowed=True), " nihil ") == 2
    assert points(question("2", nil_allowed=True, all_or_nothing=True), "nihil") == 2
    assert points(question("2", all_or_nothing=True), "nihil") == 0


def test_nil_gives_nothing_where_the_instrument_is_silent_about_it() -> None:
    assert points(Question("1", "Satu", Decimal(2)), "nihil") == 0


@pytest.mark.parametrize("weight", [str(weight) for weight in steps()])
def test_all_or_nothing_gives_its_weight_for_a_and_nothing_for_less(weight: str) -> None:
    strict = question(weight, all_or_nothing=True)
    assert [points(strict, grade) for grade in GRADES] == [Decimal(weight), 0, 0, 0, 0]


def test_steps_of_the_instrument_itself_go_before_those_of_the_weight() -> None:
    own = Question("a", "K", Decimal(5), steps=tuple(map(Decimal, ("5", "4", "2.5", "1", "0"))))
    assert [points(own, grade) for grade in "ABCDE"] == [5, 4, Decimal("2.5"), 1, 0]
    one = Question("a", "K", Decimal(1), steps=tuple(map(Decimal, ("1", "0.9", "0.8", "0.7", "0"))))
    assert points(one, "B") == Decimal("0.9")


def test_the_score_adds_exactly_and_by_group() -> None:
    asked = [
        Question("1", "Satu", Decimal("0.5")),
        Question("2", "Satu", Decimal("0.5")),
        Question("3", "Dua", Decimal(4)),
        Question("4", "Tiga", Decimal(1)),
    ]
    found = score(asked, {"1": "C", "2": "B", "3": "b"})
    assert found.total == Decimal("3.45")
    assert list(found.groups.items()) == [
        ("Satu", Decimal("0.45")), ("Dua", Decimal(3)), ("Tiga", Decimal(0)),
    ]  # fmt: skip
    assert str(found.total) == "3.45"
    assert str(found.groups["Dua"]) == "3.00"


@pytest.mark.parametrize(
    ("asked", "answers", "words"),
    [
        (
            question("5"), {"1.1": ""},
            ("scoring.weight", "Bobot 5 pada pertanyaan 1.1 tidak punya langkah nilai.", "Bobot yang dikenal: 0.5, 1, 2, 3, 4.", "bobot"),
        ),
        (
            question(), {"1.1": " F "},
            ("scoring.answer", "Nilai F pada pertanyaan 1.1 tidak dikenal.", "Tulis A, B, C, D, E, nihil, atau kosongkan.", "nilai"),
        ),
        (
            question(), {"1.1": "AB"},
            ("scoring.answer", "Nilai AB pada pertanyaan 1.1 tidak dikenal.", "Tulis A, B, C, D, E, nihil, atau kosongkan.", "nilai"),
        ),
        (
            question(), {"1.2": "A"},
            ("scoring.code", "Tidak ada pertanyaan 1.2 dalam instrumen.", "Samakan kolom kode pada kedua berkas.", "kode"),
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_scored_is_refused_in_words(
    asked: Question, answers: dict[str, str], words: tuple[str, str, str, str]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        score([asked], answers)
    error = caught.value
    assert (error.code, error.sentence, error.next_step, error.field) == words


# scale | score → word, at the edges; a score is rounded half up before it is called something
WORDS = [
    ("ki-2021", "100", "Informatif"),
    ("ki-2021", "90", "Informatif"),
    ("ki-2021", "89.995", "Informatif"),
    ("ki-2021", "89.9949", "Menuju Informatif"),
    ("ki-2021", "89.99", "Menuju Informatif"),
    ("ki-2021", "89.95", "Menuju Informatif"),
    ("ki-2021", "80", "Menuju Informatif"),
    ("ki-2021", "79.99", "Cukup Informatif"),
    ("ki-2021", "60", "Cukup Informatif"),
    ("ki-2021", "59.99", "Kurang Informatif"),
    ("ki-2021", "40", "Kurang Informatif"),
    ("ki-2021", "39.95", "Tidak Informatif"),
    ("ki-2021", "0", "Tidak Informatif"),
    ("bawaslu-ri-2025", "87.5", "Informatif"),
    ("bawaslu-ri-2025", "87.495", "Informatif"),
    ("bawaslu-ri-2025", "87.494", "Menuju Informatif"),
    ("bawaslu-ri-2025", "87.49", "Menuju Informatif"),
    ("bawaslu-ri-2025", "75", "Menuju Informatif"),
    ("bawaslu-ri-2025", "74.99", "Cukup Informatif"),
    ("bawaslu-ri-2025", "60", "Cukup Informatif"),
    ("bawaslu-ri-2025", "59.99", "Kurang Informatif"),
    ("bawaslu-ri-2025", "40", "Kurang Informatif"),
    ("bawaslu-ri-2025", "39.99", "Tidak Informatif"),
    ("bawaslu-ri-2025", "0", "Tidak Informatif"),
]


@pytest.mark.parametrize(("key", "value", "word"), WORDS)
def test_the_word_of_a_score_at_every_edge(key: str, value: str, word: str) -> None:
    assert SCALES[key].word(Decimal(value)) == word


def test_the_scales_are_those_of_two_assessors() -> None:
    found = [(one.key, one.assessor, one.year, [str(start) for _, start in one.words]) for one in scales()]  # fmt: skip
    assert found == [
        ("ki-2021", "Komisi Informasi", 2021, ["90", "80", "60", "40", "0"]),
        ("bawaslu-ri-2025", "Bawaslu RI", 2025, ["87.5", "75", "60", "40", "0"]),
    ]
    assert {one.evidence.label for one in scales()} == {"sekunder"}
    assert [one.basis.split(":")[0] for one in scales()] == [
        "Pengumuman monev Komisi Informasi Pusat 2021",
        "Penilaian keterbukaan informasi Bawaslu 2025",
    ]
    with pytest.raises(ValueError, match=r"^no word for -1$"):
        scales()[0].word(Decimal(-1))


def test_every_word_of_a_scale_has_its_own_start(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {
        "key": "k", "assessor": "a", "year": 2026, "words": ["Baik", "Kurang"], "from": ["50"],
        "basis": "b", "evidence": "V",
    }  # fmt: skip
    monkeypatch.setattr(scoring, "_data", lambda: {"scale": [row]})
    with pytest.raises(ValueError, match="shorter"):
        scoring.scales.__wrapped__()


def test_one_score_can_be_two_ratings() -> None:
    assert [scale.word(Decimal("88.2")) for scale in scales()] == [
        "Menuju Informatif", "Informatif",
    ]  # fmt: skip


def test_the_methods_share_a_hundred_among_their_parts() -> None:
    found = {
        one.key: ({n: str(s) for n, s in one.parts.items()}, {n: str(s) for n, s in one.groups.items()})
        for one in methods()
    }  # fmt: skip
    assert found == {
        "ki-2025": (
            {"SAQ": "80", "Visitasi": "20"},
            {
                "Jenis informasi": "40", "Digitalisasi": "20", "Kualitas informasi": "10",
                "Pelayanan informasi": "10", "Komitmen organisasi": "10", "Sarana prasarana": "10",
            },
        ),
        "bawaslu-ri-2025": ({"SAQ": "90", "Uji akses": "10"}, {}),
    }  # fmt: skip
    assert [(one.assessor, one.year, one.evidence.value, one.basis.split(";")[0]) for one in methods()] == [
        ("Komisi Informasi", 2025, "V2", "Perki 1/2022"),
        ("Bawaslu RI", 2025, "V2", "Penilaian keterbukaan informasi Bawaslu 2025: SAQ 90 persen dan uji akses 10 persen"),
    ]  # fmt: skip
    for one in methods():
        assert sum(one.parts.values()) == 100
        assert sum(one.groups.values()) in (0, 100)


def test_parts_are_weighed_and_a_missing_one_gives_nothing() -> None:
    ki, bawaslu = methods()
    assert ki.combine({"SAQ": Decimal("91.25"), "Visitasi": Decimal("88.5")}) == Decimal("90.70")
    assert bawaslu.combine({"SAQ": Decimal("97.205"), "Uji akses": Decimal(0)}) == Decimal("87.48")
    assert bawaslu.combine({"SAQ": Decimal("97.217")}) == Decimal("87.50")
    assert ki.combine({}) == 0
    with pytest.raises(ValueError, match=r"^ki-2025 has no part Uji akses$"):
        ki.combine({"Uji akses": Decimal(1)})


@pytest.mark.parametrize(
    ("number", "wanted"),
    [("87.495", "87.50"), ("87.4949", "87.49"), ("89.995", "90.00"), ("0.005", "0.01"), ("7", "7.00")],
)  # fmt: skip
def test_half_a_cent_goes_up(number: str, wanted: str) -> None:
    assert str(rounded(Decimal(number))) == wanted


@given(SHEETS)
def test_a_score_lies_between_nothing_and_all_the_weights(rows: list[tuple[Question, str]]) -> None:
    questions = [one for one, _ in rows]
    found = score(questions, {one.code: answer for one, answer in rows})
    assert 0 <= found.total <= sum(one.weight for one in questions)
    assert sum(found.groups.values()) == found.total
    assert score(questions, {one.code: "A" for one in questions}).total == sum(
        one.weight for one in questions
    )


@given(SHEETS, st.randoms(use_true_random=False))
def test_the_order_of_questions_and_answers_does_not_matter(
    rows: list[tuple[Question, str]], chance: Random
) -> None:
    before = score([one for one, _ in rows], {one.code: answer for one, answer in rows})
    chance.shuffle(rows)
    after = score([one for one, _ in rows], {one.code: answer for one, answer in rows})
    assert before.total == after.total
    assert dict(before.groups) == dict(after.groups)


@given(SHEETS.filter(bool), st.data())
def test_a_better_grade_never_lowers_the_score(
    rows: list[tuple[Question, str]], data: st.DataObject
) -> None:
    worse, better = sorted(data.draw(st.tuples(*[st.sampled_from(GRADES)] * 2)), reverse=True)
    chosen, _ = data.draw(st.sampled_from(rows))
    questions = [one for one, _ in rows]
    answers = {one.code: answer for one, answer in rows}
    low = score(questions, answers | {chosen.code: worse}).total
    high = score(questions, answers | {chosen.code: better}).total
    assert low <= high


@given(st.sampled_from(scales()), st.decimals(0, 100, places=4), st.decimals(0, 100, places=4))
def test_every_score_has_a_word_and_a_higher_score_no_lower_word(
    scale: Scale, one: Decimal, other: Decimal
) -> None:
    names = [name for name, _ in scale.words]
    low, high = sorted((one, other))
    assert names.index(scale.word(high)) <= names.index(scale.word(low))
    assert all(above > below for (_, above), (_, below) in pairwise(scale.words))
