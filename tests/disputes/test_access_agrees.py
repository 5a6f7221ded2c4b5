"""The list form and the object form of access say the same, for everybody."""

import pytest

from serambi.disputes.access import can_see, visible_to
from serambi.law.roles import STAFF_ROLES, Role
from tests.casework.cases import staff
from tests.disputes.conftest import Bench
from tests.disputes.disputes import opened
from tests.support.cast import World


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_who_sees_a_dispute_sees_it_in_the_list(bench: Bench, world: World, role: Role) -> None:
    dispute = opened(bench.office, bench.officer, None)
    ours = staff(world.here[role], world.office, role)
    theirs = staff(world.there[role], world.stranger, role)
    for actor, expected in ((ours, role is not Role.ADMIN), (theirs, False)):
        assert can_see(actor, dispute) is expected
        assert (dispute in visible_to(actor)) is expected
