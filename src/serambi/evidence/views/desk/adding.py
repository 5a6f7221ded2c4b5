"""Put a proof on the shelf: choose its kind, then one short form."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.core.errors import InvalidInput, NotFound, SerambiError
from serambi.evidence.forms.adding import (
    FORMS,
    DocumentForm,
    EvidenceForm,
    FileForm,
    NilForm,
    PhotoForm,
    VideoForm,
)
from serambi.evidence.models import Evidence
from serambi.evidence.selectors.signers import superiors
from serambi.evidence.services import add as put
from serambi.evidence.services import files, nil
from serambi.files import selectors as kept
from serambi.files.models import Purpose, StoredFile
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
@require_safe
def choose(request: OfficeRequest, office: Office) -> HttpResponse:
    """The six kinds, each with a line that says when it fits."""
    return render(request, "evidence/desk/choose.html", {})


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: OfficeRequest, office: Office, kind: str) -> HttpResponse:
    """The form of one kind; a mistake comes back with everything that was typed."""
    if kind not in FORMS:
        raise Http404
    form = _form(request, office, kind)
    if form.is_bound and form.is_valid():
        try:
            row = _made(request, office, kind, form)
        except InvalidInput as error:
            form.blame(error)
        except SerambiError as error:
            form.add_error("file" if "file" in form.fields else None, str(error))
        else:
            messages.success(request, _("Bukti nomor %(n)s tersimpan.") % {"n": row.number})
            return redirect("evidence_desk:one", kode=office.code, number=row.number)
    context = {"form": form, "kind": Evidence.Kind(kind)}
    return render(request, "evidence/desk/add.html", context, status=422 if form.errors else 200)


def _form(request: OfficeRequest, office: Office, kind: str) -> EvidenceForm:
    more: dict[str, Any] = {"superiors": superiors(office)} if kind == "nil" else {}
    data, sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    initial = {} if data is not None else {"live_key": request.GET.get("catatan", "")}
    return FORMS[kind](data, sent, office=office, me=request.actor.user_id, initial=initial, **more)


def _made(request: OfficeRequest, office: Office, kind: str, form: EvidenceForm) -> Evidence:
    """The proof that the form describes. Raises what the services raise."""
    whole: dict[str, Any] = {
        "office": office, "actor": request.actor, "content": form.content(), "submit_key": form.key,
    }  # fmt: skip
    match form:
        case NilForm():
            typed = form.cleaned_data
            said = nil.Statement(
                subject=typed["subject"], first=typed["first"], last=typed["last"],
                signer_id=int(typed["signer"]), reason=typed["reason"], basis=typed["basis"],
            )  # fmt: skip
            return nil.state_nil(said=said, **whole)
        case PhotoForm():
            place = form.cleaned_data["place"]
            return files.add_photo(upload=_upload(request), place=place, **whole)
        case DocumentForm():
            stored = _stored(request, office, form)
            return files.add_document(stored=stored, limit=form.most, **whole)
        case VideoForm() if not form.cleaned_data["url"]:
            return files.add_video(stored=_stored(request, office, form), **whole)
    return put(kind=Evidence.Kind(kind), **whole)


def _upload(request: OfficeRequest) -> Any:
    sent = request.FILES.get("file")
    if sent is None:
        raise InvalidInput(
            "evidence.no_file", _("Berkas belum dipilih."), _("Pilih atau ambil sekarang."),
            field="file",
        )  # fmt: skip
    return sent


def _stored(request: OfficeRequest, office: Office, form: FileForm) -> StoredFile:
    """The file sent now, else the one sent before; what was judged is carried by the form from here."""
    token = form.typed("token")
    if "file" not in request.FILES and token:
        try:
            return kept.draft_by_token(office=office, purpose=Purpose.EVIDENCE, token=token)
        except NotFound as error:
            raise InvalidInput(error.code, error.sentence, field="file") from error
    stored = files.take(office=office, actor=request.actor, upload=_upload(request))
    form.carry(stored)
    return stored
