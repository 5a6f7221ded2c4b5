"""The example's list fixed by decree in two years, what changed in between, and an amendment."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from serambi.catalogue.fields import NAMES, EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import edit, replace_file, withdraw
from serambi.config.example.documents import Table, as_pdf
from serambi.config.example.people import actor_of
from serambi.config.example.reading import Happening, read
from serambi.core import clock
from serambi.decrees.services import enact, freeze
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def decree_happenings(office: Office) -> list[Happening]:
    """What befalls the list while it grows, each with its moment."""
    data = read("decrees")
    acts: list[Happening] = [
        (row["at"], partial(_fix, office, row["year"], row["number"])) for row in data["decree"]
    ]
    acts.append((data["renewal"]["at"], partial(_renew, office, data["renewal"])))
    acts.append((data["leaving"]["at"], partial(_leave, office, data["leaving"])))
    return [(at.replace(tzinfo=office.tz), act) for at, act in acts]


def load_amendment(office: Office, at: datetime) -> None:
    """Amend the list of the last decreed year with what is published at `at`."""
    data = read("decrees")
    row, year = data["amendment"], max(one["year"] for one in data["decree"])
    with clock.fixed(at), office_scope(office):
        _fix(office, year, row["number"], row["reason"])


def _fix(office: Office, year: int, number: str, reason: str = "") -> None:
    """Freeze what is published now and publish it under the decree `number`."""
    ppid = actor_of(office, Role.PPID)
    made = freeze(office=office, actor=ppid, year=year, reason=reason)
    enact(
        office=office, actor=ppid, edition=made, decree_no=number,
        decree_on=clock.today(office.tz),
    )  # fmt: skip


def _renew(office: Office, row: dict[str, Any]) -> None:
    """A document gets its second version; the first keeps its address and says so."""
    ppid = actor_of(office, Role.PPID)
    entry = CatalogueEntry.objects.get(office=office, title=row["title"])
    now = EntryFields(**{name: getattr(entry, name) for name in NAMES})
    edit(office=office, actor=ppid, entry=entry, fields=replace(now, summary=row["summary"]))
    old = EntryFile.objects.filter(entry=entry, removed_at=None).order_by("pk")[0]
    paper = as_pdf(
        office=office.name, title=f"{entry.title} (edisi kedua)", summary=row["summary"],
        table=Table((), ()),
    )  # fmt: skip
    stored = store_bytes(
        office=office, data=paper, name="panduan-pengawasan-edisi-kedua.pdf",
        purpose=Purpose.CATALOGUE, actor=ppid, state=State.DRAFT,
    )  # fmt: skip
    replace_file(
        office=office, actor=ppid, entry=entry, file_id=old.pk, stored=stored, reason=row["reason"]
    )


def _leave(office: Office, row: dict[str, Any]) -> None:
    """An entry leaves the list when it need no longer be kept."""
    entry = CatalogueEntry.objects.get(office=office, title=row["title"])
    withdraw(office=office, actor=actor_of(office, Role.PPID), entry=entry, reason=row["reason"])
