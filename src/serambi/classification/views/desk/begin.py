"""Begin a test: alone, from a request, from an entry that it renews, or after an earlier test."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from serambi.classification import access
from serambi.classification.forms.test import ProposalForm
from serambi.classification.models import ExemptionRecord, Trigger
from serambi.classification.selectors.desk import case_number
from serambi.classification.selectors.similar import similar_tests
from serambi.classification.services.tests import propose
from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.exemptions import mandatory_exclusions
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """The proposal; `permohonan`, `wajib`, `ulang` and `contoh` come in the address."""
    case_id, renewed, copied = (_uuid(request.GET.get(k)) for k in ("permohonan", "ulang", "contoh"))  # fmt: skip
    number = case_number(office, case_id) if case_id else ""
    old = access.records_visible_to(request.actor).filter(pk=renewed).first() if renewed else None
    if request.method != "POST":
        initial = _initial(number, old, request.GET.get("wajib", ""))
        form = ProposalForm(initial=initial, case_no=number)
        return _page(request, office, form, number, old)
    form = ProposalForm(request.POST, case_no=number)
    if form.is_valid():
        try:
            made = propose(
                office=office, actor=request.actor, proposal=form.proposal(case_id, renewed, copied)
            )
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Pengujian dimulai. Catat dokumennya sekarang."))
            return redirect("classification_desk:test", kode=office.code, test_id=made.pk)
    return _page(request, office, form, number, old, status=422)


def _page(
    request: OfficeRequest, office: Office, form: ProposalForm, number: str,
    old: ExemptionRecord | None, *, status: int = 200,
) -> HttpResponse:  # fmt: skip
    words = (
        request.GET.get("cari", "") or form.typed("description") or (old.description if old else "")
    )
    kept = request.GET.copy()
    kept.pop("contoh", None)
    kept.pop("cari", None)
    context = {
        "form": form,
        "case_no": number,
        "case_id": request.GET.get("permohonan", "") if number else "",
        "old": old,
        "search": request.GET.get("cari", ""),
        "alike": similar_tests(office, words),
        "chosen": request.GET.get("contoh", ""),
        "kept": kept.items(),
        "query": kept.urlencode(),
    }
    return render(request, "classification/desk/create.html", context, status=status)


def _initial(number: str, old: ExemptionRecord | None, mandatory: str) -> dict[str, str]:
    known = {one.code for one in mandatory_exclusions()}
    return {
        "mandatory": mandatory if mandatory in known else "",
        "trigger": (Trigger.REQUEST if number else Trigger.PROACTIVE).value,
        "description": old.description if old else "",
    }


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
