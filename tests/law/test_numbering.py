"""Numbers written from an office's own template."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.core.errors import InvalidInput
from serambi.law.numbering import render, validate

DAY = date(2026, 8, 7)


def number(template: str, seq: int = 1, day: date = DAY, **more: str) -> str:
    return render(template, seq=seq, day=day, office_code="1971", **more)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{seq:03}/reg.ppid/RA/{month:02}/{year}", "001/reg.ppid/RA/08/2026"),
        ("Reg.K.{seq:03}/PPID/RI/{roman}/{year}", "Reg.K.001/PPID/RI/VIII/2026"),
        ("{seq:04}/K.BAWASLU/{class}/{roman}/{year}", "0001/K.BAWASLU/HM.00/VIII/2026"),
        ("{seq}/{kind}/{office}/{month}/{year}", "1/P/1971/8/2026"),
        ("{year} {seq}", "2026 1"),
        ("REG_{seq}-{year}", "REG_1-2026"),
        ("{seq}/{year}/PPID", "1/2026/PPID"),
    ],
)
def test_a_template_is_written_as_offices_write_it(template: str, expected: str) -> None:
    assert number(template, kind_code="P", classification="HM.00") == expected


@pytest.mark.parametrize(
    ("month", "roman"),
    list(
        enumerate(
            ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1
        )
    ),
)
def test_months_are_written_in_roman(month: int, roman: str) -> None:
    assert number("{seq}/{roman}/{year}", day=date(2026, month, 1)) == f"1/{roman}/2026"


def test_a_number_longer_than_its_width_is_written_in_full() -> None:
    assert number("{seq:03}/{year}", seq=12345) == "12345/2026"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("", "{seq}"),
        ("{year}", "{seq}"),
        ("{seq}/{roman}", "{year}"),
        ("{seq}/{year}/{nama}", "{nama}"),
        ("{seq}/{year}/{}", "{}"),
        ("{seq}/{year}/{0}", "{0}"),
        ("{seq}/{year}/{seq.real}", "{seq.real}"),
        ("{seq}/{year}/{office[0]}", "{office[0]}"),
        ("{seq!r}/{year}", "Bentuk {seq}"),
        ("{seq:>9}/{year}", "Bentuk {seq}"),
        ("{seq:099}/{year}", "Bentuk {seq}"),
        ("{seq}/{year:02}", "Bentuk {year}"),
        ("{seq}/{year}/{month:03}", "Bentuk {month}"),
        ("{seq}/{year}/{roman:10}", "Bentuk {roman}"),
        ("{seq/{year}", "tidak berpasangan"),
        ("{seq}/{year", "tidak berpasangan"),
        ("{seq}}/{year}", "tidak berpasangan"),
        ("{{{seq}}}/{year}", "hanya boleh memuat"),
        ("{seq}\n{year}", "hanya boleh memuat"),
        ("{seq}/{year}/<b>", "hanya boleh memuat"),
        ("{seq}/{year}/" + "A" * 80, "80 karakter"),
    ],
)
def test_a_template_that_cannot_work_is_refused_at_its_field(template: str, words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        validate(template)
    assert caught.value.field == "template"
    assert words in caught.value.sentence


@pytest.mark.parametrize("name", ["kind", "class"])
def test_a_placeholder_without_content_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match=f"{{{name}}}"):
        number(f"{{seq}}/{{{name}}}/{{year}}")


@pytest.mark.parametrize("seq", [0, -1])
def test_a_sequence_starts_at_one(seq: int) -> None:
    with pytest.raises(ValueError, match=r"^a sequence starts at 1$"):
        number("{seq}/{year}", seq=seq)


@given(
    first=st.integers(1, 99999),
    second=st.integers(1, 99999),
    days=st.lists(st.dates(date(2020, 1, 1), date(2030, 12, 31)), min_size=2, max_size=2),
)
def test_two_numbers_are_equal_only_for_the_same_sequence_and_year(
    first: int, second: int, days: list[date]
) -> None:
    numbers = [
        number("{seq:03}/PPID/{year}", seq, day)
        for seq, day in zip((first, second), days, strict=True)
    ]
    same = (first, days[0].year) == (second, days[1].year)
    assert (numbers[0] == numbers[1]) is same


@given(st.text(max_size=100))
def test_any_text_is_either_a_template_or_refused_in_words(text: str) -> None:
    refusal = ""
    try:
        validate(text)
    except InvalidInput as error:
        refusal = error.sentence
    assert refusal or number(text, kind_code="P", classification="HM.00")
