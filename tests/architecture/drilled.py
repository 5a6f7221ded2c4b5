"""Drills for the table of who may open what: one that ended, with a proof, and one from the web."""

from typing import Any

from serambi.drills import services
from serambi.drills.models import Drill
from serambi.drills.services.grades import Plan
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def drilled(office: Office) -> dict[str, Any]:
    """Both are the province's."""
    upper = office.parent
    assert upper is not None
    tester = Actor("user:1", "Penguji", upper.pk, frozenset({Role.PPID}), 1)
    plan = Plan(
        office, Drill.Channel.WEB, "Jam berapa buka?", "Rani", is_graded=False, reminds=False
    )
    ended, waiting = (
        services.send(
            actor=tester, drill=services.prepare(by_office=upper, actor=tester, plan=plan)
        )
        for _ in range(2)
    )
    with office_scope(upper):
        proof = store_bytes(
            office=upper, data=b"\x89PNG\r\n\x1a\n", name="layar.png", purpose=Purpose.DRILL,
            actor=tester, state=State.DRAFT,
        )  # fmt: skip
    entry = services.note(actor=tester, drill=ended, words="Bukti", proof=proof)
    services.end(actor=tester, drill=ended)
    return {"drill": ended.pk, "drill_entry": entry.pk, "web_drill": waiting.pk}
