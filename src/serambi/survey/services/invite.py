"""Make the only invitation of a finished service."""

import uuid
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.core.errors import Conflict, NotFound
from serambi.core.ids import code_digest, new_code, show_code
from serambi.identity.actors import Actor, system
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.services import enqueue
from serambi.survey import access, events
from serambi.survey.models import Occasion, SurveyCode, SurveyRound
from serambi.survey.periods import quarter_of
from serambi.survey.selectors import finished
from serambi.survey.selectors.finished import Service
from serambi.survey.selectors.rounds import takes_answers
from serambi.survey.services.rounds import hold, open_round
from serambi.survey.services.urn import drop
from serambi.ui.addresses import address

ABOUT = "survey"


def invite(
    *, office: Office, actor: Actor, kind: str, about_id: UUID, channel: Occasion.Channel
) -> str:
    """A fresh one-time code for a finished service; nothing stored tells which service has it.

    The applicant asks for it on the tracking page, staff at the desk. Raises NotFound while the
    service runs, Conflict when it was asked before or its quarter takes no more answers.
    """
    if channel is Occasion.Channel.DESK:
        access.demand(access.can_collect(actor, office.pk))
    ended = finished.ended_at(office, kind, about_id)
    if ended is None:
        raise NotFound("survey.not_finished", _("Layanan ini belum selesai."))
    period = quarter_of(ended.astimezone(office.tz).date())
    with transaction.atomic(), office_scope(office):
        within = hold(office, open_round(office, period).pk)
        return _draw(within, actor, kind, about_id, channel)


def invite_by_mail(service: Service, within: SurveyRound) -> bool:
    """Owe the invitation by e-mail; False when it was made meanwhile or nothing can be sent."""
    office = within.office
    if not service.email:
        return False
    with transaction.atomic(), office_scope(office):
        held = hold(office, within.pk)
        try:
            code = _draw(
                held, system(office.pk), service.kind, service.about_id, Occasion.Channel.MAIL
            )
        except Conflict:
            return False
        _owe(held, service.email, code)
    return True


def link(office: Office, code: str) -> str:
    """The address that opens the survey; the code stands after #, where no server log sees it."""
    return f"{settings.SERAMBI_ADDRESS}{address('survey:open', office.code)}#{code}"


def _draw(
    within: SurveyRound, actor: Actor, kind: str, about_id: UUID, channel: Occasion.Channel
) -> str:
    """Write down that the service was asked, and in another place a code that says nothing of it."""
    if not takes_answers(within):
        raise Conflict("survey.closed", _("Survei untuk triwulan ini sudah ditutup."))
    office = within.office
    if finished.is_asked(office, kind, about_id):
        raise Conflict("survey.asked", _("Layanan ini sudah mendapat undangan survei."))
    Occasion.objects.create(
        office=office, round=within, kind=kind, about_id=about_id, channel=channel
    )
    ledger.append(
        office=office, actor=actor, act=events.INVITED.code,
        obj=("request" if kind == Occasion.Kind.REQUEST else "objection", about_id),
        payload={"channel": str(Occasion.Channel(channel).label)},
    )  # fmt: skip
    code = new_code()
    drop(within, SurveyCode(office=office, round=within, digest=code_digest(code)))
    return code


def _owe(within: SurveyRound, email: str, code: str) -> None:
    """The message names neither the service nor the person: it lies in the outbox for a minute."""
    office = within.office
    words = {
        "office": office,
        "link": link(office, code),
        "page": settings.SERAMBI_ADDRESS + address("survey:open", office.code),
        "code": show_code(code),
        "until": format_date(within.period.until),
        "questions": 8 if within.fee_free else 9,
    }
    enqueue(
        office=office, channel="email", to=email,
        subject=f"Penilaian Anda atas layanan {office.name}",
        body=render_to_string("survey/mail/invitation.txt", words),
        dedupe_key=f"{ABOUT}:{uuid.uuid4()}", about=(ABOUT, within.period.key),
    )  # fmt: skip
