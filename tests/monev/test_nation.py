"""A cycle over many offices: as many queries as for few, the same scores as a slow sum, equal ranks."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.below import by_province, rows_for
from serambi.monev.selectors.results import ranking, results
from serambi.monev.services.finishing import finish
from serambi.offices.scoping import all_offices
from tests.support import nation
from tests.support.nation import access, evaluated, grade, weights

pytestmark = pytest.mark.django_db
STEPS = {3: ["3", "2", "1", "0", "0"], 2: ["2", "1.5", "1", "0.5", "0"]}


def by_hand(place: int) -> tuple[Decimal, Decimal]:
    """SAQ and final score of the office at this place, added up one by one."""
    saq = sum(
        (Decimal(STEPS[weight]["ABCDE".index(grade(place, n))]) for n, weight in enumerate(weights())),
        Decimal(),
    )  # fmt: skip
    final = (saq * 90 / 100 + access(place) * 10 / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return saq, final


def queries(work: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        work()
    return len(seen)


def test_scores_and_ranks_are_those_of_a_sum_by_hand() -> None:
    made = evaluated(provinces=3, cities=40)
    found = {one.office.code: one for one in results(made.cycle)}
    wanted = {one.code: by_hand(place) for place, one in enumerate(made.offices)}
    assert {code: (one.saq, one.final) for code, one in found.items()} == wanted
    keys = {code: (final, access(n), saq) for n, (code, (saq, final)) in enumerate(wanted.items())}
    for code, one in found.items():
        assert one.rank_nation == 1 + sum(other > keys[code] for other in keys.values())
        home = [keys[other] for other in keys if other[:2] == code[:2]]
        assert one.rank_province == 1 + sum(other > keys[code] for other in home)
        assert (one.of_nation, one.of_province) == (40, len(home))


@pytest.mark.parametrize(("provinces", "cities"), [(2, 4), (6, 60)])
def test_ranking_and_boards_ask_as_often_for_many_offices_as_for_few(
    provinces: int, cities: int
) -> None:
    made = evaluated(provinces, cities)
    assert queries(lambda: results(made.cycle)) == 5
    assert queries(lambda: rows_for(made.cycle.owner, made.cycle)) == 7
    assert queries(lambda: ranking(made.cycle)) == 2
    assert len(by_province(rows_for(made.cycle.owner, made.cycle))) == provinces


def test_the_end_fixes_every_office_and_tells_its_progress() -> None:
    made = evaluated(provinces=3, cities=45)
    steps = list(finish(actor=made.runner, cycle_id=made.cycle.pk))
    assert [(one.done, one.total) for one in steps] == [(0, 1), (20, 45), (40, 45), (45, 45)]
    assert EvaluationCycle.objects.get().stage == Stage.FINAL
    with all_offices():
        assert Submission.objects.filter(final=None).count() == 0
    first = ranking(made.cycle)[0]
    assert (first.rank_nation, first.rank_province) == (1, 1)


def test_the_synthetic_instrument_has_35_questions_and_100_points() -> None:
    assert (len(weights()), sum(weights())) == (nation.QUESTIONS, 100)
