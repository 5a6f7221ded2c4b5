"""Owners of the example's headings, one that is stated to be empty, and a link that fell silent."""

import uuid
from datetime import datetime, timedelta

from serambi.alerts.content import AlertContent
from serambi.alerts.services import announce, end
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import add_link
from serambi.config.example.people import actor_of
from serambi.config.example.reading import read
from serambi.core import clock
from serambi.coverage.linkwatch import Look, Verdict
from serambi.coverage.services import assign, measure, waive
from serambi.coverage.services.links import note
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

FLOOD = timedelta(hours=5)


def load_coverage(office: Office, at: datetime) -> int:
    """What a PPID does in the first week, from `at` on for five hours; returns how many entries it added."""
    data, ppid = read("coverage"), actor_of(office, Role.PPID)
    holders = {
        role: Membership.objects.filter(office=office, role=role).values_list("user_id", flat=True)[
            0
        ]
        for role in (Role.PETUGAS, Role.PPID)
    }
    with clock.fixed(at), office_scope(office):
        for row in data["owner"]:
            owner = holders[Role(row["role"])] if row.get("role") else None
            assign(office=office, actor=ppid, code=row["heading"], owner_id=owner, unit=row["unit"])
        for row in data["nothing"]:
            waive(office=office, actor=ppid, code=row["heading"], reason=row["reason"])
        for row in data["silent"]:
            entry = CatalogueEntry.objects.get(office=office, title=row["title"])
            link = add_link(
                office=office, actor=ppid, entry=entry, url=row["url"], label=row["label"]
            )
            note(link, Look(Verdict.GONE, 404, "halamannya tidak ada lagi (404)"), at)
    _announcement(office, data["announcement"], at + timedelta(minutes=20))
    with clock.fixed(at + FLOOD), office_scope(office):
        measure(office)
    return 1


def _announcement(office: Office, row: dict[str, str], at: datetime) -> None:
    """One announcement without delay that is over some hours later."""
    clerk = actor_of(office, Role.PETUGAS)
    words = {name: value for name, value in row.items() if name != "ended"}
    with clock.fixed(at), office_scope(office):
        alert = announce(
            office=office, actor=clerk, content=AlertContent(**words), submit_key=uuid.uuid4()
        )
    with clock.fixed(at - timedelta(minutes=20) + FLOOD), office_scope(office):
        end(office=office, actor=clerk, alert=alert, reason=row["ended"])
