"""The page of one release, whatever brought one there."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from serambi.identity.guards import OfficeRequest
from serambi.ledger.selectors import thread
from serambi.library import access, events
from serambi.library.forms.release import ReasonForm, TextsForm
from serambi.library.models import Release
from serambi.library.selectors import queue
from serambi.library.selectors.queue import Settled
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem

UNDECIDED = (Release.State.WAITING, Release.State.BLOCKED)


def found(request: OfficeRequest, office: Office, release_id: UUID) -> Release:
    """The release, if this person may see it. Raises NotFound."""
    return queue.one_of(access.visible_to(request.actor), office, release_id)


def release_page(
    request: OfficeRequest, office: Office, release: Release, **wrong: Any
) -> HttpResponse:
    """The page; `wrong` holds the form that came back with errors by its name in the context."""
    files = list(release.files.all())
    findings = queue.findings_of(release)
    context: dict[str, Any] = {
        "release": release,
        "findings": [(one, _where(one, {str(row.stored_id): row.title for row in files}))
                     for one in findings],
        "left": sum(one.open for one in findings),
        "files": files,
        "entries": queue.entries_of(release),
        "form": TextsForm(initial=_texts(release)),
        "reason_form": ReasonForm(),
        "items": _items(office, release),
        "may_edit": access.can_edit(request.actor, office.pk)
        and release.state != Release.State.PUBLISHED,
        "may_decide": access.can_decide(request.actor, office.pk),
        "undecided": release.state in UNDECIDED,
        "published": release.state == Release.State.PUBLISHED,
        "open_act": "",
        **wrong,
    }  # fmt: skip
    return render(request, "library/desk/release.html", context, status=422 if wrong else 200)


def _texts(release: Release) -> dict[str, Any]:
    return {
        "title": release.title,
        "question": release.question,
        "answer": release.answer,
        "version": release.version,
    }


def _where(one: Settled, titles: dict[str, str]) -> str:
    """ "jawaban", or "berkas rekap.xlsx: lembar Data, baris 5"."""
    source, _, file_id = one.finding.source.partition(":")
    if not file_id:
        return source
    return f"{titles.get(file_id, source)}: {one.finding.place}"


def _items(office: Office, release: Release) -> list[ThreadItem]:
    told = thread(office, (events.OBJECT, release.pk))
    return [
        ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in reversed(told)
    ]
