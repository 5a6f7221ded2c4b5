"""Summonses, hearings, what came of them, and who speaks for the office."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from serambi.core import clock
from serambi.core.dates import format_datetime, format_day
from serambi.core.errors import InvalidInput, NotFound, Refused
from serambi.core.moments import plausible
from serambi.disputes import events, notices, validation
from serambi.disputes.models import Dispute, Hearing, Representative
from serambi.disputes.models.choices import AuthorityKind, HearingKind, HearingStatus
from serambi.disputes.selectors.clock import earliest_hearing
from serambi.disputes.services.case import hold_for, log, move
from serambi.identity.actors import Actor
from serambi.law.dispute import Act
from serambi.offices.models import Office

LONGEST = 12 * 60


@dataclass(frozen=True, slots=True)
class Summons:
    """What a summons says. `starts_at` is aware; a hearing has a place or a link, or both."""

    kind: str
    starts_at: datetime | None
    summoned_on: date | None
    place: str = ""
    link: str = ""
    summons_no: str = ""
    minutes: int = 120
    closed: bool = False


def summon(*, office: Office, actor: Actor, dispute_id: UUID, summons: Summons) -> Hearing:
    """Write a summons down; the hearing stands in the calendar and the desk is told.

    A summons that came too late is flagged with the earliest day, not refused (Perki 1/2013
    art. 24): whether the hearing stands is for the Komisi Informasi to say.
    """
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.SUMMON)
        hearing = Hearing(office=office, dispute=dispute, changed_at=clock.now())
        _fill(hearing, _checked(office, dispute, summons))
        hearing.save(force_insert=True)
        if cell.to() != cell.state:
            move(dispute, cell.to())
        kind = hearing.get_kind_display()
        log(
            dispute, actor, events.SUMMONED, kind=str(kind), hearing=str(hearing.pk),
            when=format_datetime(hearing.starts_at, office.tz), number=hearing.summons_no,
        )  # fmt: skip
        _flag_short(dispute, hearing, actor)
        notices.hearing_set(dispute, hearing)
        return hearing


def move_hearing(
    *, office: Office, actor: Actor, dispute_id: UUID, hearing_id: UUID, summons: Summons
) -> Hearing:
    """Change time or place of a planned hearing; calendars that have it see the change."""
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.SUMMON)
        hearing = _planned(dispute, hearing_id)
        _fill(hearing, _checked(office, dispute, summons))
        hearing.sequence += 1
        hearing.changed_at = clock.now()
        hearing.save()
        log(
            dispute, actor, events.MOVED, kind=str(hearing.get_kind_display()), hearing=str(hearing.pk),
            when=format_datetime(hearing.starts_at, office.tz),
        )  # fmt: skip
        _flag_short(dispute, hearing, actor)
        notices.hearing_set(dispute, hearing)
        return hearing


def hold_hearing(
    *,
    office: Office,
    actor: Actor,
    dispute_id: UUID,
    hearing_id: UUID,
    result: str,
    attended: str,
    office_came: bool,
    applicant_came: bool,
) -> Hearing:
    """Write down who came and what came of a hearing that has begun."""
    words = validation.text(result, field="result", label="Hasil sidang", minimum=5, maximum=5000)
    people = validation.text(
        attended, field="attended", label="Yang hadir", minimum=0, maximum=2000
    )
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.HOLD_HEARING)
        hearing = _planned(dispute, hearing_id)
        if hearing.starts_at > clock.now():
            raise Refused(
                "hearing.ahead",
                f"Sidang ini baru dimulai {format_datetime(hearing.starts_at, office.tz)}.",
                "Catat hasilnya sesudah sidang, atau catat penundaannya.",
            )
        hearing.status = HearingStatus.HELD
        hearing.result, hearing.attended = words, people
        hearing.office_came, hearing.applicant_came = office_came, applicant_came
        _changed(hearing)
        log(
            dispute, actor, events.HELD, kind=str(hearing.get_kind_display()), hearing=str(hearing.pk),
            office_came=office_came, applicant_came=applicant_came,
        )  # fmt: skip
        return hearing


def cancel_hearing(
    *, office: Office, actor: Actor, dispute_id: UUID, hearing_id: UUID, reason: str
) -> Hearing:
    """The hearing was put off or called off; a new summons makes a new one."""
    words = validation.text(reason, field="reason", label="Alasan", minimum=3, maximum=500)
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.SUMMON)
        hearing = _planned(dispute, hearing_id)
        hearing.status, hearing.result = HearingStatus.CANCELLED, words
        _changed(hearing)
        log(
            dispute,
            actor,
            events.CANCELLED,
            kind=str(hearing.get_kind_display()),
            hearing=str(hearing.pk),
        )
        return hearing


def appoint(
    *,
    office: Office,
    actor: Actor,
    dispute_id: UUID,
    name: str,
    post: str,
    authority: str,
    authority_no: str,
    authority_on: date | None,
) -> Representative:
    """Name somebody who speaks for the office, with the paper that empowers them."""
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.APPOINT)
        made: Representative = Representative.objects.create(
            office=office,
            dispute=dispute,
            name=validation.text(name, field="name", label="Nama", minimum=2, maximum=120),
            post=validation.text(post, field="post", label="Jabatan", minimum=2, maximum=160),
            authority=validation.choice(
                authority, AuthorityKind.values, field="authority", label="Dasar kuasa"
            ),
            authority_no=validation.number(authority_no, field="authority_no", label="Nomor surat"),
            authority_on=validation.past_day(
                authority_on, office, field="authority_on", label="Tanggal surat"
            ),
            added_at=clock.now(),
        )
        log(
            dispute, actor, events.APPOINTED, authority=str(made.get_authority_display()).lower(),
            number=made.authority_no,
        )  # fmt: skip
        return made


def _planned(dispute: Dispute, hearing_id: UUID) -> Hearing:
    found: Hearing | None = Hearing.objects.filter(dispute=dispute, pk=hearing_id).first()
    if found is None:
        raise NotFound("hearing.unknown", "Sidang ini tidak ada pada sengketa ini.")
    if not found.is_planned:
        raise Refused("hearing.done", "Sidang ini sudah dicatat hasil atau penundaannya.")
    return found


def _changed(hearing: Hearing) -> None:
    hearing.sequence += 1
    hearing.changed_at = clock.now()
    hearing.save()


def _fill(hearing: Hearing, checked: Summons) -> None:
    assert checked.starts_at is not None  # noqa: S101 - _checked demands it
    hearing.kind, hearing.starts_at, hearing.minutes = (
        checked.kind,
        checked.starts_at,
        checked.minutes,
    )
    hearing.place, hearing.link, hearing.closed = checked.place, checked.link, checked.closed
    hearing.summons_no, hearing.summoned_on = checked.summons_no, checked.summoned_on


def _checked(office: Office, dispute: Dispute, summons: Summons) -> Summons:
    kind = validation.choice(summons.kind, HearingKind.values, field="kind", label="Jenis sidang")
    received = validation.past_day(
        summons.summoned_on, office, field="summoned_on", label="Tanggal panggilan diterima",
        since=dispute.filed_on, after="permohonan sengketa diajukan",
    )  # fmt: skip
    if summons.starts_at is None:
        raise InvalidInput(
            "hearing.when", "Waktu sidang belum diisi.", "Tulis tanggal dan jamnya.", field="day"
        )
    if plausible(summons.starts_at, field="day").astimezone(office.tz).date() < received:
        raise InvalidInput(
            "hearing.before_summons", f"Sidang mendahului panggilannya, {format_day(received)}.",
            "Periksa kedua tanggal.", field="day",
        )  # fmt: skip
    place = validation.text(summons.place, field="place", label="Tempat", minimum=0, maximum=200)
    link = _link(summons.link)
    if not place and not link:
        raise InvalidInput("hearing.where", "Tempat sidang belum diisi.", "Tulis tempatnya, atau tautan bila daring.", field="place")  # fmt: skip
    if not 15 <= summons.minutes <= LONGEST:
        raise InvalidInput("hearing.length", "Lama sidang harus 15 menit sampai 12 jam.", "Perkirakan saja.", field="minutes")  # fmt: skip
    return Summons(
        kind, summons.starts_at, received, place, link,
        validation.number(summons.summons_no, field="summons_no", label="Nomor panggilan", needed=False),
        summons.minutes, summons.closed,
    )  # fmt: skip


def _link(value: str) -> str:
    address = value.strip()
    if not address:
        return ""
    try:
        URLValidator(schemes=["https", "http"])(address)
    except ValidationError as error:
        raise InvalidInput(
            "hearing.link",
            "Tautan ini tidak dapat dipakai.",
            "Salin seluruhnya, mulai dari https.",
            field="link",
        ) from error
    if len(address) > 500:
        raise InvalidInput("hearing.link", "Tautan ini terlalu panjang.", "Pakai tautan yang lebih pendek.", field="link")  # fmt: skip
    return address


def _flag_short(dispute: Dispute, hearing: Hearing, actor: Actor) -> None:
    earliest = earliest_hearing(dispute, hearing)
    if (
        earliest is not None
        and hearing.starts_at.astimezone(dispute.office.tz).date() < earliest.date
    ):
        log(
            dispute,
            actor,
            events.SUMMONS_SHORT,
            earliest=format_day(earliest.date),
            hearing=str(hearing.pk),
        )
