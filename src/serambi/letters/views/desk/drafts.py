"""Drafted letters: write, submit, check, send back, sign, give up."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.letter_draft import Act, State
from serambi.law.roles import CASE_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.letters import drafting
from serambi.letters.access import may
from serambi.letters.forms.desk import RemarkForm, SignForm
from serambi.letters.forms.draft import FORMS, DraftForm, initial_of
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models import LetterDraft
from serambi.letters.preview import preview
from serambi.letters.selectors import draft_of, signers_of
from serambi.letters.services import drafts
from serambi.letters.signing.pades import MOST_BYTES, PadesSigner
from serambi.offices.models import Office

WRITERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
WRITTEN_HERE = (Kind.KETERANGAN_PENELITIAN, Kind.SURAT)
WITH_REMARK: dict[str, Callable[..., LetterDraft]] = {
    Act.SEND_BACK.value: drafts.send_back,
    Act.DISCARD.value: drafts.discard_draft,
}
PLAIN: dict[str, Callable[..., LetterDraft]] = {
    Act.SUBMIT.value: drafts.submit,
    Act.CHECK.value: drafts.check,
}


@desk(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office, kind: str) -> HttpResponse:
    """Begin a letter of a kind that is written here."""
    if kind not in {one.value for one in WRITTEN_HERE}:
        raise Http404
    wanted = Kind(kind)
    form = FORMS[wanted](request.POST or None, people=signers_of(office))
    if form.is_valid():
        try:
            draft = drafts.prepare(
                office=office, actor=request.actor, kind=wanted, title=form.title,
                content=form.content(), frame=form.frame(),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("letters_desk:draft", kode=office.code, draft_id=draft.pk)
    return _written(request, form, KIND_NAMES[wanted])


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, draft_id: UUID) -> HttpResponse:
    """One draft and what may be done with it."""
    return _page(request, draft_of(office, draft_id))


@desk(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: OfficeRequest, office: Office, draft_id: UUID) -> HttpResponse:
    """Write it anew."""
    draft = draft_of(office, draft_id)
    if Act.REVISE not in may(request.actor, State(draft.state)):
        return redirect("letters_desk:draft", kode=office.code, draft_id=draft.pk)
    form = _form_of(request, office, draft)
    if form.is_valid():
        try:
            drafts.revise(
                office=office, actor=request.actor, draft_id=draft.pk, title=form.title,
                content=form.content(), frame=form.frame(),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("letters_desk:draft", kode=office.code, draft_id=draft.pk)
    return _written(request, form, draft.name)


@desk(*CASE_ROLES)
@require_safe
def sheet(request: OfficeRequest, office: Office, draft_id: UUID) -> HttpResponse:
    """The draft as it would look, marked KONSEP."""
    response = HttpResponse(preview(draft_of(office, draft_id)), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="konsep.pdf"'
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@sensitive_post_parameters("passphrase")
@desk(*CASE_ROLES)
@require_POST
def perform(request: OfficeRequest, office: Office, draft_id: UUID, act: str) -> HttpResponse:
    """Do one act and come back; what was wrong is said at its field."""
    draft = draft_of(office, draft_id)
    form = _act_form(request, act)
    if form is not None and not form.is_valid():
        return _page(request, draft, wrong=(act, form), status=422)
    try:
        done = _do(request, office, draft, act, form)
    except InvalidInput as error:
        if form is None:
            raise
        form.blame(error)
        return _page(request, draft, wrong=(act, form), status=422)
    except Refused as error:
        messages.error(request, str(error))
        done = None
    if done is not None:
        return redirect("letters_desk:letter", kode=office.code, letter_id=done)
    return redirect("letters_desk:draft", kode=office.code, draft_id=draft.pk)


def _act_form(request: OfficeRequest, act: str) -> RemarkForm | SignForm | None:
    if act in WITH_REMARK:
        return RemarkForm(request.POST, prefix=act)
    if act == Act.SIGN.value:
        return SignForm(request.POST, request.FILES)
    if act in PLAIN:
        return None
    raise Http404


def _do(
    request: OfficeRequest, office: Office, draft: LetterDraft, act: str, form: Any
) -> UUID | None:
    """The act; the id of the letter if one was issued."""
    who: dict[str, Any] = {"office": office, "actor": request.actor, "draft_id": draft.pk}
    if act in PLAIN:
        PLAIN[act](**who)
    elif act in WITH_REMARK:
        WITH_REMARK[act](**who, remark=form.cleaned_data["remark"])
    else:
        typed = form.cleaned_data
        file = typed["certificate"]
        signer = PadesSigner(file.read(MOST_BYTES + 1)) if file else None
        letter = drafts.sign_draft(**who, signer=signer, passphrase=typed["passphrase"])
        return UUID(str(letter.pk))
    return None


def _form_of(request: OfficeRequest, office: Office, draft: LetterDraft) -> DraftForm:
    kind = Kind(draft.kind)
    content = drafting.unpack(kind, draft.content)
    more: dict[str, Any] = {"listed": content} if kind is Kind.SK_DIP else {}
    if kind is Kind.PERNYATAAN_NIHIL:
        more["office_name"] = office.name
    return FORMS[kind](
        request.POST or None, people=signers_of(office), initial=initial_of(draft, content), **more
    )


def _written(request: OfficeRequest, form: DraftForm, name: str) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, "letters/desk/write.html", {"form": form, "name": name}, status=status)


def _page(
    request: OfficeRequest,
    draft: LetterDraft,
    *,
    wrong: tuple[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    acts = may(request.actor, State(draft.state))
    forms: dict[str, Any] = {act: RemarkForm(prefix=act) for act in WITH_REMARK}
    forms[Act.SIGN.value] = SignForm()
    if wrong is not None:
        forms[wrong[0]] = wrong[1]
    context = {
        "draft": draft,
        "acts": {act.value for act in acts},
        "own": draft.prepared_by_id == request.actor.user_id,
        "mine": draft.signer_id == request.actor.user_id,
        "forms": forms,
        "wrong": wrong[0] if wrong else "",
        "wrong_form": wrong[1] if wrong else None,
        "thread": thread(draft.office, ("letter_draft", draft.pk)),
    }
    return render(request, "letters/desk/draft.html", context, status=status)
