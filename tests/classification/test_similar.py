"""Earlier tests about nearly the same."""

from dataclasses import replace

import pytest

from serambi.classification.selectors.similar import similar_tests
from serambi.offices.scoping import office_scope
from tests.classification import steps
from tests.classification.steps import PROPOSAL, Bench

pytestmark = pytest.mark.django_db


def test_tests_that_share_words_are_found_best_first(bench: Bench) -> None:
    near = steps.approved(bench).test
    far = steps.approved(
        bench, proposal=replace(PROPOSAL, description="Daftar pelapor gratifikasi kantor")
    ).test
    found = similar_tests(bench.office, "Identitas saksi pelapor dalam laporan pelanggaran")
    assert [one.test for one in found] == [near, far] or [one.test for one in found] == [near]
    assert found[0].share > 0.5


def test_nothing_is_alike_that_shares_no_word_or_is_not_finished(bench: Bench) -> None:
    steps.met(bench)
    assert similar_tests(bench.office, PROPOSAL.description) == []
    steps.approved(bench)
    assert similar_tests(bench.office, "Anggaran kendaraan dinas") == []
    assert similar_tests(bench.office, "yang dan di") == []


def test_other_forms_of_a_word_count_too(bench: Bench) -> None:
    steps.approved(bench)
    assert similar_tests(bench.office, "pelanggaran yang dilaporkan")


def test_a_test_is_not_like_itself_and_another_offices_is_not_shown(bench: Bench) -> None:
    test = steps.approved(bench).test
    assert test is not None
    assert similar_tests(bench.office, test.description, besides=test) == []
    with office_scope(bench.above):
        assert similar_tests(bench.above, test.description) == []
