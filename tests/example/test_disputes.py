"""The example's dispute stands in mediation, on whatever day the example is loaded."""

from datetime import UTC, datetime

import pytest

from serambi.config.example.disputes import dispute_stories
from serambi.core import clock
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.clock import clocks_of
from serambi.disputes.selectors.desk import desk_dispute
from serambi.identity.models import Membership, User
from serambi.law.dispute import State
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@pytest.mark.parametrize("today", ["2026-11-23", "2026-12-28", "2027-01-04", "2026-04-01"])
def test_the_dispute_is_in_mediation_with_a_meeting_ahead(today: str, db: None) -> None:
    office = Office.objects.create(
        code="1971", level="ri", name="Bawaslu Kota Contoh", zone="Asia/Jakarta"
    )
    for role in (Role.PETUGAS, Role.PPID):
        user = User.objects.create_user(f"{role.value}@contoh.example", name=role.value)
        Membership.objects.create(user=user, office=office, role=role)
    now = datetime.fromisoformat(f"{today}T10:00:00").replace(tzinfo=UTC)
    with clock.fixed(now):
        [story] = dispute_stories({"1971": office})
    moments = [moment for moment, _ in story.steps]
    assert moments == sorted(moments)
    assert moments[-1] < now
    for moment, step in story.steps:
        with clock.fixed(moment), office_scope(office):
            story.perform(step)
    with clock.fixed(now), office_scope(office):
        found = desk_dispute(Dispute.objects.all(), office, Dispute.objects.get().pk)
        assert found.dispute.state == State.MEDIASI
        assert found.next_hearing is not None
        assert [one.code for one in clocks_of(found.dispute, [])] == ["ki.mediation", "ki.finish"]
        assert not any(event.act == "dispute.summons_short" for event in found.thread)
