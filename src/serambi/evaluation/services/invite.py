"""The invitation: one numbered letter, one mail for everybody who has an address."""

import hashlib

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.casework.selectors.signatory import signatory_of
from serambi.core import clock
from serambi.core.dates import format_datetime
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, MeetingAttendee, MeetingTopic
from serambi.evaluation.papers import gathering
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.letters.contents_meeting import MeetingInvitation
from serambi.letters.kinds import Kind
from serambi.letters.services import issue
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.services import enqueue


def invite(*, office: Office, actor: Actor, meeting: EvaluationMeeting) -> EvaluationMeeting:
    """Issue the letter and owe the mails, in one transaction.

    Raises NotAllowed, Conflict when it was sent before, InvalidInput when nobody is on the list,
    Unavailable when the letter cannot be set: nothing is sent then.
    """
    words.demand(access.can_seal(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.INVITE)
        people = list(MeetingAttendee.objects.filter(meeting=fresh))
        if not people:
            raise words.wrong(
                "people", "Daftar undangan masih kosong.", "Tambahkan orangnya dahulu."
            )
        topics = MeetingTopic.objects.filter(meeting=fresh).values_list("title", "reason")
        content = MeetingInvitation(
            meeting=gathering(fresh), agenda=tuple(topics),
            recipients=tuple(f"{one.name}, {one.post}" for one in people),
        )  # fmt: skip
        fresh.invitation = issue(
            office=office, kind=Kind.UNDANGAN_RAPAT, about=(events.MEETING, fresh.pk),
            content=content, signatory=signatory_of(office, actor), actor=actor,
        )  # fmt: skip
        fresh.state = EvaluationMeeting.State.INVITED
        fresh.save(update_fields=["invitation", "state"])
        MeetingAttendee.objects.filter(meeting=fresh).update(invited_at=clock.now())
        for address in sorted({one.email for one in people if one.email}):
            _mail(fresh, address)
        log(fresh, actor, events.INVITED.code, letter=fresh.invitation.number, people=len(people))
    return fresh


def _mail(meeting: EvaluationMeeting, address: str) -> None:
    office = meeting.office
    page = reverse(
        "evaluation_desk:meeting", kwargs={"kode": office.code, "number": meeting.number}
    )
    assert meeting.invitation is not None  # noqa: S101 - issued just above
    context = {
        "meeting": meeting,
        "office": office,
        "when": format_datetime(meeting.starts_at, office.tz),
        "letter": meeting.invitation.number,
        "check": settings.SERAMBI_ADDRESS.rstrip("/")
        + reverse("letters:check", args=[meeting.invitation.check_code]),
        "page": settings.SERAMBI_ADDRESS.rstrip("/") + page,
        "topics": list(
            MeetingTopic.objects.filter(meeting=meeting).values_list("title", flat=True)
        ),
    }
    enqueue(
        office=office, channel="email", to=address, subject=f"Undangan: {meeting.title}",
        body=render_to_string("evaluation/mail/invitation.txt", context),
        dedupe_key=f"meeting:{meeting.pk}:invite:{short(address)}",
        about=("meeting", str(meeting.pk)),
    )  # fmt: skip


def short(address: str) -> str:
    """An address of any length as a part of a key of bounded length."""
    return hashlib.sha256(address.encode()).hexdigest()[:12]
