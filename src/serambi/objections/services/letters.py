"""The letters that go with the acts, filled from the objection; typesetting belongs to `letters`."""

from django.conf import settings
from django.urls import reverse

from serambi.core.dates import format_date
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.objection import OUTCOME_NAMES, Outcome
from serambi.law.roles import ROLE_NAMES, Role
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.letters import clockstrip, services
from serambi.letters.contents import Content
from serambi.letters.contents_objection import ObjectionAnswer, ObjectionReceipt, TalkMinutes
from serambi.letters.kinds import About, Person, Signatory
from serambi.letters.models import Letter
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection, ObjectionReply, Talk
from serambi.objections.selectors.clock import (
    ObjectionClock,
    clock_of,
    dispute_length,
    length_words,
    silent_dispute,
)
from serambi.objections.services.held import OBJECT
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

_CLERKS = (Role.PPID, Role.PETUGAS, Role.ATASAN)
_HEADS = (Role.ATASAN, Role.PPID, Role.PETUGAS)
DECISIONS = {
    Outcome.MENGUATKAN: "Keputusan PPID dikuatkan",
    Outcome.MENGABULKAN: "Keberatan dikabulkan seluruhnya",
    Outcome.MENGABULKAN_SEBAGIAN: "Keberatan dikabulkan sebagian",
}


def receipt(objection: Objection, actor: Actor) -> Letter:
    """The *tanda bukti keberatan*, numbered as the register and typeset when first read."""
    office, regime = objection.office, Regime(objection.regime)
    now = clock_of(objection)
    silent = silent_dispute(objection.due_on, regime, office, calendar_for(office))
    tracking = settings.SERAMBI_ADDRESS + reverse("objections:open", kwargs={"kode": office.code})
    who = objection.objector
    received_on = objection.received_at.astimezone(office.tz).date()
    content = ObjectionReceipt(
        about=_about(objection),
        request_no=objection.request_no,
        applicant_name=who.proxy_name or who.name,
        on_behalf_of=who.name if who.proxy_name else "",
        grounds=ground_lines(objection),
        position=objection.position,
        tracking_code=objection.tracking_code,
        tracking_url=f"{tracking}#{objection.tracking_code}",
        due_on=now.answer.date,
        answer_length=length_words(now.answer.rule),
        regime_name=REGIME_NAMES[regime],
        basis=now.answer.basis,
        forum=forum_of(office).name,
        dispute_length=dispute_length(regime, received_on),
        dispute_until=silent.date if silent else None,
        filed_until=now.file_until.date if now.file_until and now.filed_late else None,
        strip=clockstrip.from_due(now.answer, received_on),
    )
    signer = signatory(office, None if objection.channel == "web" else actor, _CLERKS)
    return _issue(objection, content, actor, signer, number=objection.register_no)


def minutes(objection: Objection, talk: Talk, actor: Actor) -> Letter:
    """The *berita acara musyawarah*, to be signed by both sides."""
    assert talk.held_at is not None  # noqa: S101 - set by the act that records the talk
    content = TalkMinutes(
        about=_about(objection),
        applicant=person(objection),
        request_no=objection.request_no,
        grounds=ground_lines(objection),
        held_at=talk.held_at,
        place=talk.place,
        participants=tuple(line.strip() for line in talk.participants.splitlines() if line.strip()),
        result=talk.result,
        agreed=talk.agreed,
    )
    return _issue(objection, content, actor, signatory(objection.office, actor, _HEADS))


def answer(
    objection: Objection, reply: ObjectionReply, actor: Actor, now: ObjectionClock
) -> Letter:
    """The superior's written answer, with the order or the reasons, and the road that remains."""
    outcome = Outcome(reply.outcome)
    office = objection.office
    answered_on = (reply.decided_at or objection.received_at).astimezone(office.tz).date()
    content = ObjectionAnswer(
        about=_about(objection),
        applicant=person(objection),
        request_no=objection.request_no,
        grounds=ground_lines(objection),
        position=objection.position,
        decision=DECISIONS[outcome],
        upheld=outcome is Outcome.MENGUATKAN,
        reasons=reply.reasons,
        order=reply.order,
        order_due=reply.order_due_on,
        talk=_talk_words(objection),
        exception=reply.exception,
        forum=forum_of(office).name,
        dispute_length=dispute_length(Regime(objection.regime), answered_on),
        dispute_until=now.dispute.date if now.dispute else None,
        late_since=objection.due_on if objection.lapsed_at else None,
    )
    return _issue(objection, content, actor, signatory(office, actor, _HEADS))


def signatory(office: Office, actor: Actor | None, order: tuple[Role, ...]) -> Signatory:
    """The acting staff member with the post that counts here; for the web, the office's PPID."""
    rows = Membership.objects.filter(office=office, ended_at__isnull=True).select_related("user")
    if actor is not None and actor.user_id is not None:
        rows = rows.filter(user_id=actor.user_id)
    held = {Role(row.role): row for row in rows}
    for role in order:
        if role in held:
            row = held[role]
            return Signatory(
                name=row.user.name, title=row.title or str(ROLE_NAMES[role]), nip=row.user.nip
            )
    return Signatory(name=office.name, title=str(ROLE_NAMES[order[0]]))


def ground_lines(objection: Objection) -> tuple[str, ...]:
    """The grounds as sentences: "Huruf c: Permohonan tidak ditanggapi."."""
    return tuple(f"Huruf {row.letter}: {row.rule.title}." for row in objection.grounds.all())


def person(objection: Objection) -> Person:
    """Who objected, as letters name them."""
    who = objection.objector
    return Person(
        name=who.proxy_name or who.name,
        address=who.address,
        occupation=who.get_occupation_display(),
        phone=who.phone,
        email=who.email,
        on_behalf_of=who.name if who.proxy_name else "",
    )


def outcome_words(outcome: str) -> str:
    """The outcome in words."""
    return OUTCOME_NAMES[Outcome(outcome)]


def _talk_words(objection: Objection) -> str:
    zone = objection.office.tz
    return "\n".join(
        f"{format_date(talk.held_at.astimezone(zone).date())}: {talk.result}"
        for talk in objection.talks.all()
        if talk.held_at is not None
    )


def _about(objection: Objection) -> About:
    return About(
        register_no=objection.register_no,
        received_at=objection.received_at,
        information=objection.information,
        purpose=objection.purpose,
        channel=objection.get_channel_display(),
    )


def _issue(
    objection: Objection, content: Content, actor: Actor, signer: Signatory, *, number: str = ""
) -> Letter:
    return services.issue(
        office=objection.office,
        kind=content.kind,
        about=(OBJECT, objection.pk),
        content=content,
        signatory=signer,
        actor=actor,
        number=number or None,
    )
