"""Freeze, draft the letter, give the decree."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.decrees import access, events, selectors, services
from serambi.decrees.forms import EnactForm, FreezeForm, SignerForm
from serambi.decrees.models import DecreeEdition
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.models import Letter
from serambi.letters.selectors import open_draft
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every edition, and freezing the next."""
    return _list(request, office, FreezeForm(initial={"year": clock.today(office.tz).year}))


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def freeze(request: OfficeRequest, office: Office) -> HttpResponse:
    """Freeze what is published now."""
    form = FreezeForm(request.POST)
    if form.is_valid():
        try:
            made = services.freeze(
                office=office, actor=request.actor, year=form.cleaned_data["year"],
                reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, _("Daftar dibekukan. Tetapkan dengan keputusan, lalu terbitkan.")
            )
            return redirect(
                "decrees_desk:edition", kode=office.code, year=made.year, number=made.number
            )
    return _list(request, office, form, status=422)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, year: int, number: int) -> HttpResponse:
    """One edition and its next step."""
    return _page(request, office, selectors.edition(office, year, number, public=False))


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def letter(request: OfficeRequest, office: Office, year: int, number: int) -> HttpResponse:
    """Draft the SK with the frozen list."""
    found = selectors.edition(office, year, number, public=False)
    form = SignerForm(request.POST, office=office)
    if form.is_valid():
        try:
            draft = services.draft_letter(
                office=office, actor=request.actor, edition=found,
                signer_id=int(form.cleaned_data["signer"]),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            return redirect("letters_desk:draft", kode=office.code, draft_id=draft.pk)
    return _page(request, office, found, signer_form=form)


@desk(Role.PPID)
@require_POST
def enact(request: OfficeRequest, office: Office, year: int, number: int) -> HttpResponse:
    """Publish under the decree."""
    found = selectors.edition(office, year, number, public=False)
    form = EnactForm(request.POST, prefix="k")
    if form.is_valid():
        try:
            services.enact(
                office=office, actor=request.actor, edition=found,
                decree_no=form.cleaned_data["decree_no"], decree_on=form.cleaned_data["decree_on"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Daftar terbit dengan keputusannya."))
            return redirect("decrees_desk:edition", kode=office.code, year=year, number=number)
    return _page(request, office, found, enact_form=form)


def _list(
    request: OfficeRequest, office: Office, form: FreezeForm, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "editions": selectors.all_editions(office),
        "may_freeze": access.can_freeze(request.actor, office.pk),
    }
    return render(request, "decrees/desk/list.html", context, status=status)


def _page(
    request: OfficeRequest, office: Office, found: DecreeEdition, **wrong: Any
) -> HttpResponse:
    letters = Letter.objects.filter(office=office, state=Letter.State.VALID)
    signed = letters.filter(about_type=events.EDITION, about_id=found.pk).first()
    begun = {"decree_no": signed.number, "decree_on": signed.day} if signed else {}
    context: dict[str, Any] = {
        "edition": found,
        "letter": signed,
        "draft": open_draft(office, (events.EDITION, found.pk)),
        "signer_form": SignerForm(office=office),
        "enact_form": EnactForm(prefix="k", initial=begun),
        "may_freeze": access.can_freeze(request.actor, office.pk),
        "may_enact": access.can_enact(request.actor, office.pk),
        **wrong,
    }
    return render(request, "decrees/desk/edition.html", context, status=422 if wrong else 200)
