"""Consequence tests and exempt entries of the example, through the same services as the pages."""

from datetime import date, datetime, timedelta
from typing import Any

from serambi.classification.models import ConsequenceTest
from serambi.classification.services import tests
from serambi.classification.values import Analysis, Identification, Person, Proposal
from serambi.config.example.people import actor_of
from serambi.config.example.reading import read
from serambi.core import clock
from serambi.law.exemptions import checklist_for, exemption
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

PACE = timedelta(minutes=1)
LENGTH = timedelta(minutes=55)


def load_classification(office: Office, before: datetime) -> int:
    """Carry the tests of the data file as far as they go, in the hour `before`.

    Returns their number. The ledger's time never runs back, so one act follows another.
    """
    rows = read("classification")["test"]
    moment = before - LENGTH
    with office_scope(office):
        for row in rows:
            for step in _steps(office, row):
                moment += PACE
                with clock.fixed(moment):
                    step()
    return len(rows)


def _steps(office: Office, row: dict[str, Any]) -> list[Any]:
    """The acts of one test, each to be done at its own minute."""
    officer, ppid, superior, head = (
        actor_of(office, role) for role in (Role.PETUGAS, Role.PPID, Role.ATASAN, Role.PEMBINA)
    )
    made: list[ConsequenceTest] = []

    def begin() -> None:
        proposal = Proposal(
            trigger=row["trigger"], description=row["description"], mandatory=row["mandatory"]
        )
        made.append(tests.propose(office=office, actor=officer, proposal=proposal))

    def with_test(act: Any, actor: Any, **more: Any) -> Any:
        return lambda: act(office=office, actor=actor, test_id=made[0].pk, **more)

    people = [
        Person(ppid.name, "PPID", ppid.user_id),
        Person(superior.name, "Kepala Sekretariat", superior.user_id),
        Person(officer.name, "Petugas layanan informasi", officer.user_id),
    ]
    steps = [
        begin,
        with_test(tests.identify, officer, identification=_item(row)),
        with_test(tests.analyse, ppid, analysis=_analysis(office, row)),
        with_test(tests.meet, ppid, people=people),
        with_test(tests.sign, ppid),
    ]
    if row["steps"] == "approve":
        steps += [
            with_test(tests.sign, superior),
            with_test(tests.sign, officer),
            with_test(tests.submit, ppid),
            with_test(tests.approve, head),
        ]
    return steps


def _item(row: dict[str, Any]) -> Identification:
    return Identification(**{k: row[k] for k in ("documents", "information", "unit", "part")})


def _analysis(office: Office, row: dict[str, Any]) -> Analysis:
    codes = (row["exemption"], *row["also"])
    asked = {q.code for code in codes for q in checklist_for(exemption(code).letter)}
    return Analysis(
        exemption=row["exemption"],
        also=tuple(row["also"]),
        consequence_open=row["consequence_open"],
        consequence_closed=row["consequence_closed"],
        public_interest=row["public_interest"],
        checklist=dict.fromkeys(asked, False),
        expires_on=_day(office, row.get("ends_in")),
        review_on=_day(office, row.get("review_in")),
        period_words=row["period_words"],
        period_source=row["period_source"],
    )


def _day(office: Office, days: int | None) -> date | None:
    return clock.today(office.tz) + timedelta(days=days) if days else None
