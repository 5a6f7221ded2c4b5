"""The proposed answer: one form for every outcome, uploads kept whatever else is wrong."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from serambi.casework.access import visible_to
from serambi.casework.forms.proposal import MAX_FILES, ProposalForm, initial_of
from serambi.casework.selectors.desk import DeskCase, desk_case
from serambi.casework.services.decide import propose
from serambi.catalogue.selectors import similar
from serambi.classification.selectors import active_records
from serambi.core.errors import InvalidInput
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
def show_proposal(request: OfficeRequest, office: Office, case_id: UUID) -> HttpResponse:
    """Write or rewrite the open proposal; a mistake comes back at its field with all uploads kept."""
    found = desk_case(visible_to(request.actor), office, case_id)
    entries = _entry_choices(office, found, request.GET.get("cari", ""))
    records = record_choices(office, found.case.pk)
    if request.method != "POST":
        form = ProposalForm(
            initial=initial_of(found.case, found.proposal), entries=entries, records=records
        )
        return _page(request, found, form, _proposed_files(found))
    form = ProposalForm(request.POST, entries=entries, records=records)
    kept, trouble = _files(request, office)
    if form.is_valid() and not trouble:
        try:
            answer = form.answer(tuple(stored.pk for stored in kept))
            propose(office=office, actor=request.actor, case_id=case_id, answer=answer)
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(
                request, _("Usulan jawaban tersimpan; PPID dapat menyetujui dan mengirim.")
            )
            return redirect("casework_desk:case", kode=office.code, case_id=case_id)
    return _page(request, found, form, kept, trouble=trouble, status=422)


def _page(
    request: OfficeRequest, found: DeskCase, form: ProposalForm, kept: list[StoredFile], *,
    trouble: list[str] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    context: dict[str, Any] = {
        "found": found, "case": found.case, "clock": found.clock, "form": form,
        "kept": kept, "given": _given_files(found, kept), "trouble": trouble or [],
        "search": request.GET.get("cari", ""),
    }  # fmt: skip
    return render(request, "casework/desk/proposal.html", context, status=status)


def _files(request: OfficeRequest, office: Office) -> tuple[list[StoredFile], list[str]]:
    """Files kept from before plus the new uploads; each bad one becomes a sentence."""
    kept = list(_own_answers([value for value in request.POST.getlist("kept") if _is_uuid(value)]))
    trouble: list[str] = []
    for upload in request.FILES.getlist("files"):
        if len(kept) >= MAX_FILES:
            trouble.append(_("Paling banyak %(n)d berkas.") % {"n": MAX_FILES})
            break
        try:
            kept.append(
                receive(
                    office=office,
                    upload=upload,
                    purpose=Purpose.ANSWER,
                    actor=request.actor,
                    field="files",
                )
            )
        except InvalidInput as error:
            trouble.append(f"{upload.name}: {error}")
    return kept, trouble


def _own_answers(ids: list[str]) -> QuerySet[StoredFile]:
    return StoredFile.objects.filter(pk__in=ids, purpose=Purpose.ANSWER)


def _proposed_files(found: DeskCase) -> list[StoredFile]:
    """Files of the open proposal; those of an answer that was sent are chosen anew."""
    return _item_files(found) if found.proposal else []


def _given_files(found: DeskCase, kept: list[StoredFile]) -> list[StoredFile]:
    """Files of the answer that was sent, to be taken along or left."""
    return [] if found.proposal else [file for file in _item_files(found) if file not in kept]


def _item_files(found: DeskCase) -> list[StoredFile]:
    return [item.file for item in found.items if item.file is not None]


def _entry_choices(office: Office, found: DeskCase, search: str) -> list[tuple[str, str]]:
    """Entries already chosen, those the applicant pointed at, and those that fit the words."""
    chosen = [item.entry for item in found.items if item.entry is not None]
    known = {str(entry.pk): entry.title for entry in (*chosen, *found.case.entries.all())}
    fitting = similar(office, search or found.case.details, 8)
    return list({**known, **{str(entry.id): entry.title for entry in fitting}}.items())


def record_choices(office: Office, case_id: UUID) -> list[tuple[str, str]]:
    """Entries of the exempt list that hold today; what this request's own test found comes first."""
    records = sorted(
        active_records(office),
        key=lambda one: (one.test is None or one.test.case_id != case_id, one.number),
    )
    return [
        (str(one.pk), f"{one.number}. {one.description} (Pasal {one.exemption})") for one in records
    ]


def _is_uuid(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True
