import re
from io import StringIO

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command

from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.staff.services import found_office, redeem
from tests.support.presence import present

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.identity.guarded_urls")]
WORDS = {
    "code": "1971",
    "name": "Bawaslu Kota Pangkalpinang",
    "level": "kota",
    "parent_name": "Bawaslu Provinsi Kepulauan Bangka Belitung",
    "admin_email": "admin@1971.example.test",
    "admin_name": "Ratna",
}


def run(**changes: str) -> str:
    out = StringIO()
    call_command("init", **{**WORDS, **changes}, no_input=True, stdout=out)
    return out.getvalue()


@pytest.fixture
def real_office(settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "office"


def test_an_office_is_founded_with_its_parents_and_one_administrator(real_office: None) -> None:
    told = run()
    office = Office.objects.get(code="1971")
    province = present(office.parent)
    assert [province.code, present(province.parent).code] == ["19", "00"]
    code = re.search(r"/akun/undangan/#([0-9A-Z]{24})", told)
    assert code is not None
    user = redeem(code=code[1], password="empat kuda minum kopi")
    assert Membership.objects.get(user=user).role == Role.ADMIN
    assert [event.act for event in thread(office, ("office", "1971"))] == ["office.founded"]
    assert verify(office).ok


def test_no_account_is_born_with_a_password(real_office: None) -> None:
    run()
    assert not any(user.has_usable_password() for user in User.objects.all())


def test_an_office_is_founded_once(real_office: None) -> None:
    run()
    with pytest.raises(CommandError, match="1971 sudah ada"):
        run(admin_email="lain@1971.example.test")
    assert User.objects.count() == 1


def test_a_second_office_of_the_province_needs_no_parent_name(real_office: None) -> None:
    run()
    run(
        code="1902",
        name="Bawaslu Kabupaten Belitung",
        level="kabupaten",
        parent_name="",
        admin_email="a@b.example.test",
    )
    assert Office.objects.count() == 4


def test_a_missing_parent_is_asked_for_by_name(real_office: None) -> None:
    with pytest.raises(CommandError, match="--parent-name"):
        run(parent_name="")
    assert not Office.objects.exists()


@pytest.mark.parametrize(
    ("code", "level"),
    [("19", "kota"), ("1971", "provinsi"), ("00", "provinsi"), ("197", "kota"), ("ab", "provinsi"),
     ("1971", "ri"), ("١٩٧١", "kota"), ("197100", "kota")],
)  # fmt: skip
def test_a_code_that_does_not_fit_its_level_is_refused(code: str, level: str) -> None:
    with pytest.raises(InvalidInput):
        found_office(**{**WORDS, "code": code, "level": level})


def test_a_bad_address_is_refused_and_nothing_is_made(real_office: None) -> None:
    with pytest.raises(CommandError, match="bukan alamat surel"):
        run(admin_email="bukan surel")
    assert not Office.objects.exists()


@pytest.mark.parametrize("missing", ["code", "name", "level", "admin_email", "admin_name"])
def test_without_a_keyboard_nothing_is_guessed(real_office: None, missing: str) -> None:
    with pytest.raises(CommandError, match=f"--{missing.replace('_', '-')}"):
        run(**{missing: ""})


def test_the_example_holds_no_real_office(settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "example"
    with pytest.raises(CommandError, match="Mode contoh"):
        run()


def test_the_nation_and_a_province_are_founded_too() -> None:
    nation = found_office(**{**WORDS, "code": "00", "level": "ri", "name": "Bawaslu RI"})
    province = found_office(
        **{
            **WORDS,
            "code": "19",
            "level": "provinsi",
            "name": "Babel",
            "admin_email": "a@19.example.test",
        }
    )
    assert nation.office.parent is None
    assert province.office.parent == nation.office
    with pytest.raises(Conflict):
        found_office(**{**WORDS, "code": "19", "level": "provinsi", "name": "Babel"})
