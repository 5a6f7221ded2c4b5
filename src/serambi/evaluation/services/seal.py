"""Seal the minutes as a numbered letter; add to sealed ones."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework.selectors.signatory import signatory_of
from serambi.core import clock
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, ImprovementAction, MinutesAddendum
from serambi.evaluation.papers import minutes_of
from serambi.evaluation.selectors.meetings import whole
from serambi.evaluation.selectors.targets import target_values
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.letters.contents_meeting import MinutesAddition
from serambi.letters.kinds import Kind
from serambi.letters.services import issue
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def seal(*, office: Office, actor: Actor, meeting: EvaluationMeeting) -> EvaluationMeeting:
    """The minutes as a letter; every decision becomes an open action with its figure as it is now.

    Raises NotAllowed, Conflict, InvalidInput when nobody signed or nothing was written, Unavailable
    when the letter cannot be set: nothing is sealed then.
    """
    words.demand(access.can_seal(actor, office.pk))
    values = target_values(office)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.SEAL)
        found = whole(fresh)
        if not found.present:
            raise words.wrong("present", _("Belum ada yang menandatangani daftar hadir."))
        if not any(one.notes for one in found.topics):
            raise words.wrong("notes", _("Notulen masih kosong."), _("Tulis pembahasannya dahulu."))
        for action in found.actions:
            action.state = ImprovementAction.State.OPEN
            action.before = values.get(action.target)
            action.save(update_fields=["state", "before"])
        fresh.minutes = issue(
            office=office, kind=Kind.NOTULEN_RAPAT, about=(events.MEETING, fresh.pk),
            content=minutes_of(found), signatory=signatory_of(office, actor), actor=actor,
        )  # fmt: skip
        fresh.state, fresh.sealed_at = EvaluationMeeting.State.SEALED, clock.now()
        fresh.door_code, fresh.door_digest = "", None
        fresh.save()
        log(
            fresh, actor, events.SEALED.code, letter=fresh.minutes.number,
            present=len(found.present), actions=len(found.actions),
            digest=fresh.minutes.content_digest,
        )  # fmt: skip
    return fresh


def add_addendum(
    *, office: Office, actor: Actor, meeting: EvaluationMeeting, text: str, reason: str
) -> MinutesAddendum:
    """Add to sealed minutes by a letter of its own. Raises NotAllowed, InvalidInput, Conflict."""
    words.demand(access.can_seal(actor, office.pk))
    added = words.paragraphs(text, "text", _("Yang ditambahkan"), 4000, least=10)
    why = words.line(reason, "reason", _("Alasan"), 500, least=10)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.ADD)
        assert fresh.minutes is not None  # noqa: S101 - the database holds it
        number = MinutesAddendum.objects.filter(meeting=fresh).count() + 1
        content = MinutesAddition(
            title=fresh.title, minutes_number=fresh.minutes.number, minutes_on=fresh.minutes.day,
            number=number, text=added, reason=why,
        )  # fmt: skip
        letter = issue(
            office=office, kind=Kind.ADENDUM_NOTULEN, about=(events.MEETING, fresh.pk),
            content=content, signatory=signatory_of(office, actor), actor=actor,
        )  # fmt: skip
        made: MinutesAddendum = MinutesAddendum.objects.create(
            office=office, meeting=fresh, number=number, text=added, reason=why, letter=letter,
            made_at=clock.now(), made_by=actor.id,
        )  # fmt: skip
        log(fresh, actor, events.ADDED.code, number=number, reason=why)
    return made
