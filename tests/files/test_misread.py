"""What OCR takes for the letter O in a number is a nought; words and plain text stay."""

import pytest

from serambi.files.reading.misread import noughts


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("bernomor LHPO114.", "bernomor LHP0114."),
        ("bernomor LHP0O135.", "bernomor LHP0135."),
        ("Nomor O12/LP/PL/2025", "Nomor 012/LP/PL/2025"),
        ("(O12)", "(012)"),
    ],
)
def test_a_nought_of_a_number_is_put_right(read: str, meant: str) -> None:
    assert noughts(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "NO12",
        "Oktober 2025",
        "POLO 24",
        "O1",
        "KO2",
        "CO2 dan O2",
        "Obor10",
        "proO12",
        "TPSO1",
        "0 O 12",
    ],
)
def test_what_is_no_number_stays(text: str) -> None:
    assert noughts(text) == text
