"""The talk (*musyawarah*): call both sides, keep the minutes. The clock runs on."""

from datetime import datetime
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from serambi.casework import validation
from serambi.core import clock
from serambi.core.dates import format_datetime
from serambi.core.errors import InvalidInput, Refused
from serambi.core.moments import plausible
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach, receive
from serambi.identity.actors import Actor
from serambi.law.grounds import talk_allowed
from serambi.law.objection import Act, State
from serambi.objections import events, notices
from serambi.objections.models import Objection, Talk
from serambi.objections.services import letters
from serambi.objections.services.held import hold_for, log, move
from serambi.offices.models import Office


def call_talk(
    *, office: Office, actor: Actor, objection_id: UUID, planned_for: datetime | None, place: str
) -> Talk:
    """Call both sides to a talk; again, when the first day does not suit.

    UU 14/2008 art. 35(2): grounds b-g only. Raises Refused when ground a stands alone.
    """
    where = validation.text(place, field="place", label="Tempat", minimum=3, maximum=300)
    moment = _ahead(planned_for)
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.CALL_TALK)
        if not talk_allowed(objection.letters):
            raise Refused(
                "objection.talk",
                "Keberatan atas penolakan karena informasi dikecualikan tidak diselesaikan secara musyawarah.",
                "Musyawarah hanya untuk alasan huruf b sampai g (UU 14/2008 Pasal 35 ayat (2)).",
            )
        made: Talk = Talk.objects.create(
            office=office, objection=objection, planned_for=moment, place=where,
            called_by_id=actor.account(), called_at=clock.now(),
        )  # fmt: skip
        move(objection, State.MUSYAWARAH)
        log(
            objection, actor, events.TALK_CALLED,
            when=format_datetime(moment, office.tz), place=where,
        )  # fmt: skip
        notices.talk_called(objection, made)
        return made


def record_minutes(
    *,
    office: Office,
    actor: Actor,
    objection_id: UUID,
    held_at: datetime | None,
    participants: str,
    result: str,
    agreed: bool,
    sheet: "UploadedFile[bytes] | None" = None,
) -> Talk:
    """Keep what came out of the talk; the letter to sign is made, a signed sheet may be uploaded.

    `participants` has one person per line. Raises InvalidInput at the field.
    """
    people = validation.text(
        participants, field="participants", label="Yang hadir", minimum=3, maximum=2_000
    )
    words = validation.text(result, field="result", label="Hasil", minimum=10, maximum=5_000)
    moment = _past(held_at)
    stored = _kept(office, actor, sheet)
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.MINUTES)
        talk = _open_talk(objection)
        talk.held_at = moment
        talk.participants = people
        talk.result = words
        talk.agreed = agreed
        talk.signed_sheet = stored
        talk.recorded_by_id = actor.account()
        talk.recorded_at = clock.now()
        talk.save()
        if stored is not None:
            attach(office=office, files=[stored])
        told = "tercapai kesepakatan" if agreed else "belum tercapai kesepakatan"
        log(objection, actor, events.TALK_HELD, result=told)
        letters.minutes(objection, talk, actor)
        return talk


def _kept(office: Office, actor: Actor, sheet: "UploadedFile[bytes] | None") -> StoredFile | None:
    """The signed sheet, judged and sealed. Raises InvalidInput at "sheet"."""
    if not sheet:
        return None
    return receive(
        office=office, upload=sheet, purpose=Purpose.ATTACHMENT, actor=actor, encrypted=True,
        field="sheet",
    )  # fmt: skip


def _open_talk(objection: Objection) -> Talk:
    found: Talk | None = objection.talks.filter(held_at__isnull=True).last()
    if found is None:
        raise Refused(
            "objection.no_talk", "Belum ada musyawarah yang menunggu berita acara.",
            "Tentukan waktu musyawarah lebih dahulu.",
        )  # fmt: skip
    return found


def _ahead(moment: datetime | None) -> datetime:
    if moment is None:
        raise InvalidInput("talk.when", "Waktu musyawarah belum diisi.", field="planned_for")
    if plausible(moment, field="planned_for") <= clock.now():
        raise InvalidInput(
            "talk.past", "Waktu musyawarah sudah lewat.", "Pilih waktu yang akan datang.",
            field="planned_for",
        )  # fmt: skip
    return moment


def _past(moment: datetime | None) -> datetime:
    if moment is None:
        raise InvalidInput("talk.when", "Waktu musyawarah belum diisi.", field="held_at")
    if plausible(moment, field="held_at") > clock.now():
        raise InvalidInput(
            "talk.future", "Waktu musyawarah ada di masa depan.", "Periksa tanggal dan jamnya.",
            field="held_at",
        )  # fmt: skip
    return moment
