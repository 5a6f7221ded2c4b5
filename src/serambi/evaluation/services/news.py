"""A draft for the newsroom from sealed minutes."""

import uuid

from django.utils.translation import gettext as _

from serambi.core.errors import Conflict
from serambi.evaluation.newsdraft import content_of
from serambi.evaluation.selectors.meetings import MeetingView
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.publishing import services as newsroom
from serambi.publishing.models import NewsItem


def draft_news(*, office: Office, actor: Actor, found: MeetingView) -> NewsItem:
    """The draft made from this meeting, the same one however often it is asked for.

    Its words are those of the moment when it was first made; a discarded one is made anew. Raises
    Conflict before the minutes are sealed, NotAllowed for who does not write news.
    """
    if found.meeting.minutes is None:
        raise Conflict("meeting.unsealed", _("Notulen rapat ini belum disegel."))
    return newsroom.create(
        office=office, actor=actor, content=content_of(found, actor.name), submit_key=uuid.uuid4(),
        origin=f"evaluation.meeting:{found.meeting.pk}",
    )  # fmt: skip
