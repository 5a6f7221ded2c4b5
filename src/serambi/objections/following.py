"""How a request's page finds its objections."""

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.casework.following import Follower, declare
from serambi.casework.models import InformationRequest
from serambi.identity.actors import Actor
from serambi.law.objection import STATE_NAMES, State
from serambi.objections.access import visible_to


def of_request(case: InformationRequest, actor: Actor) -> list[Follower]:
    """The objections to `case` that `actor` may see."""
    found = visible_to(actor).filter(case=case).order_by("received_at", "id")
    return [
        Follower(
            kind=_("Keberatan"),
            number=one.register_no,
            state=STATE_NAMES[State(one.state)],
            href=reverse("objections_desk:case", args=[case.office.code, one.pk]),
        )
        for one in found
    ]


declare(of_request)
