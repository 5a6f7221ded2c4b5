"""Issued letters at the desk: list, one letter, signed copies, withdrawal."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.forms.desk import RemarkForm, SignedForm
from serambi.letters.http import serve_letter
from serambi.letters.kinds import KIND_NAMES
from serambi.letters.models import Letter
from serambi.letters.selectors import SIGNING_ROLES, letter_of, open_drafts, signed_copies
from serambi.letters.services import withdraw
from serambi.letters.services.sign import take_signed
from serambi.letters.views.desk.drafts import WRITERS, WRITTEN_HERE
from serambi.letters.views.signatures import told
from serambi.offices.models import Office

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Open drafts, then issued letters, newest first; `cari` finds a number."""
    text = request.GET.get("cari", "").replace("\x00", "").strip()[:120]
    rows = Letter.objects.order_by("-issued_at", "-pk").defer("content", "check_code")
    if text:
        rows = rows.filter(number__icontains=text)
    context = {
        "drafts": open_drafts(office),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("hal")),
        "text": text,
        "kinds": [(kind.value, KIND_NAMES[kind]) for kind in WRITTEN_HERE],
        "may_write": request.actor.has(*WRITERS),
        "may_decree": request.actor.has(Role.PETUGAS, Role.PPID),
        "may_sign": request.actor.has(*SIGNING_ROLES),
        "may_number": request.actor.has(Role.PPID, Role.ADMIN),
    }
    return render(request, "letters/desk/list.html", context)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, letter_id: UUID) -> HttpResponse:
    """One letter: what it is, its signatures, its file."""
    return _page(request, letter_of(office, letter_id))


@desk(*CASE_ROLES)
@require_safe
def file(request: OfficeRequest, office: Office, letter_id: UUID) -> HttpResponse:
    """The PDF that stands for the letter."""
    return serve_letter(letter_of(office, letter_id))


@desk(*CASE_ROLES)
@require_safe
def signed_file(
    request: OfficeRequest, office: Office, letter_id: UUID, copy_id: UUID
) -> HttpResponse:
    """One signed copy, also one whose content could not be matched."""
    for copy in signed_copies(letter_of(office, letter_id)):
        if copy.pk == copy_id:
            return serve(copy.file, inline=True)
    raise Http404


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def take(request: OfficeRequest, office: Office, letter_id: UUID) -> HttpResponse:
    """Take in a PDF that was signed elsewhere."""
    letter = letter_of(office, letter_id)
    form = SignedForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, letter, signed=form, status=422)
    try:
        copy = take_signed(letter=letter, actor=request.actor, upload=form.cleaned_data["signed"])
    except InvalidInput as error:
        form.blame(error)
        return _page(request, letter, signed=form, status=422)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Tersimpan: %(match)s.") % {"match": copy.get_match_display()})
    return redirect("letters_desk:letter", kode=office.code, letter_id=letter.pk)


@desk(Role.PPID)
@require_POST
def withdraw_one(request: OfficeRequest, office: Office, letter_id: UUID) -> HttpResponse:
    """Withdraw a letter; its check page says so from then on."""
    letter = letter_of(office, letter_id)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return _page(request, letter, remark=form, status=422)
    try:
        withdraw(letter=letter, actor=request.actor, reason=form.cleaned_data["remark"])
    except InvalidInput as error:
        form.add_error("remark", str(error))
        return _page(request, letter, remark=form, status=422)
    except Conflict as error:
        messages.error(request, str(error))
    return redirect("letters_desk:letter", kode=office.code, letter_id=letter.pk)


def _page(
    request: OfficeRequest, letter: Letter, *, status: int = 200, **wrong: Form
) -> HttpResponse:
    context: dict[str, Any] = {
        "letter": letter,
        "copies": [(copy, told(copy)) for copy in signed_copies(letter)],
        "signed": SignedForm(),
        "remark": RemarkForm(),
        "may_take": request.actor.has(Role.PETUGAS, Role.PPID),
        "may_withdraw": request.actor.has(Role.PPID),
        "wrong_form": next(iter(wrong.values()), None),
        **wrong,
    }
    return render(request, "letters/desk/letter.html", context, status=status)
