"""The year's exempt list by decree, with the list as its attachment."""

import uuid

from django.db import transaction

from serambi.classification import events
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.classification.signatories import find, signatory
from serambi.classification.words import basis_words, period_of
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.services import append
from serambi.letters import services as letters
from serambi.letters.contents_classification import ExemptList, ListedItem
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.offices.models import Office

NAMESPACE = uuid.UUID("6f1c1f0e-6a51-5d0f-9a8e-7d0c2f6b1971")


def list_id(office: Office, year: int) -> uuid.UUID:
    """What the decrees of one office and year are about."""
    return uuid.uuid5(NAMESPACE, f"{office.code}/{year}")


def decree_list(*, office: Office, actor: Actor) -> Letter:
    """Set this year's list as it stands today; a later decree of the year renews it.

    Raises NotAllowed for anyone but the PPID, Refused for an empty list.
    """
    if actor.office_id != office.pk or not actor.has(Role.PPID):
        raise NotAllowed("list.role", "Hanya PPID yang menerbitkan keputusan ini.", "Minta PPID.")
    with transaction.atomic():
        year = clock.today(office.tz).year
        rows = list(active_records(office))
        if not rows:
            raise Refused("list.empty", "Daftar masih kosong.", "Tetapkan klasifikasi dahulu.")
        letter = letters.issue(
            office=office,
            kind=Kind.SK_DIK,
            about=(events.LIST, list_id(office, year)),
            content=ExemptList(
                year=year,
                body=office.name,
                items=tuple(_line(row, number) for number, row in enumerate(rows, start=1)),
                approved_by=find(office, Role.PEMBINA),
            ),
            signatory=signatory(office, Role.PPID, actor.user_id),
            actor=actor,
            enclosures="1 daftar",
        )
        append(
            office=office,
            actor=actor,
            act=events.LIST_DECREED.code,
            obj=(events.LIST, list_id(office, year)),
            payload={"year": year, "count": len(rows), "number": letter.number},
        )
        return letter


def _line(record: ExemptionRecord, number: int) -> ListedItem:
    source = record.inherited_from.office.name if record.inherited_from else ""
    decree = f"{record.sk_number}, {format_date(record.sk_day)}"
    return ListedItem(
        number=number,
        description=f"{record.description} ({record.part})" if record.part else record.description,
        grounds=basis_words(record.grounds, record.statute),
        consequence_open=record.consequence_open,
        consequence_closed=record.consequence_closed,
        period=period_of(record),
        decree=f"{decree} ({source})" if source else decree,
    )
