"""An evaluation of the Komisi Informasi that the example's office fills in, with some proofs missing."""

from datetime import datetime, timedelta
from importlib.resources import files

from serambi.config.example.people import actor_of
from serambi.core import clock
from serambi.law.roles import Role
from serambi.monev.models import Answer, EvaluationCycle
from serambi.monev.models.choices import Level, Stage
from serambi.monev.services import filling, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import Head, bring_in
from serambi.monev.services.stages import Plan
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

ASSESSOR = "Komisi Informasi"
UNSHOWN = {"3.9", "3.16", "3.17", "4.1", "5.6"}
"""Answered A with nothing to show: 14 points that the meeting finds."""
DAY = timedelta(days=1)


def load_answers(office: Office, at: datetime) -> None:
    """The cycle of an assessor without an account here, open for two months; all 103 questions answered A."""
    ppid, petugas = actor_of(office, Role.PPID), actor_of(office, Role.PETUGAS)
    first = at.astimezone(office.tz).date()
    data = (files("serambi.monev") / "data" / "vertikal-2024.csv").read_bytes()
    with clock.fixed(at), office_scope(office):
        head = Head(
            title=f"Kuesioner Komisi Informasi {first.year} (isi contoh)", assessor=ASSESSOR,
            year=first.year, method="ki-2025", scale="ki-2021",
        )  # fmt: skip
        made = bring_in(office=office, actor=ppid, head=head, data=data)
        last = first + 60 * DAY
        said = Plan(
            title=f"Monev Komisi Informasi {first.year}", year=first.year, instrument_id=made.pk,
            level=Level.SELF, is_outside=True,
            calendar={
                Stage.FILLING: (first, last), Stage.VERIFYING: (last + DAY, last + 8 * DAY),
                Stage.REBUTTAL: (last + 9 * DAY, last + 13 * DAY),
            },
        )  # fmt: skip
        cycle = stages.plan(office=office, actor=ppid, said=said)
        stages.open_cycle(actor=ppid, cycle_id=cycle.pk)
        for question in made.questions.all():
            link = "" if question.code in UNSHOWN else _page(question.code)
            filling.answer(
                office=office, actor=petugas, cycle_id=cycle.pk, number=question.position,
                said=Said("A", link=link),
            )  # fmt: skip


def show(office: Office, code: str) -> None:
    """Give the answer to `code` something that shows it."""
    row = Answer.objects.select_related("question").get(
        office=office, submission__cycle=cycle_of(office), question__code=code
    )
    filling.answer(
        office=office, actor=actor_of(office, Role.PETUGAS), cycle_id=cycle_of(office).pk,
        number=row.question.position, said=Said("A", link=_page(code), version=row.version),
    )  # fmt: skip


def cycle_of(office: Office) -> EvaluationCycle:
    """The cycle made above."""
    found: EvaluationCycle = EvaluationCycle.objects.get(owner=office, assessor=ASSESSOR)
    return found


def _page(code: str) -> str:
    return f"https://pangkalpinang.example/monev/{code}/"
