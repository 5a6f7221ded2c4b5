"""The way from the first hearing to adjudication, and the ends without a ruling."""

from datetime import date
from uuid import UUID

from django.db import transaction

from serambi.core.dates import format_day
from serambi.core.errors import Refused
from serambi.disputes import events, validation
from serambi.disputes.models import Dispute
from serambi.disputes.models.choices import HearingStatus
from serambi.disputes.selectors.clock import mediation_due
from serambi.disputes.services.case import hold_for, log, move
from serambi.identity.actors import Actor
from serambi.law.dispute import MEDIABLE, Act, State
from serambi.offices.models import Office

UNKNOWN = "jangka waktunya belum ditemukan untuk informasi pemilu"


def begin(*, office: Office, actor: Actor, dispute_id: UUID) -> Dispute:
    """The first hearing was held: authority, standing and time are examined (Perki 1/2013 art. 36)."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.BEGIN)
        if not dispute.hearings.filter(status=HearingStatus.HELD).exists():
            raise Refused(
                "dispute.no_hearing",
                "Belum ada sidang yang dicatat hasilnya.",
                "Catat hasil sidang pertama dahulu.",
            )
        move(dispute, cell.to())
        log(dispute, actor, events.BEGUN)
        return dispute


def mediate(
    *, office: Office, actor: Actor, dispute_id: UUID, first_meeting: date | None
) -> Dispute:
    """Mediation begins with its first meeting; only for grounds b to g (UU 14/2008 art. 40)."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.MEDIATE)
        if not MEDIABLE & set(dispute.grounds):
            raise Refused(
                "dispute.not_mediable",
                "Penolakan dengan alasan pengecualian (huruf a) tidak dimediasi.",
                "Lanjutkan ke ajudikasi (Perki 1/2013 Pasal 29).",
            )
        dispute.mediated_on = validation.past_day(
            first_meeting, office, field="first_meeting", label="Pertemuan mediasi pertama",
            since=dispute.filed_on, after="permohonan sengketa diajukan",
        )  # fmt: skip
        move(dispute, cell.to(), "mediated_on")
        until = mediation_due(dispute, extended=False)
        log(
            dispute, actor, events.MEDIATION_BEGUN, day=format_day(dispute.mediated_on),
            until=format_day(until.date) if until else UNKNOWN,
        )  # fmt: skip
        return dispute


def extend_mediation(*, office: Office, actor: Actor, dispute_id: UUID, reason: str) -> Dispute:
    """Seven more working days, once (Perki 1/2013 art. 41)."""
    words = validation.text(reason, field="reason", label="Alasan", minimum=5, maximum=500)
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.EXTEND_MEDIATION)
        if dispute.mediation_extended_on is not None:
            raise Refused("mediation.extended", "Mediasi ini sudah diperpanjang satu kali.")
        dispute.mediation_extended_on = validation.today(office)
        dispute.mediation_extension_reason = words
        dispute.save(update_fields=["mediation_extended_on", "mediation_extension_reason"])
        until = mediation_due(dispute, extended=True)
        log(
            dispute, actor, events.MEDIATION_EXTENDED,
            until=format_day(until.date) if until else UNKNOWN, reason=words,
        )  # fmt: skip
        return dispute


def fail(*, office: Office, actor: Actor, dispute_id: UUID, reason: str) -> Dispute:
    """Mediation ended without agreement; adjudication follows (UU 14/2008 art. 42)."""
    return _end(office, actor, dispute_id, Act.FAIL, reason)


def adjudicate(*, office: Office, actor: Actor, dispute_id: UUID) -> Dispute:
    """Adjudication begins: after failed mediation, or at once for a refusal (ground a)."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.ADJUDICATE)
        if cell.state is State.AJUDIKASI_AWAL and "a" not in dispute.grounds:
            raise Refused(
                "dispute.mediate_first",
                "Alasan huruf b sampai g dimediasi lebih dahulu.",
                "Mulai mediasi (Perki 1/2013 Pasal 29).",
            )
        move(dispute, cell.to())
        log(dispute, actor, events.ADJUDICATED)
        return dispute


def lapse(*, office: Office, actor: Actor, dispute_id: UUID, reason: str) -> Dispute:
    """The Komisi Informasi declared it lapsed (Perki 1/2013 arts. 30, 45)."""
    return _end(office, actor, dispute_id, Act.LAPSE, reason)


def withdraw(*, office: Office, actor: Actor, dispute_id: UUID, reason: str) -> Dispute:
    """The applicant took it back at the Komisi Informasi."""
    return _end(office, actor, dispute_id, Act.WITHDRAW, reason)


_ENDS = {Act.FAIL: events.FAILED, Act.LAPSE: events.LAPSED, Act.WITHDRAW: events.WITHDRAWN}


def _end(office: Office, actor: Actor, dispute_id: UUID, act: Act, reason: str) -> Dispute:
    """Move along `act` with a reason, which stays in the payload for the desk."""
    words = validation.text(reason, field="reason", label="Keterangan", minimum=5, maximum=1000)
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, act)
        move(dispute, cell.to())
        log(dispute, actor, _ENDS[act], reason=words)
        return dispute
