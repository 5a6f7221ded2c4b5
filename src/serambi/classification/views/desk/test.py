"""One test with everything on one screen, its analysis, and its acts."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.classification.access import tests_visible_to
from serambi.classification.forms.test import AnalysisForm
from serambi.classification.selectors.desk import DeskTest, desk_test, staff_of
from serambi.classification.selectors.similar import similar_tests
from serambi.classification.services.tests import analyse
from serambi.classification.views.desk.panels import Wrong, panels
from serambi.classification.views.desk.table import TEST_ACTS, PageAct
from serambi.classification.views.thread import items
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.consequence_test import Act, State, acts_for
from serambi.law.exemptions import mandatory_exclusions
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office

REUSABLE = (State.DIUSULKAN, State.IDENTIFIKASI, State.ANALISIS)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, test_id: UUID) -> HttpResponse:
    """The page of a test."""
    return page(request, office, desk_test(tests_visible_to(request.actor), office, test_id))


def page(
    request: OfficeRequest, office: Office, found: DeskTest, *, wrong: Wrong = None, status: int = 200
) -> HttpResponse:  # fmt: skip
    """Render the test; `wrong` is the act whose form came back with errors."""
    test = found.test
    state = State(test.state)
    open_acts = acts_for(state, request.actor.roles)
    shown = [
        act for act in TEST_ACTS.values() if act.act in open_acts and act.fits(found, request.actor)
    ]
    context = {
        "found": found,
        "test": test,
        "panels": panels(shown, lambda act: _form(act, found, office), wrong),
        "may_analyse": Act.ANALYSE in open_acts,
        "analysed": test.analysed_by_id is not None,
        "wrong_form": wrong[1] if wrong else None,
        "alike": similar_tests(office, test.description, besides=test) if state in REUSABLE else [],
        "items": items(office, found.thread, found.letters, test_id=test.pk),
    }
    return render(request, "classification/desk/test.html", context, status=status)


@desk(*CASE_ROLES)
@require_POST
def perform(request: OfficeRequest, office: Office, test_id: UUID, slug: str) -> HttpResponse:
    """Do one act; a mistake comes back at its field."""
    act = TEST_ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_test(tests_visible_to(request.actor), office, test_id)
    form = _form(act, found, office, request)
    if form.is_valid():
        try:
            act.run(
                office=office, actor=request.actor, test_id=test_id, **_given(request, office, form)
            )
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict, NotAllowed) as error:
            messages.error(request, str(error))
            return redirect("classification_desk:test", kode=office.code, test_id=test_id)
        else:
            messages.success(request, _("%(act)s: tercatat.") % {"act": act.title})
            return redirect("classification_desk:test", kode=office.code, test_id=test_id)
    return page(request, office, found, wrong=(slug, form), status=422)


@desk(Role.PPID)
def show_analysis(request: OfficeRequest, office: Office, test_id: UUID) -> HttpResponse:
    """Write the analysis; every mistake comes back at its field, nothing typed is lost."""
    found = desk_test(tests_visible_to(request.actor), office, test_id)
    if request.method != "POST":
        form = AnalysisForm(initial=_initial(found))
        return _analysis_page(request, found, form)
    form = AnalysisForm(request.POST)
    if form.is_valid():
        try:
            analyse(office=office, actor=request.actor, test_id=test_id, analysis=form.analysis())
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict) as error:
            messages.error(request, str(error))
            return redirect("classification_desk:test", kode=office.code, test_id=test_id)
        else:
            messages.success(request, _("Analisis tersimpan."))
            return redirect("classification_desk:test", kode=office.code, test_id=test_id)
    return _analysis_page(request, found, form, status=422)


def _analysis_page(
    request: OfficeRequest, found: DeskTest, form: AnalysisForm, *, status: int = 200
) -> HttpResponse:
    context = {"found": found, "test": found.test, "form": form}
    return render(request, "classification/desk/analysis.html", context, status=status)


def _initial(found: DeskTest) -> dict[str, Any]:
    test = found.test
    told = {name: getattr(test, name) for name in AnalysisForm.base_fields}
    told["exemption"] = test.exemption or _usual(test.mandatory)
    answers = {f"check_{k}": "ya" if v else "tidak" for k, v in test.checklist.items()}
    return {**told, **answers}


def _usual(mandatory: str) -> str:
    """The ground that usually carries what Perbawaslu 1/2022 art. 18(2) names; a suggestion only."""
    return next((one.usual[0] for one in mandatory_exclusions() if one.code == mandatory), "")


def _form(
    act: PageAct, found: DeskTest, office: Office, request: OfficeRequest | None = None
) -> Any:
    more: dict[str, Any] = {}
    if act.act is Act.MEET:
        more["staff"] = staff_of(office)
    if act.act is Act.RECORD_SIGNATURES:
        more["unsigned"] = [(one.place, f"{one.name}, {one.post}") for one in found.unsigned]
    data = (request.POST, request.FILES) if request else ()
    return act.form(*data, about=found.test, prefix=act.slug, **more)


def _given(request: OfficeRequest, office: Office, form: Form) -> dict[str, Any]:
    """What the service takes from the form; an upload is judged and kept first."""
    if hasattr(form, "given"):
        given: dict[str, Any] = form.given()
        return given
    values = dict(form.cleaned_data)
    if "scan" in values:
        upload = values.pop("scan")
        if upload is None:
            raise InvalidInput(
                "test.scan_missing",
                "Pindaian lembar belum dipilih.",
                "Pilih berkasnya.",
                field="scan",
            )
        values["scan"] = receive(
            office=office, upload=upload, purpose=Purpose.ATTACHMENT, actor=request.actor,
            encrypted=True, field="scan",
        )  # fmt: skip
    return values
