"""The office's side: what is left, one question at a time, sharing, sending."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, SerambiError
from serambi.evidence.selectors import live, live_keys
from serambi.identity.actors import Actor
from serambi.identity.domain_errors import status_of
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.monev import access, events
from serambi.monev.forms.cycle import ReasonForm
from serambi.monev.forms.filling import AnswerForm, AssignForm, SendForm, begun, people_of
from serambi.monev.life import Act
from serambi.monev.models import Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.cycles import cycle_of, has_certificate, submission_of, windows
from serambi.monev.selectors.filling import Filling, Line, Part, filling
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.services import sending
from serambi.monev.services.filling import answer, assign
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem

WANTED: dict[str, Callable[[Line, int | None], bool]] = {
    "kosong": lambda line, _user: not line.is_answered,
    "tanpa-bukti": lambda line, _user: line.lacks_evidence,
    "saya": lambda line, user: line.answer is not None and line.answer.owner_id == user,
}


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """All questions under their groups, with what is left."""
    return _page(request, office, _mine(office, cycle_id))


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: OfficeRequest, office: Office, cycle_id: UUID, number: int) -> HttpResponse:
    """One question: answer it, or read what was answered."""
    submission = _mine(office, cycle_id)
    found = filling(submission)
    line = found.line(number)
    if line is None:
        raise Http404
    if request.method == "POST":
        access.require(request.actor, submission.cycle, Act.ANSWER, submission)
        form = AnswerForm(request.POST, line=line, office=office)
        keep = _drafted if request.headers.get("X-Draft") == "1" else _kept
        return keep(request, office, found, line, form)
    may = access.may(request.actor, submission.cycle, Act.ANSWER, submission)
    if not may or submission.is_sealed:
        return _question(request, found, line, None)
    return _question(
        request, found, line, AnswerForm(line=line, office=office, initial=begun(line))
    )


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def share(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Give a group to a colleague."""
    form = AssignForm(request.POST, people=people_of(office))
    if not form.is_valid():
        messages.error(request, _("Pilih kelompok dan orangnya."))
        return _page(request, office, _mine(office, cycle_id), status=422)
    assign(
        office=office, actor=request.actor, cycle_id=cycle_id,
        group_id=form.cleaned_data["group"], user_id=form.owner_id,
    )  # fmt: skip
    messages.success(request, _("Pembagian tersimpan."))
    return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle_id)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def send(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Seal and send."""
    form = SendForm(request.POST)
    aware = form.is_valid() and form.cleaned_data["aware"]
    try:
        sending.send(office=office, actor=request.actor, cycle_id=cycle_id, aware=aware)
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, _mine(office, cycle_id), status=422, send_form=form)
    messages.success(request, _("Isian terkirim dan disegel."))
    return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle_id)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def take_back(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Open what was sent, with a reason."""
    form = ReasonForm(request.POST)
    try:
        sending.take_back(
            office=office, actor=request.actor, cycle_id=cycle_id, reason=form.typed("reason")
        )
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, _mine(office, cycle_id), status=422, back_form=form)
    messages.success(request, _("Kiriman ditarik kembali. Kirim lagi sebelum batas."))
    return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle_id)


def _mine(office: Office, cycle_id: UUID) -> Submission:
    return submission_of(office, cycle_of(office, cycle_id))


def _kept(
    request: OfficeRequest, office: Office, found: Filling, line: Line, form: AnswerForm
) -> HttpResponse:
    """Save, then on to the next question without an answer."""
    cycle = found.submission.cycle
    theirs = None
    if form.is_valid():
        try:
            answer(
                office=office,
                actor=request.actor,
                cycle_id=cycle.pk,
                number=line.number,
                said=form.said(),
            )
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
            theirs = line.answer
        else:
            messages.success(
                request, _("Jawaban %(code)s tersimpan.") % {"code": line.question.code}
            )
            return _onwards(request, office, found, line)
    return _question(request, found, line, form, status=422, theirs=theirs)


