"""An announcement without delay states eight things, in the order in which they are read."""

from serambi.law import serta_merta
from serambi.law.serta_merta import statements

# code | what is stated | what its field holds at first
EIGHT = """
hazard     | Bahaya dan besar dampaknya                  |
affected   | Siapa yang dapat terdampak                  |
avoidance  | Cara menghindari atau mengurangi dampaknya  |
evacuation | Prosedur dan tempat evakuasi                | Tidak diperlukan evakuasi.
help       | Cara mendapatkan bantuan                    | Hubungi {office}{phone}.
announcer  | Pihak yang wajib mengumumkan                | {office}.
channels   | Cara pengumuman disampaikan                 | Laman ini, papan pengumuman kantor, dan media sosial resmi.
mitigation | Upaya penanganan yang dilakukan             |
"""


def test_an_announcement_states_these_eight_things() -> None:
    wanted = [tuple(map(str.strip, line.split("|"))) for line in EIGHT.strip().splitlines()]
    assert [(one.code, one.title, one.begin) for one in statements()] == wanted


def test_the_list_is_known_from_the_wording_of_an_earlier_regulation() -> None:
    assert {one.evidence.label for one in statements()} == {"sekunder"}
    assert serta_merta.BASIS == "UU 14/2008 Pasal 10; Perki 1/2021 (rumusan Perki 1/2010)"


def test_every_statement_says_how_to_fill_it_in_in_a_full_sentence() -> None:
    assert all(one.hint.endswith(".") and "{" not in one.hint for one in statements())
