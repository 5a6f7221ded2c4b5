"""A final ruling is carried out, and the files that were given go into the information list."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction

from serambi.casework.services.order import open_order
from serambi.catalogue import services as catalogue
from serambi.core.dates import format_day
from serambi.core.errors import Refused
from serambi.disputes import events, validation
from serambi.disputes.models import Dispute
from serambi.disputes.models.choices import PaperKind
from serambi.disputes.selectors.given import given_items
from serambi.disputes.services.case import hold_for, log, move
from serambi.disputes.services.opening import before_opening
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import read, store_bytes
from serambi.identity.actors import Actor, system
from serambi.law.dispute import OPENS, Act, Outcome
from serambi.offices.models import Office


def execute(
    *,
    office: Office,
    actor: Actor,
    dispute_id: UUID,
    executed_on: date | None,
    items: Sequence[int] | None = None,
) -> Dispute:
    """The ruling was carried out on `executed_on`.

    Where it opened something, the request's order must be fulfilled (or, without a request, a proof
    be filed). `items` are the given files that go into the information list; None means all.
    Raises Refused while something is still owed.
    """
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.EXECUTE)
        before_opening(office)
        day = validation.past_day(
            executed_on, office, field="executed_on", label="Tanggal pelaksanaan",
            since=dispute.final_on, after="putusan berkekuatan hukum tetap",
        )  # fmt: skip
        if Outcome(dispute.outcome) in OPENS:
            _demand_given(dispute)
            _shelve(dispute, items)
        dispute.executed_on = day
        move(dispute, cell.to(), "executed_on")
        log(dispute, actor, events.EXECUTED, day=format_day(day))
        return dispute


def _demand_given(dispute: Dispute) -> None:
    """Guard `order_fulfilled`."""
    if dispute.case is not None:
        if open_order(dispute.case) is not None:
            raise Refused(
                "order.open",
                "Informasinya belum diserahkan kepada pemohon.",
                "Jawab dan serahkan lewat permohonannya, lalu catat pelaksanaan di sini.",
            )
    elif not dispute.papers.filter(kind=PaperKind.EXECUTION).exists():
        raise Refused(
            "execution.no_proof",
            "Bukti pelaksanaan belum ada.",
            "Unggah bukti penyerahan sebagai dokumen Bukti pelaksanaan.",
        )


def _shelve(dispute: Dispute, wanted: Sequence[int] | None) -> None:
    """Put what was given under the entry that the ruling opened."""
    entry = dispute.entry
    if entry is None:
        return
    house = system(dispute.office_id)
    for item in given_items(dispute):
        if item.file is not None and (wanted is None or item.pk in wanted):
            stored = _public_copy(dispute, item.file, house)
            catalogue.add_file(
                office=dispute.office, actor=house, entry=entry, stored=stored, title=item.title
            )
        elif item.entry is not None:
            address = settings.SERAMBI_ADDRESS + item.entry.get_absolute_url()
            catalogue.add_link(
                office=dispute.office, actor=house, entry=entry, url=address, label=item.title
            )


def _public_copy(dispute: Dispute, stored: StoredFile, house: Actor) -> StoredFile:
    """The answer's file once more, as a document of the list: the answer keeps its own."""
    return store_bytes(
        office=dispute.office, data=read(stored), name=stored.name, media_type=stored.media_type,
        purpose=Purpose.CATALOGUE, actor=house, state=State.DRAFT,
    )  # fmt: skip
