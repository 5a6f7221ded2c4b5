"""A whole list at once, or nothing of it."""

from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue import access, events
from serambi.catalogue.importing.check import Checked
from serambi.catalogue.models import CatalogueEntry, CatalogueStamp, EntryLink
from serambi.catalogue.services import shelf
from serambi.catalogue.services.write import build
from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

BATCH = 200


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were read, became entries, were there already, and want a look."""

    rows: int
    created: int
    skipped: int
    flagged: int


def bring_in(
    *,
    office: Office,
    actor: Actor,
    checked: Checked,
    source: str,
    digest: str,
    import_id: str,
    publish: bool,
) -> ImportResult:
    """Keep every good row of `checked` as an entry, published or as a draft.

    One transaction, one ledger event: `source` and `digest` (SHA-256) say which file it was.
    Rows that are in the list already were marked by the check and are looked at once more here,
    so that two people who import the same file make each entry once.
    Raises NotAllowed, and Refused when a row has an error.
    """
    _demand(office, actor, checked, publish=publish)
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        entries = _shelve(office, stamp, checked, publish=publish)
        result = ImportResult(
            checked.rows, len(entries), checked.rows - len(entries), checked.flagged
        )
        numbers = [entries[0].number, entries[-1].number] if entries else []
        ledger.append(
            office=office,
            actor=actor,
            act=events.IMPORTED.code,
            obj=(events.IMPORT, import_id),
            payload={
                "file": source,
                "sha256": digest,
                "published": publish,
                "numbers": numbers,
                **asdict(result),
            },
        )
        if publish:
            shelf.index(office, entries)
        shelf.recount(office, stamp)
    return result


def _demand(office: Office, actor: Actor, checked: Checked, *, publish: bool) -> None:
    shelf.demand(access.can_draft(actor, office.pk))
    shelf.demand(not publish or access.can_publish(actor, office.pk))
    if checked.problems:
        raise Refused(
            "catalogue.import_errors",
            _("%(n)s kesalahan mencegah impor; tidak ada yang disimpan.")
            % {"n": checked.problem_count},
            _("Perbaiki berkasnya, lalu unggah lagi."),
        )


def _shelve(
    office: Office, stamp: CatalogueStamp, checked: Checked, *, publish: bool
) -> list[CatalogueEntry]:
    """The rows that are not in the list yet, as numbered entries with their links."""
    at = clock.now()
    there = title_keys()
    fresh = [row for row in checked.new if row.key not in there]
    entries: list[CatalogueEntry] = []
    for row in fresh:
        stamp.last_number += 1
        entry = build(office, row.fields, stamp.last_number)
        entry.created_at = entry.updated_at = at
        if publish:
            entry.state, entry.published_at = CatalogueEntry.State.PUBLISHED, at
        entries.append(entry)
    CatalogueEntry.objects.bulk_create(entries, batch_size=BATCH)
    links = [
        EntryLink(office=office, entry=entry, url=row.link, label=_("Tautan"), added_at=at)
        for entry, row in zip(entries, fresh, strict=True)
        if row.link
    ]
    EntryLink.objects.bulk_create(links, batch_size=BATCH)
    return entries


def title_keys() -> frozenset[tuple[str, str]]:
    """Category and folded title of every entry of the office that is not withdrawn."""
    rows = CatalogueEntry.objects.exclude(state=CatalogueEntry.State.WITHDRAWN)
    return frozenset(
        (category, " ".join(title.casefold().split()))
        for category, title in rows.values_list("category", "title")
    )
