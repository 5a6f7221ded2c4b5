"""Every list of an evaluation is read from an index, at 514 offices of 35 answers, on both engines."""

from collections.abc import Callable
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import ids
from serambi.monev.models import Answer, EvaluationCycle, Rebuttal, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.below import rows_for
from serambi.monev.selectors.cycles import cycle_of, cycles_seen_from, sees, submission_below
from serambi.monev.selectors.filling import filling
from serambi.monev.selectors.results import (
    certificate_by,
    ranking,
    results,
    without_certificate,
)
from serambi.monev.services import conditions
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.ratings.selectors import ratings_of, withdrawn_of
from tests.monev.conftest import user
from tests.support.cast import ClientAs
from tests.support.nation import Nation, evaluated
from tests.support.plans import plans

pytestmark = pytest.mark.django_db


def filled(made: Nation) -> Nation:
    """With an objection in every twentieth answer, and as many cycles beside it as five years bring."""
    cycle = made.cycle
    with all_offices():
        every = Answer.objects.filter(submission__cycle=cycle).order_by("pk")[::20]
        Rebuttal.objects.bulk_create(
            Rebuttal(
                office_id=one.office_id, answer=one, before="C", wanted="A", reason="Lihat tautannya.",
                filed_at=cycle.made_at, filed_by="user:1",
            )
            for one in every
        )  # fmt: skip
        beside = EvaluationCycle.objects.bulk_create(
            EvaluationCycle(
                owner=office, instrument=cycle.instrument, title=f"Latihan {n}", assessor="Bawaslu RI",
                year=2026 - n, stage=Stage.VERIFYING, parts={"SAQ": "100"}, scale="", ties="saq",
                made_at=cycle.made_at, made_by="user:1",
            )
            for office in {one.parent for one in made.offices if one.parent}
            for n in range(5)
        )  # fmt: skip
        Submission.objects.bulk_create(
            Submission(cycle=one, office=office)
            for one in beside
            for office in made.offices
            if office.parent_id == one.owner_id
        )
    return made


def lists(made: Nation) -> dict[str, Callable[[], object]]:
    """What the pages of a city, a province and RI read."""
    nation, city, cycle = made.cycle.owner, made.offices[0], made.cycle
    province = city.parent
    assert province is not None
    with all_offices():
        place = Submission.objects.select_related("cycle__instrument", "office__parent").get(
            cycle=cycle, office=city
        )
    return {
        "home of RI": lambda: list(cycles_seen_from(nation)[:12]),
        "home of a province": lambda: list(cycles_seen_from(province)[:12]),
        "home of a city": lambda: list(cycles_seen_from(city)[:12]),
        "one cycle": lambda: cycle_of(city, cycle.pk),
        "whether it is seen": lambda: sees(city, cycle),
        "board of RI": lambda: rows_for(nation, cycle, "user:1"),
        "board of a province": lambda: rows_for(province, cycle, "user:1"),
        "an office below": lambda: submission_below(province, cycle, city.code),
        "its answers and objections": lambda: filling(place),
        "open objections": lambda: _refused(conditions.no_open_rebuttal, cycle),
        "open grades": lambda: conditions.all_settled(cycle),
        "results": lambda: results(cycle),
        "ranking": lambda: ranking(cycle),
        "without certificate": lambda: without_certificate(cycle),
        "certificate by its code": lambda: certificate_by(ids.new_code()),
        "ratings": lambda: ratings_of(city),
        "withdrawn ratings": lambda: withdrawn_of(city),
    }


def _refused(work: Callable[[EvaluationCycle], None], cycle: EvaluationCycle) -> None:
    with pytest.raises(Exception, match="sanggahan belum dijawab"):
        work(cycle)


def test_no_list_of_514_offices_reads_a_table_through() -> None:
    made = filled(evaluated())
    with all_offices():
        assert Answer.objects.count() == 514 * 35
    for name, asking in lists(made).items():
        for plan in plans(asking):
            assert not plan.read_through, f"{name}: {plan.sql}\n{plan.text}"


@pytest.mark.parametrize(("provinces", "cities"), [(2, 4), (5, 40)])
def test_pages_of_all_parties_ask_as_often_for_many_offices_as_for_few(
    client_as: ClientAs, provinces: int, cities: int
) -> None:
    made = filled(evaluated(provinces, cities))
    boss = client_as(user(made.runner.user_id))
    base = f"/00/meja/penilaian/{made.cycle.pk}/"
    found = {path: asked(partial(boss.get, base + path)) for path in ("", "nilai/")}
    made.cycle.stage, made.cycle.finished_at = Stage.FINAL, made.cycle.made_at
    made.cycle.save()
    for path in ("peringkat/", "peringkat/peringkat.csv", "peringkat/peringkat.xlsx"):
        found[path] = asked(partial(boss.get, base + path))
    assert found == PAGES


PAGES = {"": 15, "nilai/": 13, "peringkat/": 10, "peringkat/peringkat.csv": 7, "peringkat/peringkat.xlsx": 7}  # fmt: skip
"""Queries of each page, sign-in and sessions included."""


def asked(work: Callable[[], object]) -> int:
    work()  # what is asked once for all, like content types, is asked here
    with CaptureQueriesContext(connection) as seen:
        work()
    return len(seen)


def test_an_office_reads_what_it_read_before() -> None:
    """The short reads find the same cycles as the plain rule, for every office of a small nation."""
    filled(evaluated(3, 9))
    with all_offices():
        places = list(Submission.objects.values_list("cycle", "office", "office__parent"))
    for office in Office.objects.all():
        wanted = {
            one.pk
            for one in EvaluationCycle.objects.select_related("owner__parent")
            if office.pk in {one.owner_id, one.owner.parent_id}
            or (one.owner.parent and one.owner.parent.parent_id == office.pk)
        }
        wanted |= {cycle for cycle, place, above in places if office.pk in {place, above}}
        assert {one.pk for one in cycles_seen_from(office)} == wanted, office.code
