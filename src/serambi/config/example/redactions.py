"""Redactions of the example: one approved, one before a second person, one on the desk."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from serambi.casework.models import Decision, DecisionItem
from serambi.casework.services import redacted
from serambi.config.example.documents import Table, as_pdf
from serambi.config.example.people import actor_of
from serambi.config.example.reading import read
from serambi.core import clock
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.redaction import services
from serambi.redaction.engine.values import Names
from serambi.redaction.models import Redaction
from serambi.redaction.values import Reason, Subject

PACE = timedelta(minutes=2)
LENGTH = timedelta(minutes=100)


def load_redactions(office: Office, before: datetime) -> int:
    """Carry the files of the data file as far as they go, in the hour before the first case.

    Returns their number. The ledger's time never runs back, so one act follows another.
    """
    rows = [row for row in read("redactions")["file"] if row["steps"]]
    moment = before - LENGTH
    with office_scope(office):
        for row in rows:
            for step in _steps(office, row):
                moment += PACE
                with clock.fixed(moment):
                    step()
    return len(rows)


def paper_of(office: Office, name: str) -> StoredFile:
    """The file `name` of the data file, kept as an attachment of an answer."""
    [row] = [one for one in read("redactions")["file"] if one["name"] == name]
    return store_bytes(
        office=office, data=_paper(office, row), name=name, purpose=Purpose.ANSWER,
        actor=actor_of(office, Role.PETUGAS), state=State.DRAFT,
    )  # fmt: skip


def black_out(*, office: Office, actor: Actor, case_id: UUID, basis: str) -> None:
    """Black out everything found in the one file of a proposed answer, and ask a second person."""
    item = DecisionItem.objects.get(
        decision__case_id=case_id, decision__stage=Decision.Stage.PROPOSED, file__isnull=False
    )
    made = redacted.black_out(office=office, actor=actor, case_id=case_id, item_id=item.pk)
    about: dict[str, Any] = {"office": office, "actor": actor, "redaction_id": made.pk}
    services.settle(**about, ids=[], reason=Reason(basis))
    services.submit(**about)


def approve_redaction(*, office: Office, actor: Actor, case_id: UUID) -> None:
    """The second person agrees."""
    waiting = Redaction.objects.get(about_id=case_id, state=Redaction.State.SUBMITTED)
    services.approve(office=office, actor=actor, redaction_id=waiting.pk)


def _steps(office: Office, row: dict[str, Any]) -> list[Callable[[], object]]:
    officer, ppid = actor_of(office, Role.PETUGAS), actor_of(office, Role.PPID)
    made: list[Redaction] = []

    def begin() -> None:
        source = store_bytes(
            office=office, data=_paper(office, row), name=row["name"], purpose=Purpose.REDACTION,
            actor=officer, state=State.DRAFT,
        )  # fmt: skip
        made.append(
            services.begin(
                office=office, actor=officer, source=source,
                subject=Subject(Redaction.About.UPLOAD, number=row["about"]),
                names=Names(people=tuple(row["people"])),
            )
        )  # fmt: skip

    def black() -> None:
        services.settle(
            office=office, actor=officer, redaction_id=made[0].pk, ids=[],
            reason=Reason(row["basis"]),
        )  # fmt: skip

    def submit() -> None:
        services.submit(office=office, actor=officer, redaction_id=made[0].pk)

    def approve() -> None:
        services.approve(office=office, actor=ppid, redaction_id=made[0].pk)

    steps = [begin, black, submit, approve]
    return list(steps[: row["steps"]])


def _paper(office: Office, row: dict[str, Any]) -> bytes:
    table = Table(tuple(row["columns"]), tuple(tuple(cells) for cells in row["rows"]))
    return as_pdf(office=office.name, title=row["title"], summary=row["summary"], table=table)
