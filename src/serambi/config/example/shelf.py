"""The example's information list, written and published through the catalogue's services."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any

from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import add_file, draft, publish
from serambi.config.example.documents import Table, as_csv, as_pdf
from serambi.config.example.people import actor_of
from serambi.config.example.reading import Happening, read
from serambi.core import clock
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.headings import heading
from serambi.law.roles import Role
from serambi.ledger.models import Head
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def load_entries(office: Office, before: datetime, meanwhile: Sequence[Happening] = ()) -> int:
    """Publish every entry on the day it was made, all of them before `before`.

    What happens `meanwhile` comes in between, on its day. The ledger's time never runs back, so one
    follows the other. Returns how many entries stay.
    """
    data, actor = read("catalogue"), actor_of(office, Role.PPID)
    acts: list[Happening] = [
        (_moment(office, row), partial(_enter, office, actor, data, row)) for row in data["entry"]
    ]
    acts = sorted([*acts, *meanwhile], key=lambda pair: pair[0])
    last = before - timedelta(hours=len(acts))
    earliest = last - timedelta(days=3650)
    for moment, act in acts:
        earliest = max(earliest, _told_last(office)) + timedelta(minutes=5)
        earliest = max(earliest, min(moment, last))
        with clock.fixed(earliest):
            act()
    with office_scope(office):
        return int(CatalogueEntry.objects.filter(state=CatalogueEntry.State.PUBLISHED).count())


def _moment(office: Office, row: dict[str, Any]) -> datetime:
    return datetime.combine(row["made_on"], time(9, 0), tzinfo=office.tz)


def _told_last(office: Office) -> datetime:
    """When the office's log was written to last."""
    found = Head.objects.filter(pk=office.pk).values_list("last_at", flat=True).first()
    return found or datetime.min.replace(tzinfo=UTC)


def _enter(office: Office, actor: Actor, data: dict[str, Any], row: dict[str, Any]) -> None:
    with office_scope(office):
        _publish(office, actor, row, _table(data, row))


def _table(data: dict[str, Any], row: dict[str, Any]) -> Table:
    found = data["table"].get(row.get("table", ""), {"columns": (), "rows": ()})
    return Table(tuple(found["columns"]), tuple(tuple(cells) for cells in found["rows"]))


def _publish(office: Office, actor: Actor, row: dict[str, Any], table: Table) -> None:
    entry = draft(office=office, actor=actor, fields=_fields(office, row))
    for kind in row["documents"]:
        data = (
            as_csv(table)
            if kind == "csv"
            else as_pdf(office=office.name, title=row["title"], summary=row["summary"], table=table)
        )
        stored = store_bytes(
            office=office,
            data=data,
            name=f"{_file_name(row['title'])}.{kind}",
            purpose=Purpose.CATALOGUE,
            actor=actor,
            state=State.DRAFT,
        )
        add_file(
            office=office,
            actor=actor,
            entry=entry,
            stored=stored,
            title=f"{row['title']} ({kind.upper()})",
        )
    publish(office=office, actor=actor, entry=entry)


def _fields(office: Office, row: dict[str, Any]) -> EntryFields:
    return EntryFields(
        category=heading(row["heading"]).category,
        title=row["title"],
        heading=row["heading"],
        is_election=row.get("election", False),
        summary=row["summary"],
        unit=row["unit"],
        officer="Kepala Sekretariat",
        made_on=min(row["made_on"], clock.today(office.tz)),
        made_place=office.city,
        period=row.get("period", ""),
        format=row.get("format", "softcopy"),
        retention=row["retention"],
    )


def _file_name(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60]
