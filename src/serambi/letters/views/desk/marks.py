"""Pictures on letters: the office's emblem, and one's own signature."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.core.errors import InvalidInput
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.letters.forms.desk import PictureForm
from serambi.letters.models import Mark
from serambi.letters.selectors import SIGNING_ROLES
from serambi.letters.services.marks import end_mark, set_mark
from serambi.offices.models import Office


@desk(Role.ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def emblem(request: OfficeRequest, office: Office) -> HttpResponse:
    """The emblem over every letter."""
    return _page(request, office, Mark.Kind.EMBLEM, None, "letters_desk:emblem")


@desk(*SIGNING_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def signature(request: OfficeRequest, office: Office) -> HttpResponse:
    """One's own signature, put on letters that one signs."""
    own = request.actor.user_id
    return _page(request, office, Mark.Kind.SIGNATURE, own, "letters_desk:signature")


@desk(Role.ADMIN, *SIGNING_ROLES)
@require_safe
def picture(request: OfficeRequest, office: Office, mark_id: UUID) -> HttpResponse:
    """An emblem, or one's own scan; nobody sees another's signature apart from letters."""
    found: Mark | None = Mark.objects.select_related("file").filter(pk=mark_id).first()
    if found is None or (found.user_id and found.user_id != request.actor.user_id):
        raise Http404
    return serve(found.file, inline=True)


def _page(
    request: OfficeRequest, office: Office, kind: Mark.Kind, user_id: int | None, name: str
) -> HttpResponse:
    form = PictureForm()
    if request.method == "POST":
        if "lepas" in request.POST:
            end_mark(office=office, actor=request.actor, kind=kind, user_id=user_id)
            return redirect(name, kode=office.code)
        form = PictureForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                set_mark(
                    office=office, actor=request.actor, kind=kind,
                    upload=form.cleaned_data["picture"], user_id=user_id,
                )  # fmt: skip
            except InvalidInput as error:
                form.blame(error)
            else:
                messages.success(request, _("Tersimpan. Dipakai pada surat berikutnya."))
                return redirect(name, kode=office.code)
    current = Mark.objects.filter(kind=kind, user=user_id, ended_at=None).first()
    context = {"form": form, "mark": current, "kind": kind}
    return render(request, "letters/desk/mark.html", context, status=422 if form.errors else 200)
