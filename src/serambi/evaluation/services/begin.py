"""Open a meeting, on its day or, confirmed, before it."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock, ids
from serambi.core.dates import format_day
from serambi.core.errors import Refused
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting
from serambi.evaluation.services.hold import hold_for, log
from serambi.evaluation.services.recount import bring_up, live
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def open_meeting(
    *, office: Office, actor: Actor, meeting: EvaluationMeeting, early: bool = False
) -> EvaluationMeeting:
    """Begin: figures and agenda are counted once more and stay so, the door code is made.

    `early` says that somebody saw both days and wants it before its own; the log keeps that.
    Raises NotAllowed, Conflict when it began before or was cancelled, Refused before its day
    without `early`.
    """
    words.demand(access.can_prepare(actor, office.pk))
    now = live(office)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.OPEN)
        moment = clock.now()
        planned, opened = (
            format_day(one.astimezone(office.tz).date()) for one in (fresh.starts_at, moment)
        )
        if fresh.is_ahead(moment) and not early:
            raise Refused(
                "meeting.early",
                _("Rapat ini direncanakan %(planned)s, sedangkan hari ini %(today)s.")
                % {"planned": planned, "today": opened},
                _("Buka pada harinya, atau setujui pembukaan lebih awal."),
            )
        code = ids.new_code()
        fresh.state, fresh.opened_at = EvaluationMeeting.State.RUNNING, moment
        bring_up(fresh, now, actor)
        fresh.door_code, fresh.door_digest = code, ids.code_digest(code)
        fresh.save()
        if fresh.is_early:
            log(fresh, actor, events.OPENED_EARLY.code, planned=planned, opened=opened)
        else:
            log(fresh, actor, events.OPENED.code)
    return fresh
