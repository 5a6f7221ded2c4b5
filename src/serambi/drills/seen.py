"""Drills as somebody may read them: those that an office started and those that it went through."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.drills.access import can_see, visible_to
from serambi.drills.models import Drill, DrillEntry
from serambi.drills.open_time import SpansOf, due, elapsed
from serambi.drills.rules import Rule, Step, rules
from serambi.drills.selectors.hours import spans_for
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices

MOST = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """Where the clock of a drill stands: opening seconds so far, and the instants that matter, None
    where the office never opens."""

    seconds: int
    target_at: datetime | None
    limit_at: datetime | None

    @property
    def minutes(self) -> int:
        """Whole opening minutes."""
        return self.seconds // 60


def offices_to_try(office: Office) -> list[Office]:
    """The office itself and those below it, itself first."""
    below = Office.objects.filter(parent=office) | Office.objects.filter(parent__parent=office)
    return [office, *below.order_by("code").select_related("parent__parent")]


def started(actor: Actor, office: Office) -> list[Drill]:
    """The newest drills that this office started and `actor` may see. One query."""
    return _started(actor, office, discarded=False)


def discarded(actor: Actor, office: Office) -> list[Drill]:
    """The newest drills that were called off before they were sent. One query."""
    return _started(actor, office, discarded=True)


def _started(actor: Actor, office: Office, *, discarded: bool) -> list[Drill]:
    with all_offices():
        rows = visible_to(actor).filter(by_office=office, discarded_at__isnull=not discarded)
        return list(rows.select_related("office", "by_office")[:MOST])


def undergone(actor: Actor, office: Office) -> list[Drill]:
    """The newest ended drills against this office by others. One query."""
    with all_offices():
        rows = visible_to(actor).filter(office=office).exclude(by_office=office)
        return list(rows.select_related("office", "by_office").order_by("-ended_at")[:MOST])


def drill_of(actor: Actor, drill_id: UUID) -> Drill:
    """A drill that `actor` may read. Raises NotFound for every other."""
    with all_offices():
        found: Drill | None = (
            Drill.objects.select_related("office__parent__parent", "by_office")
            .filter(pk=drill_id)
            .first()
        )
    if found is None or not can_see(actor, found):
        raise NotFound("drill.unknown", _("Uji akses ini tidak ada."))
    return found


def entries(drill: Drill) -> list[DrillEntry]:
    """The log with its proofs, oldest first. One query."""
    with all_offices():
        return list(DrillEntry.objects.filter(drill=drill).select_related("file__office"))


def entry_of(drill: Drill, entry_id: int) -> DrillEntry:
    """A line of the log that has a proof. Raises NotFound."""
    found = next((one for one in entries(drill) if one.pk == entry_id and one.file), None)
    if found is None:
        raise NotFound("drill.no_proof", _("Bukti ini tidak ada."))
    return found


def rule_of(drill: Drill) -> Rule:
    """The rule under which it was prepared."""
    return rules()[drill.rule]


def waiting(drill: Drill) -> Waiting | None:
    """Where its clock stands; None before the question is sent."""
    if drill.sent_at is None:
        return None
    spans, rule = spans_for(drill.office), rule_of(drill)
    until = drill.replied_at or drill.ended_at or clock.now()
    return Waiting(
        elapsed(spans, drill.sent_at, until),
        _instant(spans, drill.sent_at, rule.target),
        _instant(spans, drill.sent_at, rule.limit),
    )


def _instant(spans: SpansOf, start: datetime, minutes: int) -> datetime | None:
    """None for an office that changed its hours so that it never opens."""
    try:
        return due(spans, start, minutes)
    except ValueError:
        return None


def result(drill: Drill) -> Step | None:
    """What it came to; None while it runs."""
    return rule_of(drill).step(drill.waited) if drill.ended_at is not None else None
