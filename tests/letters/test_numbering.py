import threading
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.letters.services import continue_from, next_number, set_template
from serambi.offices.models import Office
from tests.support.cast import World

NOVEMBER = date(2026, 11, 23)


def draw(office: Office, kind: str = "permohonan", on: date = NOVEMBER) -> str:
    with transaction.atomic():
        return next_number(office=office, kind=kind, on=on)


def test_numbers_follow_one_another_in_the_default_pattern(pangkalpinang: Office) -> None:
    assert [draw(pangkalpinang) for _ in range(2)] == [
        "001/reg.ppid/1971/11/2026",
        "002/reg.ppid/1971/11/2026",
    ]


def test_a_new_year_and_another_office_begin_at_one(
    pangkalpinang: Office, belitung: Office
) -> None:
    draw(pangkalpinang)
    assert draw(pangkalpinang, on=date(2027, 1, 4)) == "001/reg.ppid/1971/01/2027"
    assert draw(belitung) == "001/reg.ppid/1902/11/2026"


def test_outgoing_letters_share_one_series_and_decrees_have_their_own(
    pangkalpinang: Office,
) -> None:
    assert draw(pangkalpinang, "pemberitahuan") == "0001/HM.00/K.BAWASLU-1971/XI/2026"
    assert draw(pangkalpinang, "perpanjangan") == "0002/HM.00/K.BAWASLU-1971/XI/2026"
    assert draw(pangkalpinang, "penolakan") == "001/SK.PPID/1971/XI/2026"


def test_an_office_writes_numbers_its_own_way(
    pangkalpinang: Office, belitung: Office, ppid: Actor
) -> None:
    set_template(
        office=pangkalpinang, kind="permohonan", template="{seq:02}-PI-{roman}-{year}", actor=ppid
    )
    assert draw(pangkalpinang) == "01-PI-XI-2026"
    assert draw(belitung) == "001/reg.ppid/1902/11/2026"


def test_a_pattern_without_sequence_or_year_is_refused(pangkalpinang: Office, ppid: Actor) -> None:
    with pytest.raises(InvalidInput):
        set_template(office=pangkalpinang, kind="permohonan", template="{seq}/reg", actor=ppid)


def test_an_unknown_kind_draws_nothing(pangkalpinang: Office) -> None:
    with pytest.raises(InvalidInput):
        draw(pangkalpinang, "undangan")


def test_a_rolled_back_number_comes_again(pangkalpinang: Office) -> None:
    draw(pangkalpinang)
    with transaction.atomic():
        assert next_number(office=pangkalpinang, kind="permohonan", on=NOVEMBER).startswith("002/")
        transaction.set_rollback(True)
    assert draw(pangkalpinang) == "002/reg.ppid/1971/11/2026"


@pytest.mark.django_db(transaction=True)
def test_a_number_is_never_drawn_outside_a_transaction(pangkalpinang: Office) -> None:
    with pytest.raises(TransactionManagementError):
        next_number(office=pangkalpinang, kind="permohonan", on=NOVEMBER)


def test_a_register_begun_on_paper_goes_on_and_never_runs_back(
    pangkalpinang: Office, ppid: Actor
) -> None:
    continue_from(office=pangkalpinang, kind="permohonan", year=2026, last=46, actor=ppid)
    assert draw(pangkalpinang) == "047/reg.ppid/1971/11/2026"
    with pytest.raises(Refused):
        continue_from(office=pangkalpinang, kind="permohonan", year=2026, last=47, actor=ppid)


@pytest.mark.django_db(transaction=True)
def test_eight_writers_leave_no_gap_and_no_double_even_when_some_give_up(
    pangkalpinang: Office,
) -> None:
    kept: list[int] = []
    faults: list[BaseException] = []

    def draw_or_give_up(give_up: bool) -> None:
        with transaction.atomic():
            number = int(next_number(office=pangkalpinang, kind="permohonan", on=NOVEMBER)[:3])
            if give_up:
                transaction.set_rollback(True)
        if not give_up:
            kept.append(number)

    def write(thread: int) -> None:
        try:
            for turn in range(12):
                draw_or_give_up((thread + turn) % 4 == 0)
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    together([partial(write, n) for n in range(8)])
    assert faults == []
    assert sorted(kept) == list(range(1, 8 * 9 + 1))


def together(acts: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=act) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_the_province_draws_its_own_numbers(world: World) -> None:
    assert draw(world.province) == "001/reg.ppid/19/11/2026"
