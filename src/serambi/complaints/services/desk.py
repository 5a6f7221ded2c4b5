"""Small acts of the desk: an internal note, opening who complained, and forgetting them in time."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.complaints import events
from serambi.complaints import validation as rules
from serambi.complaints.access import can_reveal
from serambi.complaints.life import Act
from serambi.complaints.models import Complainant, Complaint, ComplaintMessage
from serambi.complaints.services.held import hold, hold_for, log, write
from serambi.core.errors import Refused
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor, system
from serambi.offices.models import Office

KEEP_IDENTITY = timedelta(days=180)
"""How long after its end a complaint still knows who complained: long enough for the Ombudsman."""


def note(*, office: Office, actor: Actor, complaint_id: UUID, text: str) -> ComplaintMessage:
    """Add an internal note."""
    words = validation.text(text, field="text", label=_("Catatan"), minimum=2, maximum=5_000)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.NOTE)
        made = write(complaint, actor, ComplaintMessage.Kind.NOTE, words)
        log(complaint, actor, events.NOTED)
        return made


def reveal(*, office: Office, actor: Actor, complaint_id: UUID, reason: str) -> Complainant:
    """Who complained, once, for a reason that is written to the ledger.

    Raises Refused for a secret identity unless `actor` is the named handler, and where there is
    nobody to show.
    """
    words = rules.reason(reason)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.REVEAL)
        _demand_reveal(actor, complaint)
        log(complaint, actor, events.REVEALED, reason=words)
        return complaint.complainant


def see_evidence(*, office: Office, actor: Actor, complaint_id: UUID, reason: str) -> StoredFile:
    """The file that came with it, for a reason that is logged: a photo may show who complained.

    Raises Refused as `reveal` does for a secret identity, and where no file came.
    """
    words = rules.reason(reason)
    with transaction.atomic():
        complaint = hold_for(office, complaint_id, actor, Act.REVEAL)
        if complaint.evidence is None:
            raise Refused("complaint.no_file", _("Tidak ada berkas pada pengaduan ini."))
        if complaint.complainant.is_secret:
            _demand_reveal(actor, complaint)
        log(complaint, actor, events.EVIDENCE_SEEN, reason=words)
        return complaint.evidence


def forget(*, office: Office, complaint_id: UUID, now: datetime) -> bool:
    """Erase who complained once the days have passed; False if not so (yet). Safe to run again."""
    with transaction.atomic():
        complaint = hold(office, complaint_id)
        who: Complainant = complaint.complainant
        ended = complaint.ended_at
        if ended is None or who.forgotten_at is not None or now < ended + KEEP_IDENTITY:
            return False
        who.name = who.phone = who.email = who.accommodation = ""
        who.phone_index = who.email_index = b""
        who.forgotten_at = now
        who.save()
        log(complaint, system(office.pk), events.FORGOTTEN)
        return True


def _demand_reveal(actor: Actor, complaint: Complaint) -> None:
    if can_reveal(actor, complaint):
        return
    if complaint.complainant.is_secret:
        raise Refused(
            "complaint.secret", _("Pengadu meminta identitasnya dirahasiakan."),
            _("Hanya penangan yang ditunjuk untuk pengaduan ini yang dapat membukanya."),
        )  # fmt: skip
    raise Refused("complaint.nobody", _("Tidak ada identitas yang tersimpan."))
