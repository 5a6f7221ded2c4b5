import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.identity.masking import mask_address, mask_email, mask_name, mask_nik, mask_phone


@pytest.mark.parametrize(
    ("nik", "shown"),
    [("1971010101900003", "1971••••••••0003"), ("197101010190000", "•" * 15), ("", "")],
)
def test_a_nik_shows_its_ends_only(nik: str, shown: str) -> None:
    assert mask_nik(nik) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("+62 812-3456-7890", "••••••••••890"), ("081234567", "••••••567"), ("112", "•••"), ("", "")],
)
def test_a_phone_shows_its_last_three(phone: str, shown: str) -> None:
    assert mask_phone(phone) == shown


@pytest.mark.parametrize(
    ("email", "shown"),
    [("sari.dewi@contoh.id", "s••••@contoh.id"), ("a@b.id", "a••••@b.id"), ("x", "••••"), ("", "")],
)
def test_an_address_of_mail_shows_one_letter(email: str, shown: str) -> None:
    assert mask_email(email) == shown


def test_a_name_shows_its_initials_and_not_its_length() -> None:
    assert mask_name("Sari Dewi") == "S••• D•••"
    assert mask_name("Li Bo") == "L••• B•••"
    assert mask_name("") == ""


def test_an_address_shows_only_that_there_is_one() -> None:
    assert mask_address("Jalan Melati 1") == "••••••••"
    assert mask_address(" ") == ""


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_the_birthday_in_a_nik_is_never_shown(nik: str) -> None:
    assert nik[4:12] not in mask_nik(nik)
    assert len(mask_nik(nik)) == 16
