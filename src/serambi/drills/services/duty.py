"""The handset: who holds it, how it is, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypedDict
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.core.text import clean
from serambi.drills import access, events
from serambi.drills.models import Drill, DutyShift, HandsetCheck
from serambi.drills.selectors.duty import WEEK, lacks, people
from serambi.drills.services import notices
from serambi.drills.services.proof import claim
from serambi.drills.services.run import MAX_WORDS, answered, held
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_SHIFTS = 28
HOLDERS = (Role.PETUGAS, Role.PPID)


@dataclass(frozen=True, slots=True)
class Shift:
    """One turn of the roster, as it is written."""

    day: date
    starts: time
    ends: time
    user_id: int


class Seen(TypedDict):
    """What the handset showed."""

    credit: int
    data: int
    battery: int
    has_app: bool
    note: str


def write_roster(
    *, office: Office, actor: Actor, monday: date, shifts: Sequence[Shift]
) -> list[DutyShift]:
    """Write the roster of a week anew. Raises NotAllowed, InvalidInput for a day of another week or
    for somebody who is not of the desk."""
    access.demand(access.can_roster(actor, office.pk))
    holders = {user.pk for user in people(office, *HOLDERS)}
    for one in shifts:
        if not monday <= one.day < monday + WEEK or one.user_id not in holders:
            raise InvalidInput("duty.shift", _("Giliran ini tidak dapat disimpan."), field="")
    if len(shifts) > MOST_SHIFTS:
        raise InvalidInput("duty.many", _("Jadwal sepekan memuat paling banyak 28 giliran."))
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)
        DutyShift.objects.filter(office=office, day__gte=monday, day__lt=monday + WEEK).delete()
        made = DutyShift.objects.bulk_create(
            DutyShift(office=office, day=s.day, starts=s.starts, ends=s.ends, user_id=s.user_id)
            for s in shifts
        )
        ledger.append(
            office=office, actor=actor, act=events.ROSTERED.code,
            obj=("drills.roster", monday.isoformat()),
            payload={"week": format_date(monday), "count": len(made)},
        )  # fmt: skip
    return made


def check_handset(
    *, office: Office, actor: Actor, seen: Seen, photo: StoredFile | None = None
) -> HandsetCheck:
    """Write down how the handset is; the PPID hears once a day of what it lacks.

    Raises NotAllowed, InvalidInput for a battery above 100.
    """
    access.demand(access.can_hold(actor, office.pk))
    assert actor.user_id is not None  # noqa: S101 - who holds a role of the desk is a person
    if not 0 <= seen["battery"] <= 100:
        raise InvalidInput(
            "handset.battery", _("Baterai diisi 0 sampai 100 persen."), field="battery"
        )
    note = " ".join(clean(seen["note"]).split())[:200]
    with transaction.atomic(), office_scope(office):
        claim(office, photo)
        made: HandsetCheck = HandsetCheck.objects.create(
            office=office, at=clock.now(), by_id=actor.user_id, photo=photo,
            **{**seen, "note": note},
        )  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.CHECKED.code,
            obj=("drills.handset", str(made.pk)),
            payload={"credit": made.credit, "data": made.data, "battery": made.battery},
        )  # fmt: skip
        if wanting := lacks(made):
            notices.wanting(made, wanting, clock.today(office.tz))
    return made


def answer_message(*, office: Office, actor: Actor, drill_id: UUID, words: str) -> Drill:
    """Answer what came to the duty desk by web. Raises NotAllowed, NotFound, InvalidInput, Conflict."""
    access.demand(access.can_hold(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = held(drill_id)
        if fresh.channel != Drill.Channel.WEB or not fresh.sent_at:
            raise NotFound("duty.unknown", _("Pesan ini tidak ada."))
        access.demand(access.can_answer(actor, fresh))
        if fresh.ended_at is not None:
            raise Conflict("duty.answered", _("Pesan ini sudah dijawab atau masanya berakhir."))
        said = clean(words)
        if not said or len(said) > MAX_WORDS:
            raise InvalidInput(
                "duty.reply", _("Balasannya belum ditulis."),
                _("Tulis 1 sampai 1.000 karakter."), field="words",
            )  # fmt: skip
        answered(fresh, actor, said, clock.now())
    return fresh