def _drafted(
    request: OfficeRequest, office: Office, found: Filling, line: Line, form: AnswerForm
) -> HttpResponse:
    """What the page sends by itself while somebody types."""
    cycle = found.submission.cycle
    if not form.is_valid():
        return HttpResponse(status=422)
    try:
        answer(
            office=office, actor=request.actor, cycle_id=cycle.pk, number=line.number,
            said=form.said(), draft=True,
        )  # fmt: skip
    except SerambiError as error:
        return HttpResponse(
            str(error), status=status_of(error), content_type="text/plain; charset=utf-8"
        )
    return HttpResponse(status=204)


def _onwards(request: OfficeRequest, office: Office, found: Filling, line: Line) -> HttpResponse:
    kwargs: dict[str, Any] = {"kode": office.code, "cycle_id": found.submission.cycle_id}
    following = found.next_open(line.number)
    if "diam" in request.POST:
        following = line
    elif following is None or following.number == line.number:
        return HttpResponseRedirect(reverse("monev_desk:filling", kwargs=kwargs))
    kwargs |= {"number": following.number}
    return HttpResponseRedirect(reverse("monev_desk:question", kwargs=kwargs))


def _question(
    request: OfficeRequest, found: Filling, line: Line, form: AnswerForm | None, status: int = 200,
    **more: Any,
) -> HttpResponse:  # fmt: skip
    numbers = [one.number for one in found.lines]
    place = numbers.index(line.number)
    part = next(one for one in found.parts if one.name == line.group)
    context = {
        "cycle": found.submission.cycle,
        "submission": found.submission,
        "filling": found,
        "line": line,
        "part": part,
        "form": form,
        "before": numbers[place - 1] if place else None,
        "after": numbers[place + 1] if place + 1 < len(numbers) else None,
        "following": found.next_open(line.number),
        "record": _record(request.office, line),
        "window": windows(found.submission.cycle).get(Stage.FILLING),
        **more,
    }
    return render(request, "monev/desk/question.html", context, status=status)


def _record(office: Office, line: Line) -> Any:
    """How the live record of the question stands, or None."""
    known = {one.key for one in live_keys()}
    return live(office, line.question.live) if line.question.live in known else None


def _page(
    request: OfficeRequest, office: Office, submission: Submission, status: int = 200, **more: Any
) -> HttpResponse:
    found, cycle = filling(submission), submission.cycle
    context: dict[str, Any] = {
        "cycle": cycle,
        "submission": submission,
        "filling": found,
        **_asked_for(found, request.GET.get("saring", ""), request.actor.user_id),
        "following": found.next_open(0),
        "people": people_of(office),
        "window": windows(cycle).get(Stage(cycle.stage)),
        "scale": scale_of(cycle.scale),
        "shows_grades": cycle.stage in {Stage.REBUTTAL, Stage.INTERVIEW, Stage.FINAL},
        "certified": cycle.stage == Stage.FINAL and has_certificate(submission),
        "send_form": SendForm(),
        "back_form": ReasonForm(),
        "items": _items(office, submission),
        **_open_acts(request.actor, submission),
        **more,
    }
    return render(request, "monev/desk/filling.html", context, status=status)


def _asked_for(found: Filling, wanted: str, me: int | None) -> dict[str, Any]:
    """The lines that the filter `wanted` leaves, and how many are the person's own."""
    return {
        "groups": _narrowed(found, wanted, me),
        "wanted": wanted if wanted in WANTED else "",
        "mine": sum(WANTED["saya"](line, me) for line in found.lines),
    }


def _narrowed(found: Filling, wanted: str, me: int | None) -> list[tuple[Part, list[Line]]]:
    """The groups with the lines that somebody asked for."""
    keep = WANTED.get(wanted)
    return [(part, [x for x in part.lines if keep is None or keep(x, me)]) for part in found.parts]


def _open_acts(actor: Actor, submission: Submission) -> dict[str, Any]:
    """What the person may do with the office's answers."""

    def may(act: Act) -> bool:
        return access.may(actor, submission.cycle, act, submission) is not None

    return {
        "may_answer": may(Act.ANSWER) and not submission.is_sealed,
        "may_send": may(Act.SEAL),
        "may_rebut": may(Act.REBUT),
        "may_accept": may(Act.ACCEPT),
    }


def _items(office: Office, submission: Submission) -> list[ThreadItem]:
    told = list(reversed(thread(office, (events.SUBMISSION, str(submission.pk)))))
    return [ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in told[:40]]
