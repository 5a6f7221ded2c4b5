"""Acts that open an entry before or at its end, and the check of its file."""

from uuid import UUID

from django.db import transaction

from serambi.classification import events, values
from serambi.classification.models import ExemptionRecord
from serambi.classification.services.hold import (
    RecordAct,
    hold_record,
    log_record,
    move_record,
)
from serambi.classification.services.opening import HEADING, open_entry
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law.exempt_item import OPENS_IN_PART, State, decide_until
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


def decide_open(*, office: Office, actor: Actor, record_id: UUID, reason: str) -> ExemptionRecord:
    """Decide that the information opens when its period ends (PP 61/2010 art. 11).

    Raises Refused later than 30 working days before expiry: then it opens by itself.
    """
    words = values.reason(reason)
    with transaction.atomic():
        record, held = hold_record(office, record_id, actor, RecordAct.DECIDE_OPEN)
        if record.expires_on is None:
            raise Refused(
                "record.no_end", "Butir ini tidak punya tanggal berakhir.",
                "Uji lagi; hasilnya dapat menyatakan informasi ini terbuka.",
            )  # fmt: skip
        last = decide_until(record.expires_on, calendar_for(office))
        if clock.today(office.tz) > last:
            raise Refused(
                "record.too_late",
                f"Keputusan membuka paling lambat {format_date(last)}, 30 hari kerja sebelum berakhir.",
                "Informasi ini terbuka dengan sendirinya saat jangka waktunya berakhir.",
            )
        record.decided_at, record.decided_by_id = clock.now(), actor.account()
        record.opened_reason = words
        move_record(record, held, "decided_at", "decided_by", "opened_reason")
        log_record(
            record, actor, events.DECIDED_OPEN, day=format_date(record.expires_on), reason=words
        )
        return record


def open_by_ruling(
    *, office: Office, actor: Actor, record_id: UUID, ruling: str
) -> ExemptionRecord:
    """The Komisi Informasi or a court opened it; it goes to the information list at once.

    `ruling` names the ruling. Raises InvalidInput without it.
    """
    named = values.text(ruling, field="ruling", label="Putusan", minimum=5, maximum=300)
    with transaction.atomic():
        record, held = hold_record(office, record_id, actor, RecordAct.OPEN_BY_RULING)
        record.opened_proof, record.opened_on = named, clock.today(office.tz)
        record.entry = open_entry(
            office=office, description=record.description, unit=record.unit,
            why=f"Dibuka oleh putusan {named}.", heading=HEADING, published=True,
        )  # fmt: skip
        move_record(record, held, "opened_proof", "opened_on", "entry")
        log_record(record, actor, events.RULED_OPEN, ruling=named, entry=str(record.entry_id))
        return record


def open_part(
    *, office: Office, actor: Actor, record_id: UUID, part: str, proof: str
) -> ExemptionRecord:
    """Consent or a public post (letters g, h), or an open court session (a), opened a part.

    Raises Refused for another letter, InvalidInput without the part or its proof.
    """
    what = values.text(part, field="part", label="Bagian yang dibuka", minimum=5, maximum=2_000)
    why = values.text(proof, field="proof", label="Bukti", minimum=5, maximum=300)
    with transaction.atomic():
        record, held = hold_record(office, record_id, actor, RecordAct.OPEN_PART)
        if not {one.letter for one in record.grounds} & OPENS_IN_PART:
            raise Refused(
                "record.letter", "Hanya huruf a, g, dan h yang dapat terbuka sebagian lebih awal.",
                "Untuk huruf lain, uji lagi konsekuensinya.",
            )  # fmt: skip
        record.opened_part = "\n".join(filter(None, (record.opened_part, what)))
        record.opened_proof = why
        move_record(record, held, "opened_part", "opened_proof")
        log_record(record, actor, events.PART_OPENED, part=what, proof=why)
        return record


def check_blackout(*, office: Office, actor: Actor, record_id: UUID, note: str) -> ExemptionRecord:
    """Record that the file of what opened was checked for other exempt parts in it."""
    words = values.text(note, field="note", label="Hasil pemeriksaan", minimum=10, maximum=2_000)
    with transaction.atomic():
        record, _held = hold_record(office, record_id, actor, RecordAct.CHECK_BLACKOUT)
        if record.state == State.DITETAPKAN_TERBUKA and record.opened_on is None:
            raise Refused(
                "record.not_open_yet", "Informasi ini belum terbuka.",
                "Periksa berkasnya sesudah jangka waktunya berakhir.",
            )  # fmt: skip
        record.blackout_checked_at, record.blackout_note = clock.now(), words
        record.save(update_fields=["blackout_checked_at", "blackout_note"])
        log_record(record, actor, events.BLACKOUT_CHECKED, note=words)
        return record
