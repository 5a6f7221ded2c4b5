"""Live records: what Serambi knows by itself, why it holds or not, and until when."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from serambi.core.errors import NotFound
from serambi.decrees import services as decrees
from serambi.evidence import selectors
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from tests.classification.conftest import bench
from tests.classification.steps import Bench, approved
from tests.evidence.conftest import Make

__all__ = ["bench"]
AtMost = Callable[[int], AbstractContextManager[object]]


def decreed(office: Office, who: Actor, year: int = 2026) -> None:
    made = decrees.freeze(office=office, actor=who, year=year, reason="")
    decrees.enact(
        office=office, actor=who, edition=made, decree_no="Nomor 7/2026",
        decree_on=date(2026, 11, 20),
    )  # fmt: skip


def test_every_record_answers_for_an_office_that_has_done_nothing_yet(
    pangkalpinang: Office,
) -> None:
    found = selectors.live_all(pangkalpinang)
    assert set(found) == {one.key for one in selectors.live_keys()}
    for key, one in found.items():
        assert one.key == key
        assert one.sentence.endswith((".", ":")), key
        assert one.as_of == date(2026, 11, 23), key


def test_a_slot_holds_once_its_heading_is_published_and_says_until_when(
    pangkalpinang: Office, make: Make
) -> None:
    key = next(one.key for one in selectors.live_keys() if one.key.startswith("slot:berkala."))
    before = selectors.live(pangkalpinang, key)
    assert not before.holds
    assert "belum ada" in before.sentence
    make("Profil kantor 2026", heading=key.removeprefix("slot:"), format="hardcopy")
    after = selectors.live(pangkalpinang, key)
    assert after.holds, after.sentence
    assert "23 November 2026" in after.sentence
    assert after.expires_on is not None
    later = selectors.live(pangkalpinang, key, date(2028, 1, 1))
    assert not later.holds
    assert "Berlaku hanya sampai" in later.sentence


def test_the_decree_of_the_year_holds_to_the_end_of_the_year(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    assert not selectors.live(pangkalpinang, "dip.decree").holds
    make("Profil kantor")
    decreed(pangkalpinang, ppid)
    found = selectors.live(pangkalpinang, "dip.decree")
    assert found.holds
    assert "Nomor 7/2026" in found.sentence
    assert found.address == "/1971/dip/2026/"
    assert found.expires_on == date(2026, 12, 31)
    assert not selectors.live(pangkalpinang, "dip.decree", date(2027, 1, 1)).holds


def test_the_exempt_list_counts_what_was_tested(bench: Bench) -> None:
    assert not selectors.live(bench.office, "dik.tested").holds
    approved(bench)
    found = selectors.live(bench.office, "dik.tested")
    assert found.holds
    assert "1 dari uji konsekuensi kantor ini" in found.sentence


def test_an_unknown_record_is_not_found(pangkalpinang: Office) -> None:
    with pytest.raises(NotFound):
        selectors.live(pangkalpinang, "tidak.ada")


def test_all_records_together_cost_a_fixed_number_of_queries(
    pangkalpinang: Office, make: Make, django_assert_max_num_queries: AtMost
) -> None:
    for number in range(12):
        make(f"Informasi {number}")
    with django_assert_max_num_queries(QUERIES):
        selectors.live_all(pangkalpinang)


QUERIES = 12
