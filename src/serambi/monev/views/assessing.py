"""The assessor's side: the queue, one office, one answer after the other; settling, parts, objections."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.monev import access
from serambi.monev.forms.assessing import GradeForm, PartForm, ReplyForm, SettleForm
from serambi.monev.life import Act, Party
from serambi.monev.models import EvaluationCycle, PartScore, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.parties import assessing_office, parties_of
from serambi.monev.reckoning import SAQ
from serambi.monev.selectors.below import Row, rows_for, summed
from serambi.monev.selectors.cycles import cycle_of, submission_below, windows
from serambi.monev.selectors.filling import Filling, Line, filling, waits_for
from serambi.monev.services import assessing, drilled, objecting
from serambi.monev.services.assessing import parts_at
from serambi.monev.words import cents
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def queue(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """The offices to assess, those that wait longest for a grade first."""
    cycle = cycle_of(office, cycle_id)
    rows = _below(office, cycle, request.actor.id)
    if not rows:
        raise Http404
    wanted = request.GET.get("provinsi", "")
    chosen = [one for one in rows if not wanted or _home(one.office) == wanted]
    context = {
        "cycle": cycle,
        "rows": sorted(chosen, key=lambda x: (not x.open_objections, -x.waiting, x.office.code)),
        "sums": summed(office.name, rows),
        "window": windows(cycle).get(Stage(cycle.stage)),
    }
    return render(request, "monev/desk/queue.html", context)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> HttpResponse:
    """One office's answers with their grades, its parts, its objections."""
    return _page(request, office, _theirs(request, office, cycle_id, target))


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def grade(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str, number: int
) -> HttpResponse:
    """One answer beside its evidence: grade it and go on."""
    submission = _theirs(request, office, cycle_id, target)
    found = filling(submission)
    line = _line(found, number)
    if request.method != "POST":
        return _answer(request, found, line)
    form = GradeForm(request.POST, line=line)
    if form.is_valid():
        try:
            done = assessing.grade(
                target=submission.office, actor=request.actor, cycle_id=cycle_id, number=number,
                given=form.cleaned_data["given"], reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            _say(request, line, done)
            return _onwards(request, office, found, line)
    return _answer(request, found, line, status=422, grade_form=form)


@desk(Role.PPID)
@require_POST
def settle(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str, number: int
) -> HttpResponse:
    """Decide between two grades."""
    submission = _theirs(request, office, cycle_id, target)
    found = filling(submission)
    line = _line(found, number)
    form = SettleForm(request.POST, line=line, prefix="t")
    if form.is_valid():
        try:
            assessing.settle(
                target=submission.office, actor=request.actor, cycle_id=cycle_id, number=number,
                given=form.cleaned_data["given"], reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(
                request, _("Nilai %(code)s ditetapkan.") % {"code": line.question.code}
            )
            return _onwards(request, office, found, line)
    return _answer(request, found, line, status=422, settle_form=form)


@desk(Role.PPID)
@require_POST
def reply(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str, number: int
) -> HttpResponse:
    """Answer an objection."""
    submission = _theirs(request, office, cycle_id, target)
    found = filling(submission)
    line = _line(found, number)
    form = ReplyForm(request.POST, line=line, prefix="j")
    if form.is_valid():
        try:
            objecting.reply(
                target=submission.office, actor=request.actor, cycle_id=cycle_id, number=number,
                given=form.cleaned_data["given"], words=form.cleaned_data["words"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, _("Sanggahan %(code)s dijawab.") % {"code": line.question.code}
            )
            return redirect(
                "monev_desk:assessed", kode=office.code, cycle_id=cycle_id, target=target
            )
    return _answer(request, found, line, status=422, reply_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def score_part(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> HttpResponse:
    """Write down the score of a part that is no questionnaire."""
    submission = _theirs(request, office, cycle_id, target)
    form = PartForm(request.POST, auto_id=_auto_id(request.POST.get("part", "")))
    if form.is_valid():
        try:
            assessing.score_part(
                target=submission.office, actor=request.actor, cycle_id=cycle_id,
                part=form.cleaned_data["part"], value=form.cleaned_data["value"],
                reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Refused as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request,
                _("Nilai %(part)s tersimpan.") % {"part": form.cleaned_data["part"].lower()},
            )
            return redirect(
                "monev_desk:assessed", kode=office.code, cycle_id=cycle_id, target=target
            )
    return _page(request, office, submission, status=422, wrong_part=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def take_drills(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str
) -> HttpResponse:
    """The access test as the drills say."""
    submission = _theirs(request, office, cycle_id, target)
    try:
        made = drilled.take_drills(target=submission.office, actor=request.actor, cycle_id=cycle_id)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Nilai uji akses %(n)s diambil.") % {"n": cents(made.value)})
    return redirect("monev_desk:assessed", kode=office.code, cycle_id=cycle_id, target=target)


def _below(office: Office, cycle: EvaluationCycle, who: str) -> list[Row]:
    """The offices of the cycle that are not the reader's own, unless it assesses itself."""
    return [
        one
        for one in rows_for(office, cycle, who)
        if one.office.pk != office.pk or assessing_office(cycle, one.submission) == office.pk
    ]


def _home(office: Office) -> str:
    return office.parent.code if office.parent else ""


def _theirs(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> Submission:
    """The answers of an office below, once they were sent. Raises NotFound, Http404 before."""
    found = submission_below(office, cycle_of(office, cycle_id), target)
    if not access.can_read_answers(request.actor, office, found):
        raise Http404
    return found


def _line(found: Filling, number: int) -> Line:
    line = found.line(number)
    if line is None:
        raise Http404
    return line


def _say(request: OfficeRequest, line: Line, done: assessing.Graded) -> None:
    code = line.question.code
    if done.is_settled:
        messages.success(request, _("%(code)s: nilai tetap.") % {"code": code})
    elif done.differs:
        messages.warning(
            request,
            _("%(code)s: berbeda dengan penilai lain, perlu ditetapkan PPID.") % {"code": code},
        )
    else:
        messages.success(
            request, _("%(code)s: tersimpan, menunggu penilai kedua.") % {"code": code}
        )


def _onwards(request: OfficeRequest, office: Office, found: Filling, line: Line) -> HttpResponse:
    """To the next answer that waits for this person, else to the office's page."""
    kwargs: dict[str, Any] = {
        "kode": office.code, "cycle_id": found.submission.cycle_id,
        "target": found.submission.office.code,
    }  # fmt: skip
    others = [
        one for one in found.lines if waits_for(one, request.actor.id) and one.number != line.number
    ]
    later = [one for one in others if one.number > line.number] or others
    if not later:
        return HttpResponseRedirect(reverse("monev_desk:assessed", kwargs=kwargs))
    kwargs |= {"number": later[0].number}
    return HttpResponseRedirect(reverse("monev_desk:grade", kwargs=kwargs))


def _answer(
    request: OfficeRequest, found: Filling, line: Line, status: int = 200, **more: Any
) -> HttpResponse:
    numbers = [one.number for one in found.lines]
    place = numbers.index(line.number)
    context: dict[str, Any] = {
        "cycle": found.submission.cycle,
        "submission": found.submission,
        "filling": found,
        "line": line,
        "waiting": sum(waits_for(one, request.actor.id) for one in found.lines),
        "before": numbers[place - 1] if place else None,
        "after": numbers[place + 1] if place + 1 < len(numbers) else None,
        **_open_forms(request.actor, found.submission, line),
        **more,
    }
    return render(request, "monev/desk/grade.html", context, status=status)


def _open_forms(actor: Actor, submission: Submission, line: Line) -> dict[str, Any]:
    """The forms of what the person may do; `blind` hides the other's grade until one's own is given."""

    def may(act: Act) -> bool:
        return access.may(actor, submission.cycle, act, submission) is not None

    mine = next((one for one in line.assessments if one.by == actor.id), None)
    grades = may(Act.GRADE) and not line.is_settled
    blind = grades and mine is None
    begun = {"given": mine.grade, "reason": mine.reason} if mine else {}
    settles = may(Act.SETTLE) and bool(line.assessments) and not blind
    replies = line.rebuttal is not None and not line.rebuttal.outcome and may(Act.REPLY)
    return {
        "blind": blind,
        "grade_form": GradeForm(line=line, initial=begun) if grades else None,
        "settle_form": SettleForm(line=line, prefix="t") if settles else None,
        "reply_form": ReplyForm(line=line, prefix="j", initial={"given": line.given})
        if replies else None,
    }  # fmt: skip


def _page(
    request: OfficeRequest, office: Office, submission: Submission, status: int = 200, **more: Any
) -> HttpResponse:
    found = filling(submission)
    cycle, actor = submission.cycle, request.actor
    may_score = access.may(actor, cycle, Act.SCORE_PART, submission)
    wrong = more.pop("wrong_part", None)
    context: dict[str, Any] = {
        "cycle": cycle,
        "submission": submission,
        "filling": found,
        "is_assessor": Party.ASSESSOR in parties_of(actor, cycle, submission),
        "waiting": sum(waits_for(one, actor.id) for one in found.lines),
        "following": found.next_unsettled(0, actor.id),
        "differing": [one for one in found.lines if one.differs],
        "may_settle": access.may(actor, cycle, Act.SETTLE, submission),
        "objections": [one for one in found.lines if one.rebuttal],
        "parts": _parts(found, wrong, may_score=may_score is not None),
        "drilled": drilled.drilled(cycle, submission.office) if may_score else None,
        "part_wrong": wrong,
        **more,
    }  # fmt: skip
    return render(request, "monev/desk/assessed.html", context, status=status)


def _parts(
    found: Filling, wrong: PartForm | None, *, may_score: bool
) -> list[tuple[str, PartScore | None, PartForm | None]]:
    """Each part that is no questionnaire with its score, and a form where it may be scored now."""
    cycle = found.submission.cycle
    now = parts_at(cycle.parts, Stage(cycle.stage))
    names = dict.fromkeys([*(one for one in cycle.parts if one != SAQ), *now, *found.scores])
    return [
        (one, found.scores.get(one), _part_form(one, wrong) if may_score and one in now else None)
        for one in names
    ]


def _part_form(name: str, wrong: PartForm | None) -> PartForm:
    if wrong is not None and wrong.typed("part") == name:
        return wrong
    return PartForm(initial={"part": name}, auto_id=_auto_id(name))


def _auto_id(name: str) -> str:
    """Ids that differ from part to part: several forms stand on one page."""
    return f"id_{slugify(name)}_%s"
