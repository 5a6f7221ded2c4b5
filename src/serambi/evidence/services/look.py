"""Look at a proof, and write down what was seen when it is something new."""

from datetime import datetime, timedelta

from django.db import transaction

from serambi.core import clock
from serambi.evidence import events
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.seeing import Seen, digest_of, look_at
from serambi.evidence.services.demand import demand_keeper, standing_row
from serambi.evidence.services.ending import level_at
from serambi.evidence.standing import BAD, HOLDING, State
from serambi.identity.actors import Actor, system
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

LINK_WELL = timedelta(days=3)
LINK_ILL = timedelta(days=1)
RECORD = timedelta(days=1)
PAPER = timedelta(days=7)


def look(*, office: Office, row: Evidence) -> Evidence:
    """Look now and keep the result. Call it outside a transaction: a link is asked over the network."""
    return note(office=office, row=row, seen=look_at(office, row), at=clock.now())


def ask_again(*, office: Office, actor: Actor, row: Evidence) -> Evidence:
    """Look at the proof now; a link is only put first in the watch's queue. Raises NotAllowed."""
    demand_keeper(actor, office)
    if not row.url:
        return look(office=office, row=row)
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        fresh.next_at = clock.now()
        fresh.save(update_fields=["next_at"])
    return fresh


def note(*, office: Office, row: Evidence, seen: Seen, at: datetime) -> Evidence:
    """Keep what was seen at `at`: a row when it differs from the last one, an event when the state does.

    A state that is good again wipes the memory of who was told, so that the next fault is told at once.
    """
    with transaction.atomic(), office_scope(office):
        fresh: Evidence = Evidence.objects.select_for_update().get(office=office, pk=row.pk)
        fresh.office = office
        before = fresh.state
        digest = _sighting(office, fresh, seen, at)
        if before != seen.state:
            fresh.since = at
            _tell(office, fresh, seen, digest)
        if seen.state in HOLDING:
            fresh.told_at, fresh.told_level = None, 0
        elif before == State.NEW and seen.state in BAD and not fresh.url:
            fresh.told_at, fresh.told_level = at, 1  # whoever adds it sees it on the screen
        fresh.state, fresh.sentence, fresh.address = seen.state, seen.sentence[:400], seen.address
        today = at.astimezone(office.tz).date()
        if fresh.expires_on != seen.expires_on:
            fresh.warned_level = level_at(seen.expires_on, today)
        fresh.expires_on, fresh.as_of = seen.expires_on, today
        fresh.failures = fresh.failures + 1 if seen.failing else 0
        fresh.checked_at, fresh.next_at = at, at + _pause(fresh, seen)
        fresh.save()
    return fresh


def _sighting(office: Office, row: Evidence, seen: Seen, at: datetime) -> str:
    """Add a row unless the newest says the same; returns the digest."""
    about: dict[str, JSON] = {
        "office": office.code, "number": row.number, "kind": row.kind, "title": row.title,
    }  # fmt: skip
    whole = seen.as_json(about)
    digest = digest_of(whole)
    newest = Sighting.objects.filter(evidence=row).values_list("digest", flat=True).first()
    if newest != digest:
        Sighting.objects.create(
            office=office, evidence=row, state=seen.state, sentence=seen.sentence[:400],
            at=at, seen=whole, digest=digest,
        )  # fmt: skip
    return digest


def _tell(office: Office, row: Evidence, seen: Seen, digest: str) -> None:
    ledger.append(
        office=office, actor=system(office.pk), act=events.SEEN.code,
        obj=(events.EVIDENCE, row.pk),
        payload={
            "state": str(seen.state.label), "sentence": seen.sentence, "before": row.state,
            "digest": digest,
        },
    )  # fmt: skip


def _pause(row: Evidence, seen: Seen) -> timedelta:
    if row.url:
        return LINK_ILL if seen.failing else LINK_WELL
    if row.kind in {Evidence.Kind.LIVE, Evidence.Kind.NIL} or seen.state == State.NEW:
        return RECORD
    return PAPER
