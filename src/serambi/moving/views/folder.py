"""A ZIP of files: judged, named by their names, corrected by a person, then all at once."""

from typing import Any

from django.contrib import messages
from django.forms import formset_factory
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core.errors import InvalidInput, NotFound, Refused
from serambi.files import selectors as files
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import discard
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.moving.forms import MOST_FILES, FilesForm, NamedForm
from serambi.moving.services.folder import Wanted, bring_folder, planned, upload
from serambi.moving.unzipping import members
from serambi.moving.views.desk import page
from serambi.offices.models import Office

Named = formset_factory(NamedForm, extra=0, max_num=MOST_FILES, absolute_max=MOST_FILES)


@desk(Role.PPID)
@require_POST
def look(request: OfficeRequest, office: Office) -> HttpResponse:
    """Judge every file; one that is refused sends the whole ZIP back with its name."""
    form = FilesForm(request.POST, request.FILES, prefix="b")
    form.is_valid()
    sent = request.FILES.get("b-berkas")
    if sent is None:
        form.add_error("berkas", _("ZIP belum dipilih."))
        return page(request, office, files_form=form)
    kept, rows = [], list[dict[str, Any]]()
    try:
        for name, data in members(sent.read(), MOST_FILES):
            stored = upload(office=office, actor=request.actor, name=name, data=data)
            kept.append(stored)
            rows.append(_row(name, stored))
    except InvalidInput as error:
        for stored in kept:
            discard(office=office, stored=stored)
        at = f"{name}: " if error.code != "moving.zip" else ""
        form.add_error("berkas", f"{at}{error}")
        return page(request, office, files_form=form)
    return render(request, "moving/desk/folder.html", {"formset": Named(initial=rows)})


@desk(Role.PPID)
@require_POST
def keep(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every file as the person named it, or none of them."""
    formset = Named(request.POST)
    if not formset.is_valid():
        return render(request, "moving/desk/folder.html", {"formset": formset}, status=422)
    try:
        pairs = [(_wanted(form), _waiting(office, form.cleaned_data["token"])) for form in formset]
        done = bring_folder(
            office=office, actor=request.actor, source="ZIP", files=pairs,
            public="terbit" in request.POST,
        )  # fmt: skip
    except (NotFound, Refused) as error:
        messages.error(request, str(error))
        return render(request, "moving/desk/folder.html", {"formset": formset}, status=422)
    words = _("%(created)s informasi baru, %(skipped)s sudah ada.")
    messages.success(request, words % {"created": done.created, "skipped": done.skipped})
    return redirect("catalogue_desk:list", kode=office.code)


def _row(name: str, stored: StoredFile) -> dict[str, Any]:
    """What the form of one file begins with."""
    said = planned(name)
    return {
        "token": files.draft_token(stored),
        "name": name,
        "title": said.title,
        "year": said.year,
        "heading": said.heading,
    }


def _wanted(form: NamedForm) -> Wanted:
    typed = form.cleaned_data
    category = typed["heading"].partition(".")[0] or "setiap_saat"
    return Wanted(typed["name"], typed["title"], typed["year"], category, typed["heading"])


def _waiting(office: Office, token: str) -> StoredFile:
    return files.draft_by_token(office=office, purpose=Purpose.CATALOGUE, token=token)
