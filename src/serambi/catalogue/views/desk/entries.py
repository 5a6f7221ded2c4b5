"""The list of entries of any state; writing and changing one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.catalogue import access, selectors, services
from serambi.catalogue.forms.entry import EntryForm, FileForm, begun
from serambi.catalogue.forms.listing import desk_wanted
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.views.desk import uploads
from serambi.catalogue.views.desk.page import entry_page, found, reading_context
from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.ui.components.navigation import Tab


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Entries of any state, last changed first."""
    asked = desk_wanted(request.GET)
    page = selectors.desk_page(office, access.visible_to(request.actor), asked)
    numbers = selectors.state_counts(office)
    piles = [("", _("Semua"), sum(numbers.values()))]
    piles += [
        (value, str(label), numbers.get(value, 0)) for value, label in CatalogueEntry.State.choices
    ]
    context = {
        "asked": asked,
        "page": page,
        "tabs": [Tab(label, asked.address(state=value, page=1), n) for value, label, n in piles],
        "current": asked.address(page=1),
        "previous": asked.address(page=page.page - 1) if page.page > 1 else "",
        "following": asked.address(page=page.page + 1) if page.page < page.pages else "",
        "may_edit": access.can_draft(request.actor, office.pk),
        "may_publish": access.can_publish(request.actor, office.pk),
    }
    return render(request, "catalogue/desk/list.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """A new entry, with a document if there is one; an upload survives mistakes elsewhere."""
    posted = request.method == "POST"
    form = EntryForm(
        request.POST if posted else None,
        initial=begun(request.GET),
        today=clock.today(office.tz),
    )
    file_form = FileForm(
        request.POST if posted else None, request.FILES if posted else None, prefix="f"
    )
    kept = uploads.keep(request, office, file_form) if posted else None
    if posted and form.is_valid() and not file_form.errors:
        entry = services.draft(office=office, actor=request.actor, fields=form.entry_fields)
        if kept is not None:
            services.add_file(
                office=office, actor=request.actor, entry=entry, stored=kept,
                title=file_form.typed("file_title"),
            )  # fmt: skip
        messages.success(request, _("Rancangan tersimpan. Periksa, lalu terbitkan."))
        return redirect("catalogue_desk:entry", kode=office.code, entry_id=entry.pk)
    context = {"form": form, "file_form": file_form, "kept": kept, "token": uploads.token_of(kept)}
    return render(request, "catalogue/desk/create.html", context, status=422 if posted else 200)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """One entry: what it says, what hangs on it, what happened to it."""
    entry = found(request, office, entry_id)
    if request.method != "POST":
        return entry_page(request, office, entry)
    form = EntryForm(request.POST, today=clock.today(office.tz))
    if not form.is_valid():
        return entry_page(request, office, entry, form=form)
    try:
        services.edit(
            office=office, actor=request.actor, entry=entry,
            fields=form.entry_fields, version=form.cleaned_data.get("version"),
        )  # fmt: skip
    except Conflict as error:
        form.add_error(None, str(error))
        return entry_page(request, office, entry, form=form)
    messages.success(request, _("Perubahan tersimpan."))
    return redirect("catalogue_desk:entry", kode=office.code, entry_id=entry.pk)


@desk(*CASE_ROLES)
@require_safe
def reading(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """How far the machine has read the documents: the part of the page that renews itself."""
    entry = found(request, office, entry_id)
    context = reading_context(selectors.files_of(entry))
    return render(request, "catalogue/desk/parts/reading.html", {"entry": entry, **context})
