"""The page of one entry, whatever brought one there."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from serambi.catalogue import access, events, selectors
from serambi.catalogue.forms.entry import (
    EntryForm,
    FileForm,
    LinkForm,
    ReplaceForm,
    WithdrawForm,
    initial_of,
)
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.views.filecards import cards
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.identity.guards import OfficeRequest
from serambi.law.headings import suspicious
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


def found(request: OfficeRequest, office: Office, entry_id: UUID) -> CatalogueEntry:
    """The entry, if this person may see it. Raises NotFound."""
    rows = CatalogueEntry.objects.filter(access.visible_to(request.actor), office=office)
    entry: CatalogueEntry | None = rows.filter(pk=entry_id).first()
    if entry is None:
        raise NotFound("catalogue.unknown", "Informasi ini tidak ada.")
    return entry


def entry_page(
    request: OfficeRequest, office: Office, entry: CatalogueEntry, **wrong: Any
) -> HttpResponse:
    """The page; `wrong` holds the form that came back with errors by its name in the context."""
    files = selectors.files_of(entry)
    context: dict[str, Any] = {
        "entry": entry,
        "form": EntryForm(initial=initial_of(entry), today=clock.today(office.tz)),
        "file_form": FileForm(prefix="f"),
        "link_form": LinkForm(prefix="l"),
        "withdraw_form": WithdrawForm(prefix="w"),
        "files": files,
        **reading_context(files),
        "replace_form": ReplaceForm(prefix="r", files=files),
        "links": selectors.links_of(entry),
        "items": _items(office, entry),
        "may_edit": access.can_edit(request.actor, entry),
        "may_publish": access.can_publish(request.actor, office.pk),
        "kept": None,
        "token": "",
        "suspicion": suspicious(entry.category, entry.title),
        **wrong,
    }
    status = 422 if wrong else 200
    return render(request, "catalogue/desk/entry.html", context, status=status)


def reading_context(files: Sequence[EntryFile]) -> dict[str, Any]:
    """What the part about machine reading shows, and whether it is worth asking again."""
    shown = cards(files)
    return {
        "cards": shown,
        "is_moving": any(card.is_moving for card in shown),
        "is_infected": any(card.is_infected for card in shown),
    }


def _items(office: Office, entry: CatalogueEntry) -> list[ThreadItem]:
    told = thread(office, (events.ENTRY, entry.pk))
    return [
        ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in reversed(told)
    ]
