"""How a request's page finds its disputes."""

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.casework.following import Follower, declare
from serambi.casework.models import InformationRequest
from serambi.disputes.access import visible_to
from serambi.identity.actors import Actor
from serambi.law.dispute import STATE_NAMES, State


def of_request(case: InformationRequest, actor: Actor) -> list[Follower]:
    """The disputes over `case` that `actor` may see."""
    found = visible_to(actor).filter(case=case).order_by("filed_on", "recorded_at")
    return [
        Follower(
            kind=_("Sengketa"),
            number=one.register_no,
            state=STATE_NAMES[State(one.state)],
            href=reverse("disputes_desk:case", args=[case.office.code, one.pk]),
        )
        for one in found
    ]


declare(of_request)
