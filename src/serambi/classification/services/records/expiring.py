"""What time does to entries: they open by themselves; heirs follow what they repeat."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from serambi.classification import events
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.classification.services.hold import (
    RecordAct,
    hold_record,
    log_record,
    move_record,
)
from serambi.classification.services.opening import open_entry
from serambi.classification.services.records.making import take_over
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Refused
from serambi.identity.actors import Actor, system
from serambi.law.exempt_item import CLOSING, State
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def expire_due(office: Office) -> int:
    """Open all that has expired and let heirs follow; returns how many entries moved.

    Idempotent: what was opened is not looked at again.
    """
    clerk = system(office.pk)
    closing = ExemptionRecord.objects.filter(
        office=office, state__in=sorted(CLOSING), opened_on__isnull=True
    )
    still = active_records(office).values("pk")
    moved = 0
    for record in closing.exclude(pk__in=still).select_related("inherited_from"):
        if record.inherited_from is not None and record.inherited_from.state == State.DIUBAH:
            follow(office=office, actor=clerk, record_id=record.pk)
        else:
            expire(office=office, actor=clerk, record_id=record.pk)
        moved += 1
    return moved


def expire(*, office: Office, actor: Actor, record_id: UUID) -> ExemptionRecord:
    """Open what has expired, in the list and in the catalogue. Raises Refused before that day."""
    with transaction.atomic():
        record, held = hold_record(office, record_id, actor, RecordAct.EXPIRE)
        if record.opened_on is not None or _holds(record):
            raise Refused("record.not_expired", "Jangka waktu butir ini belum berakhir.")
        today = clock.today(office.tz)
        record.opened_on = today
        record.entry = open_entry(
            office=office, description=record.description, unit=record.unit,
            why=_why(record), published=True,
        )  # fmt: skip
        move_record(record, held, "opened_on", "entry")
        log_record(
            record, actor, events.EXPIRED, day=format_date(today), entry=str(record.entry_id)
        )
        return record


def follow(*, office: Office, actor: Actor, record_id: UUID) -> ExemptionRecord | None:
    """The entry above was replaced: end the heir, and take its successor over if there is one."""
    with transaction.atomic():
        record, held = hold_record(office, record_id, actor, RecordAct.FOLLOW)
        source = record.inherited_from
        if source is None or source.state != State.DIUBAH:
            raise Refused("record.source_holds", "Penetapan asal butir ini masih berlaku.")
        heir = _heir_of(office, source, actor)
        record.successor = heir
        if heir is None:
            record.opened_on = clock.today(office.tz)
        move_record(record, held, "successor", "opened_on")
        log_record(record, actor, events.FOLLOWED, office=source.office.name)
        return heir


def _heir_of(office: Office, source: ExemptionRecord, actor: Actor) -> ExemptionRecord | None:
    """The office's entry for what replaced `source` above, if that still holds."""
    if source.successor_id is None:
        return None
    with office_scope(source.office):
        above = active_records(source.office).filter(pk=source.successor_id).first()
    if above is None:
        return None
    known: ExemptionRecord | None = ExemptionRecord.objects.filter(
        office=office, inherited_from=above
    ).first()
    return known or take_over(office, above, actor)


def _holds(record: ExemptionRecord) -> bool:
    return active_records(record.office).filter(Q(pk=record.pk)).exists()


def _why(record: ExemptionRecord) -> str:
    ended = record.expires_on
    if ended is not None and clock.today(record.office.tz) > ended:
        return f"Jangka waktu pengecualiannya berakhir {format_date(ended)}."
    return f"Penetapan pengecualian {record.sk_number} tidak berlaku lagi."
