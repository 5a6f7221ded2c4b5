"""The list form and the object form of access say the same, for everybody."""

import pytest

from serambi.law.roles import STAFF_ROLES, Role
from serambi.redaction.access import WORKERS, can_see, visible_to
from tests.casework.cases import staff
from tests.redaction.conftest import Begin, Desk


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_who_sees_a_redaction_sees_it_in_the_list(desk: Desk, begun: Begin, role: Role) -> None:
    redaction, world = begun(), desk.world
    ours = staff(world.here[role], world.office, role)
    theirs = staff(world.there[role], world.stranger, role)
    for actor, expected in ((ours, role in WORKERS), (theirs, False)):
        assert can_see(actor, redaction) is expected
        assert visible_to(actor).filter(pk=redaction.pk).exists() is expected
