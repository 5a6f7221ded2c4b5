"""What a running drill calls for at this moment."""

from datetime import datetime

from django.db import transaction

from serambi.drills.models import Drill, DrillEntry
from serambi.drills.open_time import elapsed
from serambi.drills.rules import Rule, Rung, rules
from serambi.drills.selectors.hours import spans_for
from serambi.drills.services import notices
from serambi.drills.services.run import conclude, held, write_entry
from serambi.identity.actors import system
from serambi.offices.scoping import office_scope

WORDS = {
    "petugas": "petugas piket", "ppid": "PPID", "atasan": "Atasan PPID",
    "provinsi": "kantor di atasnya, untuk menelepon kantor ini",
}  # fmt: skip


def escalate(drill: Drill, now: datetime) -> int:
    """Tell whoever is due and end the drill at its limit; returns how many rungs were told now.

    The tried office is told only where the drill reminds; the office above always hears of the limit,
    except of what an office tries by itself. Each rung is told once, however often this runs. A reply in
    the last second of the limit still counts. Where a person writes down when the reply came, the drill
    waits `rule.log` minutes more for that.
    """
    with transaction.atomic(), office_scope(drill.office):
        fresh = held(drill.pk)
        if fresh.sent_at is None or fresh.ended_at is not None:
            return 0
        rule = rules()[fresh.rule]
        seconds = elapsed(spans_for(fresh.office), fresh.sent_at, now)
        done = sum(_tell(fresh, rung, now) for rung in _due(fresh, rule, seconds))
        if seconds > (rule.limit + rule.log * fresh.is_written_down) * 60:
            conclude(fresh, system(fresh.office_id))
    return done


def _due(drill: Drill, rule: Rule, seconds: int) -> list[Rung]:
    told = set(DrillEntry.objects.filter(drill=drill).values_list("rung", flat=True))
    return [
        one for one in rule.rungs
        if seconds >= one.after * 60 + (one.after >= rule.limit)
        and one.after not in told
        and (not drill.is_own if one.to == "provinsi" else drill.reminds)
    ]  # fmt: skip


def _tell(drill: Drill, rung: Rung, now: datetime) -> bool:
    who = notices.unanswered(drill, rung.to, rung.after, now)
    many = "" if who else " (tidak ada yang memegang peran itu)"
    write_entry(drill, f"Sesudah {rung.after} menit diteruskan ke {WORDS[rung.to]}{many}.", now, rung.after)  # fmt: skip
    return True
