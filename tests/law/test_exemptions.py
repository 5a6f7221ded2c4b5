"""Article 17 letter by letter, and the reasons to refuse."""

import pytest

from serambi.core.errors import InvalidInput
from serambi.law.exemptions import (
    checklist_for,
    exemption,
    exemptions,
    grounds,
    lifts,
    mandatory_exclusions,
    must_be_numbered,
    never_exempt,
)

# How many numbered items the article has under each letter
ITEMS = {"a": 5, "b": 0, "c": 7, "d": 0, "e": 7, "f": 4, "g": 0, "h": 5, "i": 0, "j": 0}


def test_the_ten_letters_and_their_items_are_all_there() -> None:
    expected = []
    for letter, count in ITEMS.items():
        expected += [f"17.{letter}", *(f"17.{letter}.{n}" for n in range(1, count + 1))]
    assert [one.code for one in exemptions()] == expected


@pytest.mark.parametrize(("letter", "count"), ITEMS.items())
def test_a_letter_with_items_wants_its_number(letter: str, count: int) -> None:
    assert must_be_numbered(letter) is (count > 0)


def test_an_item_names_its_place_in_the_law() -> None:
    one = exemption("17.a.2")
    assert one.title == "Identitas informan, pelapor, saksi, atau korban"
    assert one.basis == "UU 14/2008 Pasal 17 huruf a angka 2"
    assert exemption("17.g").basis == "UU 14/2008 Pasal 17 huruf g"


def test_only_letter_a_ends_after_thirty_years() -> None:
    assert {one.letter: one.max_years for one in exemptions() if one.max_years} == {"a": 30}


def test_every_ground_has_words_a_period_and_a_source() -> None:
    for one in exemptions():
        assert one.title
        assert one.period
        assert one.period_basis.startswith("PP 61/2010")


def test_words_from_memory_say_so() -> None:
    from_memory = {one.letter for one in exemptions() if one.evidence.value == "M"}
    assert from_memory == {"c", "e", "f"}


@pytest.mark.parametrize("code", ["17.k", "17.a.6", "17", ""])
def test_an_unknown_ground_is_refused(code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        exemption(code)
    assert caught.value.field == "exemption"


def test_not_held_is_the_one_reason_that_needs_no_exemption() -> None:
    assert [(one.letter, one.needs_exemption) for one in grounds()] == [
        ("a", True), ("b", True), ("c", True), ("d", True), ("e", False),
    ]  # fmt: skip
    assert grounds()[4].basis == "UU 14/2008 Pasal 6 ayat (3) huruf e"


def test_seven_kinds_are_never_exempt_and_each_names_its_letter() -> None:
    assert [one.basis[-1] for one in never_exempt()] == list("abcdefg")
    assert all(one.basis.startswith("UU 14/2008 Pasal 18 ayat (1)") for one in never_exempt())
    assert len({one.code for one in (*never_exempt(), *lifts())}) == 9


@pytest.mark.parametrize("letter", list("abcdefghij"))
def test_consent_and_public_post_are_asked_for_letters_g_and_h_only(letter: str) -> None:
    asked = checklist_for(letter)
    assert asked[:7] == never_exempt()
    assert asked[7:] == (lifts() if letter in "gh" else ())
    assert {one.basis for one in lifts()} == {
        "UU 14/2008 Pasal 18 ayat (2) huruf a",
        "UU 14/2008 Pasal 18 ayat (2) huruf b",
    }


def test_mandatory_exclusions_are_second_hand_and_point_at_grounds_that_exist() -> None:
    assert [one.code for one in mandatory_exclusions()] == ["proses", "identitas", "keselamatan"]
    for one in mandatory_exclusions():
        assert one.evidence.label == "sekunder"
        assert one.basis.startswith("Perbawaslu 1/2022 Pasal 18 ayat (2) huruf")
        for code in one.usual:
            ground = exemption(code)
            assert ground.number is not None or not must_be_numbered(ground.letter)


def test_the_questions_of_article_18_are_these() -> None:
    asked = [
        (one.basis.removeprefix("UU 14/2008 Pasal 18 "), one.code) for one in checklist_for("g")
    ]
    assert asked == [
        ("ayat (1) huruf a", "putusan"),
        ("ayat (1) huruf b", "ketetapan"),
        ("ayat (1) huruf c", "sp3"),
        ("ayat (1) huruf d", "anggaran"),
        ("ayat (1) huruf e", "keuangan"),
        ("ayat (1) huruf f", "korupsi"),
        ("ayat (1) huruf g", "pasal11"),
        ("ayat (2) huruf a", "izin"),
        ("ayat (2) huruf b", "jabatan"),
    ]


def test_what_a_regulation_tells_to_exempt_points_at_its_usual_grounds() -> None:
    assert [(one.basis[-1], one.code, one.usual) for one in mandatory_exclusions()] == [
        ("a", "proses", ("17.a.1", "17.i")),
        ("b", "identitas", ("17.a.2", "17.h.1")),
        ("c", "keselamatan", ("17.a.2", "17.a.4")),
    ]
