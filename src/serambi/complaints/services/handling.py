"""What the desk does while a complaint is open: name a handler, write, ask, send on, correct."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.complaints import events, notices
from serambi.complaints import validation as rules
from serambi.complaints.access import can_name_handler
from serambi.complaints.life import Act
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.models.choices import Kind, Target
from serambi.complaints.services.held import advance, hold_for, log, mark_replied, write
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Division, Office

Word = ComplaintMessage.Kind


def assign(
    *, office: Office, actor: Actor, complaint_id: UUID, handler: int, division: int | None = None
) -> Complaint:
    """Name who handles the complaint (UU 25/2009 art. 36); of a secret identity, who may see it.

    Raises InvalidInput at "handler" or "division" for somebody or something not of this office,
    NotAllowed for an officer where the identity is secret.
    """
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.ASSIGN)
        if not can_name_handler(actor, complaint):
            raise NotAllowed(
                "complaint.secret_handler", _("Pengadu meminta identitasnya dirahasiakan."),
                _("Minta PPID atau Atasan PPID menunjuk penangannya."),
            )  # fmt: skip
        complaint.handler_id = _handler(office, handler)
        complaint.division = _division(office, division)
        advance(complaint, actor, Act.ASSIGN, "handler", "division")
        log(complaint, actor, events.ASSIGNED, handler=handler)
        notices.assigned(complaint)
        return complaint


def reply(*, office: Office, actor: Actor, complaint_id: UUID, text: str) -> Complaint:
    """Write to the complainant; the first time this is the reply of UU 25/2009 art. 44."""
    return _write(office, actor, complaint_id, Act.REPLY, Word.REPLY, rules.answer(text))


def ask(*, office: Office, actor: Actor, complaint_id: UUID, text: str) -> Complaint:
    """Ask for what is missing. It is a reply too, and no clock stops for the one to come."""
    return _write(office, actor, complaint_id, Act.ASK, Word.ASK, rules.answer(text))


def feedback(*, office: Office, actor: Actor, complaint_id: UUID, text: str) -> Complaint:
    """Pass on what the receiver of a forwarded complaint answered."""
    return _write(office, actor, complaint_id, Act.FEEDBACK, Word.FEEDBACK, rules.answer(text))


def forward(
    *, office: Office, actor: Actor, complaint_id: UUID, target: str, reason: str
) -> Complaint:
    """Record to whom the complaint was sent on and why; the complainant is told.

    Serambi sends nothing to the other office by itself: what leaves the house is in the hands of
    people. Raises InvalidInput at "target" or "reason".
    """
    chosen = Target(
        validation.choice(target, list(Target.values), field="target", label=_("Tujuan"))
    )
    why = rules.reason(reason)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.FORWARD)
        complaint.forwarded_to, complaint.forwarded_at = chosen.value, clock.now()
        fields = ("forwarded_to", "forwarded_at", *mark_replied(complaint))
        advance(complaint, actor, Act.FORWARD, *fields)
        written = write(complaint, actor, Word.FORWARD, f"{chosen.label}: {why}")
        log(complaint, actor, events.FORWARDED, target=str(chosen.label), reason=why)
        notices.news(written)
        return complaint


def reclassify(
    *, office: Office, actor: Actor, complaint_id: UUID, kind: str, reason: str
) -> Complaint:
    """Correct what the complaint is about. Raises InvalidInput at "kind" or "reason"."""
    chosen = Kind(
        validation.choice(kind, list(Kind.values), field="kind", label=_("Jenis pengaduan"))
    )
    why = rules.reason(reason)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.RECLASSIFY)
        before = Kind(complaint.kind)
        if before == chosen:
            raise InvalidInput("kind.same", _("Jenisnya sudah seperti itu."), field="kind")
        complaint.kind = chosen.value
        complaint.save(update_fields=["kind"])
        log(
            complaint, actor, events.RECLASSIFIED, before=str(before.label),
            after=str(chosen.label), reason=why,
        )  # fmt: skip
        return complaint


def handlers(office: Office) -> list[tuple[int, str]]:
    """The accounts that may be named as handlers, with their names."""
    rows = Membership.objects.filter(
        office=office,
        ended_at__isnull=True,
        user__is_active=True,
        role__in=[Role.PETUGAS, Role.PPID, Role.ATASAN],
    )
    found = rows.order_by("user__name").values_list("user_id", "user__name")
    return list(dict.fromkeys(found))


_EVENTS = {Act.REPLY: events.REPLIED, Act.ASK: events.ASKED, Act.FEEDBACK: events.FED_BACK}


def _write(
    office: Office, actor: Actor, complaint_id: UUID, act: Act, word: Word, text: str
) -> Complaint:
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, act)
        advance(complaint, actor, act, *mark_replied(complaint))
        written = write(complaint, actor, word, text)
        log(complaint, actor, _EVENTS[act])
        notices.news(written)
        return complaint


def _handler(office: Office, user_id: int) -> int:
    if user_id not in {key for key, _name in handlers(office)}:
        raise InvalidInput(
            "complaint.handler", _("Orang ini tidak menangani pengaduan di kantor ini."),
            _("Pilih dari daftar."), field="handler",
        )  # fmt: skip
    return user_id


def _division(office: Office, division_id: int | None) -> Division | None:
    if division_id is None:
        return None
    found = Division.objects.filter(office=office, pk=division_id).first()
    if found is None:
        raise InvalidInput(
            "complaint.division", _("Bagian ini tidak ada di kantor ini."), field="division"
        )
    return found
