"""What the desk does with a release."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.library import services
from serambi.library.forms.release import ReasonForm, TextsForm
from serambi.library.models import Release
from serambi.library.views.desk.page import found, release_page
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm

EDITORS = (Role.PETUGAS, Role.PPID)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """One release: what the gate found, what will be public, what may be done."""
    return release_page(request, office, found(request, office, release_id))


@desk(*EDITORS)
@require_POST
def rewrite(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """Save the texts for the public."""
    release = found(request, office, release_id)
    form = TextsForm(request.POST)
    return _do(
        request, office, release, services.rewrite, _("Naskah disimpan dan diperiksa."),
        form=form, name="form", title=form.typed("title"), question=form.typed("question"),
        answer=form.typed("answer"), version=form.read_version(),
    )  # fmt: skip


@desk(*EDITORS)
@require_POST
def recheck(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """Let the gate read everything again."""
    release = found(request, office, release_id)
    return _do(request, office, release, services.recheck, _("Sudah diperiksa ulang."))


@desk(Role.PPID)
@require_POST
def publish(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """Open it to everybody."""
    release = found(request, office, release_id)
    return _do(request, office, release, services.publish, _("Jawaban ini terbit untuk umum."))


@desk(Role.PPID)
@require_POST
def decline(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """Decide not to publish."""
    return _with_reason(
        request, office, release_id, services.decline, _("Jawaban ini tidak diterbitkan."), "tolak"
    )


@desk(Role.PPID)
@require_POST
def withdraw(request: OfficeRequest, office: Office, release_id: UUID) -> HttpResponse:
    """Take it back."""
    return _with_reason(
        request, office, release_id, services.withdraw, _("Jawaban ini ditarik."), "tarik"
    )


@desk(Role.PPID)
@require_POST
def settle(request: OfficeRequest, office: Office, release_id: UUID, key: str) -> HttpResponse:
    """Let a soft finding through with a reason."""
    return _with_reason(
        request, office, release_id, services.settle, _("Temuan diterima."), key, key=key
    )


@desk(*EDITORS)
@require_POST
def take_out(
    request: OfficeRequest, office: Office, release_id: UUID, file_id: int
) -> HttpResponse:
    """Leave a file out."""
    return _with_reason(
        request, office, release_id, services.take_out, _("Berkas tidak ikut terbit."),
        f"berkas-{file_id}", file_id=file_id,
    )  # fmt: skip


@desk(*EDITORS)
@require_POST
def take_in(request: OfficeRequest, office: Office, release_id: UUID, file_id: int) -> HttpResponse:
    """Let a file go with it again."""
    release = found(request, office, release_id)
    return _do(
        request, office, release, services.take_in, _("Berkas ikut terbit lagi."), file_id=file_id
    )


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD"])
def open_file(
    request: OfficeRequest, office: Office, release_id: UUID, file_id: int
) -> HttpResponse:
    """A file of the answer, to be looked at."""
    release = found(request, office, release_id)
    row = next((one for one in release.files.all() if one.pk == file_id), None)
    if row is None:
        raise Http404
    return serve(row.stored, inline="lihat" in request.GET)


def _with_reason(
    request: OfficeRequest,
    office: Office,
    release_id: UUID,
    verb: Callable[..., Any],
    done: str,
    act: str,
    **more: Any,
) -> HttpResponse:
    release = found(request, office, release_id)
    form = ReasonForm(request.POST)
    return _do(
        request, office, release, verb, done,
        form=form, name="reason_form", act=act, reason=form.typed("reason"), **more,
    )  # fmt: skip


def _do(
    request: OfficeRequest,
    office: Office,
    release: Release,
    verb: Callable[..., Any],
    done: str,
    *,
    form: DomainForm | None = None,
    name: str = "",
    act: str = "",
    **more: Any,
) -> HttpResponse:
    """Call the service and go back to the release; a mistake comes back at its field."""
    try:
        verb(office=office, actor=request.actor, release_id=release.pk, **more)
    except InvalidInput as error:
        if form is None:
            raise
        if form.is_valid():
            form.blame(error)
        return release_page(request, office, release, **{name: form, "open_act": act})
    except (Conflict, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("library_desk:release", kode=office.code, release_id=release.pk)
