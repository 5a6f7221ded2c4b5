"""The list form and the object form of access say the same."""

import pytest

from serambi.classification import access
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.identity.actors import Actor, applicant, system
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.classification import steps
from tests.classification.steps import Bench

pytestmark = pytest.mark.django_db


def everybody(bench: Bench) -> list[Actor]:
    return [
        bench.officer, bench.ppid, bench.superior, bench.head, bench.admin, bench.stranger,
        bench.above_ppid, applicant(bench.office.pk), system(bench.office.pk), system(None),
    ]  # fmt: skip


def test_lists_and_objects_agree_for_everybody(bench: Bench) -> None:
    record = steps.approved(bench)
    test = record.test
    assert test is not None
    for actor in everybody(bench):
        assert access.can_see(actor, test) == (test in access.tests_visible_to(actor))
        assert access.can_see(actor, record) == (record in access.records_visible_to(actor))
    seen = {actor.id for actor in everybody(bench) if access.can_see(actor, test)}
    assert seen == {bench.officer.id, bench.ppid.id, bench.superior.id, bench.head.id}


def test_a_stranger_sees_neither_inside_their_own_office(bench: Bench) -> None:
    steps.approved(bench)
    with office_scope(bench.above):
        assert not ConsequenceTest.objects.exists()
        assert not ExemptionRecord.objects.exists()


def test_officer_and_ppid_alone_begin(bench: Bench) -> None:
    may = {actor.id for actor in everybody(bench) if access.can_propose(actor, bench.office)}
    assert may == {bench.officer.id, bench.ppid.id}
    assert Role.PEMBINA in bench.head.roles
