"""Who may read a cycle: the object form and the list form say the same; what was not sent is nobody's above."""

import pytest

from serambi.law.roles import STAFF_ROLES, Role
from serambi.monev import access
from serambi.monev.models import EvaluationCycle
from serambi.monev.selectors.cycles import submission_of
from serambi.monev.services import sending
from tests.monev.conftest import Parties, actor
from tests.monev.cycles import opened, planned, small

pytestmark = pytest.mark.django_db


def test_the_list_holds_what_may_be_seen_and_nothing_else(parties: Parties) -> None:
    made = small(parties)
    cycles = [
        planned(parties, title="Siklus disiapkan", instrument_id=made.pk),
        opened(parties, title="Siklus berjalan", instrument_id=made.pk),
    ]
    people = [
        (office, actor(office, user, role))
        for office, staff in (
            (parties.office, parties.world.here), (parties.world.stranger, parties.world.there),
        )
        for role, user in staff.items()
    ]  # fmt: skip
    people += [(parties.province, parties.second), (parties.nation, parties.runner)]
    people += [(parties.province, parties.ppid)]  # somebody of another office at this desk
    for office, who in people:
        listed = set(access.visible_to(who, office))
        assert listed == {one for one in cycles if access.can_see(who, office, one)}, who
    assert set(access.visible_to(parties.runner, parties.nation)) == set(cycles)
    assert set(access.visible_to(parties.ppid, parties.office)) == {cycles[1]}
    assert EvaluationCycle.objects.count() == 2


def test_answers_are_read_at_home_and_from_above_once_they_were_sent(parties: Parties) -> None:
    cycle = opened(parties)
    mine = submission_of(parties.office, cycle)
    home = [actor(parties.office, parties.world.here[role], role) for role in STAFF_ROLES]
    seen = [access.can_read_answers(one, parties.office, mine) for one in home]
    assert seen == [role != Role.ADMIN for role in STAFF_ROLES]
    above = ((parties.province, parties.second), (parties.nation, parties.runner))
    assert not any(access.can_read_answers(who, office, mine) for office, who in above)
    sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, aware=True)
    mine = submission_of(parties.office, cycle)
    assert all(access.can_read_answers(who, office, mine) for office, who in above)
    assert not access.can_read_answers(parties.stranger, parties.world.stranger, mine)
